import type { RegistrationState } from '#lib/events/registration-states'
import { dayAt, instantAt } from '#lib/platform/day'
import type { Example } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleEvent } from './example-event.ts'
import type { ExampleRows } from './example-rows.ts'
import { fictitiousEmail } from './fictitious.ts'
import { fractionOf } from './fractions.ts'
import { lastNames, menFirstNames, womenFirstNames } from './names.ts'
import { stableId } from './stable-id.ts'

const zone = 'Europe/Paris'
const professions = ['60', '10', '21', '70', '60', '91', '60', '50', 'autre'] as const

/** Dates of events with the people who registered in the weeks before, each at an hour of their own. */
export function buildEvents(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  for (const event of example.events?.(clock) ?? []) addEvent(rows, event, clock)
}

function addEvent(rows: ExampleRows, { slug, audience, questions = [], dates }: ExampleEvent, clock: ExampleClock): void {
  const eventId = stableId('content', 'event', slug)
  rows.events.push({ contentId: eventId, audience })
  questions.forEach((question, position) => rows.eventQuestions.push({ id: stableId('event-question', slug, position), eventId, moment: 'registration', position, ...question }))
  dates.forEach((date, index) => {
    const sessionId = stableId('session', slug, index)
    const halfDays = date.halfDays.map(({ day, from, until }) => ({ startsAt: instantAt(day, from, zone), endsAt: instantAt(day, until, zone) }))
    const [first, last] = [halfDays[0], halfDays.at(-1)]
    if (!first || !last) return
    rows.eventSessions.push({ id: sessionId, eventId, startsAt: first.startsAt, endsAt: last.endsAt, capacity: date.capacity })
    if (date.kept) rows.sessionQuotas.push({ id: stableId('session-quota', slug, index), sessionId, professionCode: date.kept.professionCode, seats: date.kept.seats, releasesAt: instantAt(date.kept.until, '08:00', zone) })
    date.evaluations?.forEach((one, rank) => rows.evaluations.push({ id: stableId('evaluation', slug, index, rank), sessionId, ...one }))
    halfDays.forEach((one, rank) => rows.halfDays.push({ id: stableId('half-day', slug, index, rank), sessionId, ...one }))
    for (let rank = 0; rank < date.registered + date.waiting; rank += 1) addRegistration(rows, `${slug}:${index}:${rank}`, sessionId, { state: rank < date.registered ? 'registered' : 'waiting', isProfessional: date.profession !== null, before: first.startsAt, rank }, clock)
    if (last.endsAt < clock.now) addAttendances(rows, halfDays.map((one, rank) => ({ ...one, id: stableId('half-day', slug, index, rank) })), Array.from({ length: date.registered }, (_, rank) => stableId('registration', `${slug}:${index}:${rank}`)))
  })
}

type Told = { state: RegistrationState; isProfessional: boolean; before: Date; rank: number }

function addRegistration(rows: ExampleRows, key: string, sessionId: string, { state, isProfessional, before, rank }: Told, clock: ExampleClock): void {
  const pick = <Value>(list: readonly [Value, ...Value[]], salt: string): Value => list[Math.floor(fractionOf(`${key}:${salt}`) * list.length)] ?? list[0]
  const firstName = pick(fractionOf(key) < 0.6 ? womenFirstNames : menFirstNames, 'first')
  const surname = pick(lastNames, 'last')
  const id = stableId('registration', key)
  // Day after day since it was announced, the first first.
  const latest = Math.min(before.getTime(), clock.now.getTime()) - 86_400_000
  const askedAt = clock.officeHour(dayAt(new Date(latest - (60 - Math.min(rank, 59)) * 0.4 * 86_400_000), zone), key)
  rows.registrations.push({
    id, sessionId, state, channel: fractionOf(`${key}:channel`) < 0.15 ? 'phone' : 'public_form', people: 1, firstName, surname, email: fictitiousEmail(`inscrit-${id.slice(0, 8)}`), phone: '',
    professionCode: isProfessional ? pick(professions, 'profession') : null, organisation: '', requestKey: stableId('registration-key', key), askedAt, changedAt: askedAt,
  })
  rows.registrationSteps.push({ registrationId: id, toState: state, at: askedAt, party: 'person' })
}

/** Of what is past: nine in ten came, marked at the desk within the first half-hour, or copied from the signed sheet afterwards. */
function addAttendances(rows: ExampleRows, halfDays: readonly { id: string; startsAt: Date; endsAt: Date }[], registrationIds: readonly string[]): void {
  for (const halfDay of halfDays) {
    for (const registrationId of registrationIds) {
      const key = `${registrationId}:${halfDay.id}`
      if (fractionOf(`${key}:came`) > 0.9) continue
      const source = fractionOf(`${key}:source`) < 0.5 ? 'code' : fractionOf(`${key}:source`) < 0.85 ? 'list' : 'sheet'
      const saidAt = source === 'sheet' ? halfDay.endsAt : new Date(halfDay.startsAt.getTime() + Math.round(fractionOf(`${key}:when`) * 30 - 15) * 60_000)
      rows.attendances.push({ registrationId, position: 1, halfDayId: halfDay.id, isPresent: true, source, saidAt, receivedAt: saidAt })
    }
  }
}
