import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import { questionItems } from '#components/events/question-items'
import { InformationNotice } from '#components/ui/information-notice'
import { Notice } from '#components/ui/notice'
import { type FormItem, RecordForm } from '#components/ui/record-form'
import { publicInvitation } from '#lib/events/invitation-queries'
import { registrationNotice } from '#lib/events/notice-text'
import { professionChoices } from '#lib/events/profession-choices'
import type { SessionShown } from '#lib/events/public-queries'
import { type AskedQuestion, publicQuestions } from '#lib/events/question-queries'
import { seatWords } from '#lib/events/seat-words'
import { whenWords } from '#lib/events/when-words'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedRules } from '#lib/instance/cached-rules'
import { phoneOf } from '#lib/instance/identity'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { oneOf, type SearchParams, single } from '#lib/platform/list-request'
import { BrokenLink } from '../inscription/broken-link.tsx'
import { acceptInvitation } from './actions.ts'

export const dynamic = 'force-dynamic'
// Like every page behind a mail's link: see /confirmer.
export const metadata: Metadata = { title: 'Invitation', referrer: 'same-origin', robots: { index: false } }

const done = { inscrit: 'C’est noté : vous êtes inscrit(e). Un courriel vous le confirme.', attente: 'C’est complet pour le moment : vous êtes sur la liste d’attente. Un courriel vous le confirme.' } as const

/** Behind the link of an invitation: what it is, its dates, and a short form. Opening it changes nothing. */
export default async function InvitationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await searchParams
  const token = single(search['jeton'])
  const [found, instance, { settings }] = await Promise.all([publicInvitation(token, now()), cachedInstance(), cachedRules()])
  if (!found.ok) return <BrokenLink phone={phoneOf(instance)} />
  const { eventId, email, title, summary, place, sessions } = found.value
  const [questions, told] = [await publicQuestions(eventId), oneOf(search['fait'], ['inscrit', 'attente'])]
  const isOver = told !== null && sessions.length === 1
  return (
    <div className="stack">
      <h1>{title}</h1>
      {told === null ? null : <Notice kind="success" title={done[told]} />}
      <p className="lead">{summary}{place === '' ? null : <><br />{place}</>}</p>
      {sessions.length === 0 ? <p>La date sera annoncée ici.</p> : null}
      {/* Once they have answered for the only date, there is nothing more to fill in. */}
      {isOver ? null : sessions.map((session) => <DatePart key={session.id} session={session} items={formItems({ token, sessionId: session.id, email }, questions)} timeZone={instance.timeZone} />)}
      {isOver || sessions.length === 0 ? null : <InformationNotice text={registrationNotice.text({ months: settings.registrationMonths })} />}
    </div>
  )
}

function DatePart({ session, items, timeZone }: { session: SessionShown; items: readonly FormItem[]; timeZone: string }) {
  const today = dayAt(now(), timeZone)
  const seats = seatWords(session, now(), (instant) => dayAndMonth(dayAt(instant, timeZone), today))
  return (
    <section aria-labelledby={`date-${session.id}`} className="stack">
      <h2 id={`date-${session.id}`}>{capital(whenWords({ startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) }, timeZone, today))}</h2>
      <p className="seat-words" data-tone={seats.tone}>{seats.text}</p>
      {seats.button === null ? null : <RecordForm name={`venir-${session.id}`} action={acceptInvitation} submit={seats.button === 'wait' ? 'Entrer dans la liste d’attente' : 'Je viens'} look={{ size: 'large' }} items={items} />}
    </section>
  )
}

function formItems({ token, sessionId, email }: { token: string; sessionId: string; email: string }, questions: readonly AskedQuestion[]): FormItem[] {
  return [
    { item: 'hidden', name: 'token', value: token }, { item: 'hidden', name: 'sessionId', value: sessionId }, { item: 'hidden', name: 'requestKey', value: randomUUID() },
    { item: 'fact', label: 'Courriel', value: email },
    { item: 'field', field: { name: 'firstName', label: 'Prénom', autoComplete: 'given-name', maxLength: 80, width: 'medium' } },
    { item: 'field', field: { name: 'surname', label: 'Nom', autoComplete: 'family-name', maxLength: 80, width: 'medium' } },
    { item: 'field', field: { kind: 'tel', name: 'phone', label: 'Téléphone', requirement: 'optional', autoComplete: 'tel', width: 'medium' } },
    { item: 'field', saved: '', field: { kind: 'select', name: 'professionCode', label: 'Profession', requirement: 'optional', emptyLabel: 'Je ne suis pas du métier', options: professionChoices } },
    { item: 'field', saved: '1', field: { name: 'people', label: 'Combien de personnes, vous compris ?', inputMode: 'numeric', maxLength: 2, width: 'short', autoComplete: 'off' } },
    ...questionItems(questions, { need: 'insist', kept: 'until-its-day' }),
  ]
}
