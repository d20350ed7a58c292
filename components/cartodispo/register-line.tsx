import Link from 'next/link'
import { StateBadge } from '#components/cartodispo/state-badge'
import type { RegisterListItem } from '#lib/cartodispo/register-item'
import { frenchPhone } from '#lib/platform/format/french-phone'
import { ContactLine, type CptsPhone } from './contact-line.tsx'

type RegisterLineProps = { item: RegisterListItem; href: string; cptsPhone: CptsPhone }

/** One doctor in a list: who and where on the left, how to get in touch on the right. */
export function RegisterLine({ item, href, cptsPhone }: RegisterLineProps) {
  const isFaded = item.state === 'to_reconfirm' || item.state === 'to_contact'
  return (
    <li className="grid gap-x-10 gap-y-4 border-t border-line py-6 md:grid-cols-[minmax(0,1fr)_18rem]" data-faded={isFaded ? '' : undefined}>
      <div className="grid min-w-0 justify-items-start gap-2">
        <h3>
          <Link href={href} prefetch={false} className="underline decoration-line-strong decoration-1 underline-offset-4 hover:decoration-2">
            {item.name}
          </Link>
        </h3>
        <p className="text-ink-soft">
          <Where item={item} />
        </p>
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <StateBadge state={item.state} />
          <span>{item.details}</span>
        </div>
        <Conditions sentences={item.conditions} />
      </div>
      <div className="grid content-start gap-3 md:pt-1">
        <ContactLine contact={item.contact} name={item.name} cptsPhone={cptsPhone} />
        <Office item={item} />
      </div>
    </li>
  )
}

/** For the coordination, who calls: the practice's own number when readers are given another, and when somebody answers. */
function Office({ item: { office, contact } }: { item: RegisterListItem }) {
  const phone = office && !(contact.way === 'phone' && contact.phone === office.phone) ? frenchPhone(office.phone) : ''
  if (!office || (phone === '' && office.secretaryHours === '')) return null
  return (
    <p className="text-[0.93em] text-ink-soft">
      {phone === '' ? 'Secrétariat : ' : <>Cabinet&nbsp;: <span className="tabular">{phone}</span>{office.secretaryHours ? ', ' : ''}</>}
      {office.secretaryHours}
    </p>
  )
}

function Where({ item }: { item: RegisterListItem }) {
  const place = [item.siteName, item.addressLine, `${item.postalCode} ${item.communeName}`.trim()].filter((part) => part !== '').join(', ')
  if (item.distanceKm === null) return place
  return (
    <>
      {place}
      <strong className="whitespace-nowrap font-semibold text-ink"> · {item.distanceKm === 0 ? 'à moins d’1 km' : `à ${item.distanceKm} km`}</strong>
    </>
  )
}

/** What the practice asks or offers, one line each. */
export function Conditions({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <ul className="grid list-disc gap-0.5 pl-5 marker:text-line-strong">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
