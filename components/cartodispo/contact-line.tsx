import { ArrowUpRight, Phone } from '#components/ui/icons'
import type { ContactWay } from '#lib/cartodispo/statement-content'
import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'

export type CptsPhone = { number: string; display: string; hours: string } | null

type ContactLineProps = { contact: ContactWay; /** Whom one calls: said to those who cannot see the line it stands in. */ name: string; cptsPhone: CptsPhone }

/** How this reader gets in touch: a number with its hours, a booking address, or the CPTS. */
export function ContactLine({ contact, name, cptsPhone }: ContactLineProps) {
  // Only web addresses become links, whatever was typed.
  const isBooking = contact.way === 'booking' && /^https?:\/\//.test(contact.url)
  if (isBooking) {
    return (
      <div className="grid justify-items-start gap-1">
        <a href={contact.url} className="button" data-variant="secondary" data-size="regular" rel="noopener noreferrer" aria-label={`Prendre rendez-vous en ligne, ${name} (autre site)`}>
          Rendez-vous en ligne
          <ArrowUpRight aria-hidden />
        </a>
      </div>
    )
  }
  if (contact.way === 'phone') return <Call number={contact.phone} display={frenchPhone(contact.phone)} hours={contact.hours} name={name} />
  return (
    <div className="grid justify-items-start gap-2">
      <p className="text-[0.93em]">La CPTS vous met en relation.</p>
      {cptsPhone ? <Call number={cptsPhone.number} display={cptsPhone.display} hours={cptsPhone.hours} name="la CPTS" /> : null}
    </div>
  )
}

function Call({ number, display, hours, name }: { number: string; display: string; hours: string; name: string }) {
  return (
    <div className="grid justify-items-start gap-1">
      <a href={phoneAddress(number)} className="button" data-variant="secondary" data-size="regular" aria-label={`Appeler ${name}, ${display}`}>
        <Phone aria-hidden />
        <span className="tabular">{display}</span>
      </a>
      {hours ? <p className="text-[0.93em] text-ink-soft">{hours}</p> : null}
    </div>
  )
}
