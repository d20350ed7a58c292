import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import { notFound } from 'next/navigation'
import { RichText } from '#components/content/rich-text'
import { questionItems } from '#components/events/question-items'
import { WorkHeading } from '#components/layout/work-heading'
import { FileLink } from '#components/media/file-link'
import { ButtonLink } from '#components/ui/button'
import { Facts } from '#components/ui/facts'
import { RecordForm } from '#components/ui/record-form'
import { type AskedQuestion, publicQuestions } from '#lib/events/question-queries'
import { seatWords } from '#lib/events/seat-words'
import { getSpaceEvent, type SpaceSession } from '#lib/events/space-queries'
import { whenWords } from '#lib/events/when-words'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { registerHere } from './actions.ts'

export const metadata: Metadata = { title: 'Événement des membres' }

/** One event that is written for members: what it is, its dates, and one press to come. */
export default async function MembersEventPage({ params }: { params: Promise<{ slug: string }> }) {
  const [actor, { slug }] = await Promise.all([requireActor(), params])
  const [found, { timeZone }] = await Promise.all([getSpaceEvent(actor, slug, now()), cachedInstance()])
  if (found === null) notFound()
  const { event: { id, values }, sessions, held, files } = found
  const today = dayAt(now(), timeZone)
  const questions = await publicQuestions(id)
  return (
    <>
      <WorkHeading title={values.title} description={values.summary} actions={<ButtonLink href="/espace/agenda" variant="secondary">Agenda des membres</ButtonLink>} />
      <div className="stack">
        {sessions.length > 0 ? null : held.length > 0 ? <p className="lead">C’était {held.map((one) => whenWords({ startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) }, timeZone, today)).join(', puis ')}.</p> : <p className="lead">La prochaine date sera annoncée ici.</p>}
        {sessions.map((session) => <DatePart key={session.id} session={session} questions={questions} timeZone={timeZone} />)}
        <Facts items={[{ term: 'Où', detail: <>{values.place}{values.address === '' ? null : <><br />{values.address}</>}</> }, ...(values.access === '' ? [] : [{ term: 'Venir', detail: values.access }]), ...(values.forWhom === '' ? [] : [{ term: 'Pour qui', detail: values.forWhom }])]} />
        {values.body.content.length === 0 ? null : <RichText doc={values.body} />}
        {files.length === 0 ? null : <section aria-labelledby="documents" className="stack"><h2 id="documents">Documents</h2><ul className="stack">{files.map((file) => <li key={file.id}><FileLink file={file} /></li>)}</ul></section>}
        {values.report.content.length === 0 ? null : <><h2>Ce qui s’y est dit</h2><RichText doc={values.report} idPrefix="compte-rendu" /></>}
      </div>
    </>
  )
}

function DatePart({ session, questions, timeZone }: { session: SpaceSession; questions: readonly AskedQuestion[]; timeZone: string }) {
  const today = dayAt(now(), timeZone)
  const seats = seatWords(session, now(), (instant) => dayAndMonth(dayAt(instant, timeZone), today))
  return (
    <section aria-labelledby={`date-${session.id}`} className="rounded-tile border border-line bg-card p-5 stack">
      <h2 id={`date-${session.id}`}>{capital(whenWords({ startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) }, timeZone, today))}</h2>
      <p className="seat-words" data-tone={seats.tone}>{seats.text}</p>
      {session.own === null ? null : <p><ButtonLink href="/espace/inscriptions">Voir mon inscription</ButtonLink></p>}
      {session.own !== null || seats.button === null ? null : (
        <RecordForm
          name={`venir-${session.id}`} action={registerHere} submit={seats.button === 'wait' ? 'Entrer dans la liste d’attente' : 'M’inscrire'}
          items={[{ item: 'hidden', name: 'sessionId', value: session.id }, { item: 'hidden', name: 'requestKey', value: randomUUID() }, { item: 'hidden', name: 'people', value: '1' }, ...questionItems(questions, { need: 'insist', kept: 'until-its-day' })]}
        />
      )}
    </section>
  )
}
