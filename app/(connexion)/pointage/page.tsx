import type { Metadata } from 'next'
import { randomUUID } from 'node:crypto'
import { Desk } from '#components/events/desk'
import { Disclosure } from '#components/ui/disclosure'
import { RecordForm } from '#components/ui/record-form'
import { publicDesk } from '#lib/events/desk-queries'
import { publicDeskAnswers } from '#lib/events/question-queries'
import { whenWords } from '#lib/events/when-words'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { type SearchParams, single } from '#lib/platform/list-request'
import { professionLabels } from '#lib/practitioners/labels'
import { BrokenLink } from '../inscription/broken-link.tsx'
import { addWalkIn } from './actions.ts'
import { walkInItems } from './walk-in-items.ts'

export const dynamic = 'force-dynamic'
// Like every page behind a link: see /confirmer.
export const metadata: Metadata = { title: 'Pointage', referrer: 'same-origin', robots: { index: false } }

/** The desk of one date, behind its link: on a tablet at the door, with or without the network. */
export default async function DeskPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const token = single((await searchParams)['jeton'])
  const [desk, instance, answers] = await Promise.all([publicDesk(token, now()), cachedInstance(), publicDeskAnswers(token, now())])
  if (!desk.ok) return <BrokenLink phone={phoneOf(instance)} />
  const { timeZone } = instance
  const { sessionId, title, startsAt, endsAt, halfDays, people } = desk.value
  const today = dayAt(now(), timeZone)
  const shown = people.map((one) => ({ registrationId: one.registrationId, position: one.position, name: `${one.surname} ${one.firstName}`.trim(), about: [one.professionCode === null ? '' : (professionLabels[one.professionCode] ?? ''), one.organisation, one.position === 1 ? (answers[one.registrationId] ?? '') : ''].filter((text) => text !== '').join(', '), badge: one.badge, present: one.present, signed: one.marks.filter((mark) => mark.signedAt !== null).map((mark) => mark.halfDayId) }))
  return (
    <div className="stack">
      <div><h1>Pointage</h1><p className="lead">{title}, {whenWords({ startsAt, endsAt }, timeZone, today)}</p></div>
      <noscript><p>Le pointage a besoin de JavaScript. Sans lui, faites signer la feuille imprimée.</p></noscript>
      <Desk sessionId={sessionId} token={token} people={shown} halfDays={halfDays.map((one) => ({ id: one.id, label: whenWords(one, timeZone, today) }))} />
      <Disclosure summary="Quelqu’un vient sans s’être inscrit"><RecordForm name="sur-place" action={addWalkIn} submit="Ajouter et noter présent" items={walkInItems({ token, requestKey: randomUUID(), halfDays: halfDays.map((one) => ({ id: one.id, label: whenWords(one, timeZone, today) })) })} /></Disclosure>
    </div>
  )
}
