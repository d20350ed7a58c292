import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { hoursRequest } from '#lib/events/hours-list-schema'
import { listAttendanceHours } from '#lib/events/hours-queries'
import { listIndicators } from '#lib/events/indicator-queries'
import { indicatorRequest } from '#lib/events/indicator-request'
import { getIndicatorSheet } from '#lib/events/indicator-sheet-queries'
import type { IndicatorGroup } from '#lib/events/indicators'
import { registeredProfession } from '#lib/events/labels'
import { db } from '#lib/platform/db/client'
import { aSession, anEvent } from '#tests/factories/events'
import { coordinatorActor, monday } from '#tests/factories/register'
import { countingQueries } from '#tests/helpers/count-queries'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const zone = 'Europe/Paris'
const now = new Date('2027-06-01T10:00:00Z')
const coordination = coordinatorActor()
const period = { du: '2027-01-01', au: '2027-12-31' }
const indicators = async (params: Record<string, string>) => {
  const list = await listIndicators(coordination, indicatorRequest({ ...period, ...params }), { now, timeZone: zone })
  if (list === null) throw new Error('not readable')
  return list
}

async function written(kind: 'axis' | 'action' | 'mission' | 'agreement', title: string, values: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID()
  await db().content.create({ select: { id: true }, data: { id, kind, slug: id, draft: { title, ...values }, draftTitle: title, updatedAt: monday, createdAt: monday } })
  return id
}

/** What the test itself made, and counts anew without the product. */
type Person = { key: string | null; profession: string | null; organisation: string; minutes: number[] }
type Registration = { state: 'registered' | 'cancelled' | 'waiting' | 'lapsed-waiting' | 'lapsed' | 'asked'; people: Person[] }
type Made = { event: string; axes: string[]; actions: string[]; missions: string[]; agreements: string[]; over: boolean; inPeriod: boolean; off: boolean; halfDays: number; registrations: Registration[] }

const professions = ['10', '60', '21', null]
const organisations = ['MSP d’Orchies', 'CH de Douai', '']

async function aHistory(pick: (count: number) => number): Promise<Made[]> {
  const missions = [await written('mission', 'Mission 1'), await written('mission', 'Mission 2'), await written('mission', 'Mission 3')]
  const axes = [await written('axis', 'Axe 1', { missions: [missions[0]] }), await written('axis', 'Axe 2')]
  const actions = [await written('action', 'Une', { axis: [axes[0]] }), await written('action', 'Deux', { axis: [axes[1]], missions: missions.slice(0, 2) })]
  const agreement = await written('agreement', 'Convention')
  const made: Made[] = []
  for (let number = 0; number < 14; number += 1) {
    const eventId = await anEvent()
    const own = [[], [0], [1], [0, 1]][pick(4)] ?? []
    const hasAgreement = pick(2) === 0
    // Its own missions stand over those of its actions; an action that has none serves those of its axis.
    const hasMission = pick(3) === 0
    const served = hasMission ? ['Mission 3'] : [...(own.length > 0 ? ['Mission 1'] : []), ...(own.includes(1) ? ['Mission 2'] : [])]
    await db().content.update({ where: { id: eventId }, select: { id: true }, data: { published: { title: 'Soirée', actions: own.map((index) => actions[index] ?? ''), agreements: hasAgreement ? [agreement] : [], missions: hasMission ? missions.slice(2) : [] } } })
    const isEventOff = pick(8) === 0
    if (isEventOff) await db().event.update({ where: { contentId: eventId }, data: { state: pick(2) === 0 ? 'cancelled' : 'postponed', stateReason: 'Salle prise.', stateAt: monday }, select: { contentId: true } })
    for (let session = 0; session <= pick(3); session += 1) {
      const month = pick(14)
      const startsAt = new Date(Date.UTC(2026, 11 + month, 1 + pick(28), 8))
      const sessionId = await aSession({ eventId, startsAt, capacity: null })
      const halfDays = await db().halfDay.findMany({ where: { sessionId }, select: { id: true } })
      if (pick(2) === 0) halfDays.push(await db().halfDay.create({ data: { sessionId, startsAt: new Date(startsAt.getTime() + 5 * 3_600_000), endsAt: new Date(startsAt.getTime() + 8 * 3_600_000) }, select: { id: true } }))
      const isCancelled = pick(8) === 0
      if (isCancelled) await db().eventSession.update({ where: { id: sessionId }, data: { isCancelled }, select: { id: true } })
      const date: Made = {
        event: eventId, axes: own.map((index) => `Axe ${index + 1}`), actions: own.map((index) => ['Une', 'Deux'][index] ?? ''), missions: served, agreements: hasAgreement ? ['Convention'] : [], over: startsAt.getTime() + 7_200_000 <= now.getTime(),
        inPeriod: startsAt.getUTCFullYear() === 2027, off: isEventOff || isCancelled, halfDays: halfDays.length, registrations: [],
      }
      const isNoted = pick(4) > 0
      for (let count = pick(7); count > 0; count -= 1) date.registrations.push(await aRegistration(sessionId, halfDays, isNoted, pick))
      made.push(date)
    }
  }
  return made
}

async function aRegistration(sessionId: string, halfDays: readonly { id: string }[], isNoted: boolean, pick: (count: number) => number): Promise<Registration> {
  const state = (['registered', 'registered', 'registered', 'cancelled', 'waiting', 'lapsed-waiting', 'lapsed', 'asked'] as const)[pick(8)] ?? 'registered'
  const key = pick(4) === 0 ? null : `key-${pick(12)}`
  const organisation = organisations[pick(3)] ?? ''
  const people: Person[] = Array.from({ length: 1 + (pick(3) === 0 ? pick(3) : 0) }, (_, index) => ({ key: index === 0 ? key : null, profession: professions[pick(4)] ?? null, organisation, minutes: [] }))
  // Straight to its end: what leads there is the other tests'. The paths are the database's, so its guard is walked.
  const first = { registered: 'registered', cancelled: 'registered', waiting: 'waiting', 'lapsed-waiting': 'waiting', lapsed: 'asked', asked: 'asked' } as const
  const isTaken = key !== null && (await db().registration.count({ where: { sessionId, personKey: key } })) > 0
  if (isTaken && people[0]) people[0].key = null
  const { id } = await db().registration.create({ select: { id: true }, data: {
    sessionId, state: first[state], channel: 'phone', people: people.length, personKey: people[0]?.key ?? null, firstName: 'Lucette', surname: 'Béhague', email: '', phone: '',
    professionCode: people[0]?.profession ?? null, organisation, requestKey: randomUUID(), askedAt: monday, changedAt: monday, untilAt: first[state] === 'asked' ? now : null,
  } })
  for (const [index, { profession }] of people.entries()) if (index > 0) await db().companion.create({ data: { registrationId: id, position: index + 1, firstName: 'Ida', surname: 'Caron', professionCode: profession }, select: { position: true } })
  const last = { registered: null, cancelled: 'cancelled', waiting: null, 'lapsed-waiting': 'lapsed', lapsed: 'lapsed', asked: null } as const
  const to = last[state]
  if (to !== null) {
    await db().registration.update({ where: { id }, data: { state: to, untilAt: null }, select: { id: true } })
    await db().registrationStep.create({ data: { registrationId: id, fromState: first[state], toState: to, at: now, party: 'clock' }, select: { id: true } })
  }
  if (state === 'registered' && isNoted) {
    for (const [index, one] of people.entries()) {
      for (const [half, { id: halfDayId }] of halfDays.entries()) {
        const isPresent = pick(3) > 0
        await db().attendance.create({ data: { registrationId: id, position: index + 1, halfDayId, isPresent, source: 'list', saidAt: now, receivedAt: now }, select: { position: true } })
        if (isPresent) one.minutes.push(half === 0 ? 120 : 180)
      }
    }
  }
  return { state, people }
}

type Count = Omit<IndicatorGroup, 'key' | 'label'>
/** Counted with loops, from what was made. `isUnique: false` is the wrong rule: people counted once per date. */
function bruteForce(made: readonly Made[], concerns: (date: Made, person: Person | null) => boolean, { isUnique = true } = {}): Count {
  const count: Count = { events: 0, dates: 0, calledOff: 0, registered: 0, halfDayPresences: 0, datePresences: 0, people: 0, expected: 0, seen: 0, unserved: 0, left: 0, minutes: 0 }
  const [events, people] = [new Set<string>(), new Set<string>()]
  for (const date of made) {
    if (!date.inPeriod || !concerns(date, null)) continue
    if (date.off) { count.calledOff += 1; continue }
    if (date.over) { count.dates += 1; events.add(date.event) }
    const isNoted = date.registrations.some((one) => one.people.some((person) => person.minutes.length > 0))
    for (const registration of date.registrations) {
      for (const person of registration.people) {
        if (!concerns(date, person)) continue
        if (registration.state === 'cancelled') count.left += 1
        if (registration.state === 'waiting' || registration.state === 'lapsed-waiting') count.unserved += 1
        if (registration.state !== 'registered') continue
        count.registered += 1
        if (date.over && isNoted) { count.expected += date.halfDays; count.seen += person.minutes.length }
        if (!date.over || person.minutes.length === 0) continue
        count.datePresences += 1
        for (const minutes of person.minutes) { count.halfDayPresences += 1; count.minutes += minutes }
        people.add(isUnique && person.key !== null ? person.key : randomUUID())
      }
    }
  }
  return { ...count, events: events.size, people: people.size }
}

const bare = ({ key: _key, label: _label, ...count }: IndicatorGroup): Count => count

test('indicators of a random year equal what the test counts by itself, by axis, action, mission, convention, profession and organisation; a wrong rule differs', async () => {
  const made = await aHistory(picker(20_271))
  const { total } = await indicators({})
  expect(total).toEqual(bruteForce(made, () => true))
  expect(total.people).not.toBe(bruteForce(made, () => true, { isUnique: false }).people)
  const views: Record<string, (label: string) => (date: Made, person: Person | null) => boolean> = {
    axe: (label) => (date) => (date.axes.length === 0 ? label === 'Sans axe du projet de santé' : date.axes.includes(label)),
    action: (label) => (date) => (date.actions.length === 0 ? label === 'Sans action du projet de santé' : date.actions.includes(label)),
    mission: (label) => (date) => (date.missions.length === 0 ? label === 'Sans mission' : date.missions.includes(label)),
    convention: (label) => (date) => (date.agreements.length === 0 ? label === 'Hors convention' : date.agreements.includes(label)),
    profession: (label) => (date, person) => {
      const is = (one: Person) => (one.profession === null ? label === 'Sans profession indiquée' : registeredProfession(one.profession) === label)
      return person === null ? countedIn(date).some(is) : is(person)
    },
    structure: (label) => (date, person) => {
      const is = (one: Person) => (one.organisation === '' ? label === 'Sans structure indiquée' : one.organisation === label)
      return person === null ? countedIn(date).some(is) : is(person)
    },
  }
  for (const [par, concerns] of Object.entries(views)) {
    const { groups } = await indicators({ par })
    expect(groups.length).toBeGreaterThan(1)
    for (const group of groups) expect({ par, label: group.label, ...bare(group) }).toEqual({ par, label: group.label, ...bruteForce(made, concerns(group.label)) })
  }
  // One profession alone; and the hours page, which knows people by name, comes to the same minutes where nothing is off.
  const doctors = registeredProfession('10')
  expect((await indicators({ profession: '10' })).total).toEqual(bruteForce(made, views['profession']?.(doctors) ?? (() => false)))
  await db().event.updateMany({ data: { state: 'planned' } })
  expect((await indicators({})).total.minutes).toBe((await listAttendanceHours(coordination, hoursRequest(period), { today: '2027-06-01', timeZone: zone }))?.minutes)
})

/** Numbers below a count, the same for the same seed (xorshift). */
function picker(seed: number): (count: number) => number {
  let state = seed
  return (count) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % count
  }
}

/** Those who registered, left, or waited: whoever never answered is no one's. */
function countedIn(date: Made): Person[] {
  return date.registrations.flatMap((one) => (one.state === 'lapsed' || one.state === 'asked' ? [] : one.people))
}

test('the questions asked of the database do not grow with what is counted; the file says what the page says', async () => {
  const year = { du: '2031-01-01', au: '2031-12-31' }
  const asked = async () => countingQueries(async () => void (await indicators({ ...year, par: 'mission' })))
  await aSession({ startsAt: new Date('2031-02-01T18:00:00Z') })
  const few = await asked()
  for (let count = 0; count < 5; count += 1) await aSession({ startsAt: new Date('2031-03-01T18:00:00Z') })
  expect(await asked()).toBe(few)
  expect(few).toBeLessThanOrEqual(6)
  const sheet = await getIndicatorSheet(coordination, { ...year, par: 'convention' }, '2027-06-01', now)
  expect(sheet?.rows.map((row) => row.slice(0, 3))).toEqual([['Hors convention', '2031-01-01', '2031-12-31'], ['Ensemble, chacun une fois', '2031-01-01', '2031-12-31']])
  expect(JSON.stringify(sheet)).not.toContain('Béhague')
})

test('the period is the contract year around the day, the civil year outside of any, unless the address says otherwise', async () => {
  const of = async (params: Record<string, string>) => {
    const list = await listIndicators(coordination, indicatorRequest(params), { now, timeZone: zone })
    return [list?.from, list?.until]
  }
  expect(await of({})).toEqual(['2027-01-01', '2027-12-31'])
  await db().contract.create({ select: { id: true }, data: { title: 'ACI', parties: [], createdAt: monday, years: { create: { number: 1, fromOn: new Date('2026-11-16'), untilOn: new Date('2027-11-15') } } } })
  expect(await of({})).toEqual(['2026-11-16', '2027-11-15'])
  expect(await of({ du: '2027-05-01' })).toEqual(['2027-05-01', '2027-11-15'])
})
