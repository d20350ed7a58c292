import Link from 'next/link'
import { Facts } from '#components/ui/facts'
import { callOutcomeLabels } from '#lib/cartodispo/labels'
import type { ContactSheet } from '#lib/cartodispo/practice-contact-queries'
import type { PracticeFile } from '#lib/cartodispo/practice-file-queries'
import type { RegisterEntry } from '#lib/cartodispo/register-entry'
import type { Day } from '#lib/platform/day'
import { dayAndMonth, frenchDateTime } from '#lib/platform/format/french-date'
import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'

type Props = { entry: Pick<RegisterEntry, 'phone'>; sheet: ContactSheet | null; file: PracticeFile; timeZone: string; today: Day }

const weekdays = ['', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

/** How to reach the practice, what was tried and, for whoever keeps delegations, who may answer for it. */
export function CallsAndDelegates({ entry, sheet, file, timeZone, today }: Props) {
  const mail = sheet?.mailbox ?? ''
  return (
    <>
      {sheet === null ? null : (
        <Facts items={[
          { term: 'Téléphone', detail: entry.phone === '' ? 'inconnu' : <a className="link tabular" href={phoneAddress(entry.phone)}>{frenchPhone(entry.phone)}</a> },
          { term: 'Courriel', detail: mail === '' ? 'inconnu' : <span className="break-all">{mail}{file.lastMail?.isRefused ? ' – refusé par le serveur' : ''}</span> },
          { term: 'Préfère', detail: sheet.preferredChannel === 'phone' ? 'le téléphone' : 'le courriel' },
          { term: 'Secrétariat', detail: [sheet.secretaryHours || 'horaires inconnus', sheet.closingDays.length === 0 ? '' : `fermé le ${sheet.closingDays.map((day) => weekdays[day]).join(', ')}`].filter((text) => text !== '').join(' · ') },
          ...(sheet.privateNote ? [{ term: 'Note', detail: sheet.privateNote }] : []),
        ]} />
      )}
      <section>
        <h2>Appels</h2>
        {file.attempts.length === 0 ? <p className="text-ink-soft">Aucun appel noté.</p> : (
          <ol className="history">
            {file.attempts.map((one) => (
              <li key={one.id}>{callOutcomeLabels[one.outcome]}, {frenchDateTime(one.at, timeZone, today)} ({one.by}){one.note === '' ? '' : ` : ${one.note}`}</li>
            ))}
          </ol>
        )}
      </section>
      {file.delegations === null ? null : (
        <section>
          <h2>Qui répond aussi</h2>
          {file.delegations.length === 0 ? <p className="text-ink-soft">Personne d’autre que le médecin.</p> : (
            <ul className="history">
              {file.delegations.map((one) => <li key={one.id}>{one.name}, jusqu’au {dayAndMonth(one.untilOn, today)}{one.isSite ? ' (pour tout le lieu)' : ''}</li>)}
            </ul>
          )}
          <p><Link className="link" prefetch={false} href="/gestion/delegations">Délégations</Link></p>
          <p><Link className="link" prefetch={false} href={`/gestion/professionnels/${file.practitionerId}`}>Fiche du professionnel</Link></p>
        </section>
      )}
    </>
  )
}
