import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { getAttestationCounts } from '#lib/events/attestation-queries'
import { getDesk } from '#lib/events/desk-queries'
import { getSessionValidation } from '#lib/events/hours-queries'
import { canRunEvents, canValidateAttendance } from '#lib/events/policy'
import { whenWords } from '#lib/events/when-words'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { plural } from '#lib/platform/format/french-count'
import { capital } from '#lib/platform/format/capital'
import { type SearchParams, single } from '#lib/platform/list-request'
import { markPresence, sendAll, validate } from './actions.ts'
import { AttestationPart } from './attestation-part.tsx'
import { PresenceTable } from './presence-table.tsx'
import { ValidationPart } from './validation-part.tsx'

export const metadata: Metadata = { title: 'Feuille de présence' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** The attendance sheet of one date: printed before it to be signed, filled in here afterwards. */
export default async function PresencePage({ params, searchParams }: Props) {
  const [actor, { id }, search, { timeZone, shortName }] = await Promise.all([requireActor(), params, searchParams, cachedInstance()])
  const [desk, counts, validation] = await Promise.all([getDesk(actor, id), getAttestationCounts(actor, id), getSessionValidation(actor, id)])
  if (desk === null || counts === null || validation === null) notFound()
  const sent = single(search['envoyees'])
  const today = dayAt(now(), timeZone)
  const halfDays = desk.halfDays.map((one) => ({ ...one, label: whenWords(one, timeZone, today) }))
  return (
    <>
      <WorkHeading title={`Feuille de présence : ${desk.title}`} description={`${shortName}. ${capital(whenWords(desk, timeZone, today))}. ${plural(desk.people.length, 'personne attendue', 'personnes attendues')}.`} actions={<><ButtonLink href={`/api/seances/${desk.sessionId}`} variant="secondary" size="small">Feuille à signer (PDF)</ButtonLink>{desk.people.length === 0 || desk.endsAt <= now() ? null : <ButtonLink href={`/api/seances/${desk.sessionId}?papier=badges`} variant="secondary" size="small">Badges (PDF)</ButtonLink>}<ButtonLink href={`/gestion/evenements/${desk.eventId}`} variant="quiet">Revenir à l’événement</ButtonLink></>} />
      {desk.people.length === 0 ? <EmptyState title="Personne n’est inscrit à cette date">La feuille se remplit avec les inscriptions.</EmptyState> : (
        <div className="stack">
          {/^\d{1,5}$/.test(sent) ? <Notice kind="success" title={plural(Number(sent), 'courriel part avec son attestation', 'courriels partent avec leur attestation')} voice="announce" /> : null}
          {desk.endsAt <= now() && desk.people.some((one) => one.present.length > 0) ? <ValidationPart sessionId={desk.sessionId} validation={validation} timeZone={timeZone} validate={canValidateAttendance(actor) ? validate : null} /> : null}
          <AttestationPart sessionId={desk.sessionId} isOver={desk.endsAt <= now()} counts={counts} clock={{ now: now(), timeZone }} sendAll={canRunEvents(actor) ? sendAll : null} />
          {halfDays.map((halfDay) => (
            <section key={halfDay.id} aria-labelledby={`demi-journee-${halfDay.id}`} className="stack">
              <h2 id={`demi-journee-${halfDay.id}`}>{capital(halfDay.label)}</h2>
              <PresenceTable people={desk.people} halfDay={halfDay} markPresence={canRunEvents(actor) ? markPresence : null} />
            </section>
          ))}
        </div>
      )}
    </>
  )
}
