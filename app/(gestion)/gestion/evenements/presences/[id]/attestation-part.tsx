import { ButtonLink } from '#components/ui/button'
import { RecordForm, type RecordFormProps } from '#components/ui/record-form'
import type { AttestationCounts } from '#lib/events/attestation-queries'
import { dayAt } from '#lib/platform/day'
import { plural } from '#lib/platform/format/french-count'
import { sinceWhen } from '#lib/platform/format/french-date'

type AttestationPartProps = { sessionId: string; isOver: boolean; counts: AttestationCounts; clock: { now: Date; timeZone: string }; sendAll: RecordFormProps['action'] | null }

/** The attestations of a date: how many were sent, how many are to be, and the press that sends them. */
export function AttestationPart({ sessionId, isOver, counts, clock: { now, timeZone }, sendAll }: AttestationPartProps) {
  const { standing, due, withdrawn, withoutMail, sentAt } = counts
  return (
    <section aria-labelledby="attestations" className="rounded-tile border border-line bg-card p-5 stack" data-print="hide">
      <h2 id="attestations">Attestations</h2>
      {standing === 0 && due === 0 ? <p className="text-ink-soft">{isOver ? 'Notez d’abord les présences : chaque personne présente pourra recevoir une attestation.' : 'Elles s’envoient une fois la date passée, aux personnes dont la présence est notée.'}</p> : (
        <p>
          {plural(standing, 'attestation délivrée', 'attestations délivrées')}{sentAt === null ? '' : `, la dernière ${sinceWhen(dayAt(sentAt, timeZone), dayAt(now, timeZone))}`}{due === 0 ? '.' : `, ${due} à délivrer.`}
          {withdrawn === 0 ? '' : ` ${plural(withdrawn, 'attestation retirée', 'attestations retirées')} après correction d’une présence.`}
          {withoutMail === 0 ? '' : ` ${plural(withoutMail, 'personne n’a pas donné d’adresse', 'personnes n’ont pas donné d’adresse')} : imprimez la sienne.`}
        </p>
      )}
      {standing === 0 ? null : <p><ButtonLink href={`/api/seances/${sessionId}?papier=attestations`} variant="secondary" size="small">Imprimer les attestations (PDF)</ButtonLink></p>}
      {sendAll === null || !isOver || due === 0 ? null : (
        <RecordForm name="attestations" action={sendAll} submit={due === 1 ? 'Envoyer l’attestation' : `Envoyer les ${due} attestations`} items={[
          { item: 'hidden', name: 'sessionId', value: sessionId },
          { item: 'field', field: { kind: 'textarea', name: 'thanks', label: 'Un mot avec l’attestation', requirement: 'optional', rows: 3, maxLength: 1000, hint: 'Vos remerciements, ce qui suit. Le courriel dit déjà où sont les documents de la page de l’événement.' } },
        ]} />
      )}
    </section>
  )
}
