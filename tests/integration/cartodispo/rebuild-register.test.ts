import { expect, test } from 'vitest'
import { announceDeparture } from '#lib/cartodispo/announce-departure'
import { cancelDeparture } from '#lib/cartodispo/cancel-departure'
import { confirmPractices } from '#lib/cartodispo/confirm-practices'
import { declareAbsence } from '#lib/cartodispo/declare-absence'
import { declareAvailability } from '#lib/cartodispo/declare-availability'
import { declareSiteAvailability } from '#lib/cartodispo/declare-site-availability'
import { markNotTreating } from '#lib/cartodispo/mark-not-treating'
import { markTreating } from '#lib/cartodispo/mark-treating'
import { rebuildRegister, refreshStaleEntries } from '#lib/cartodispo/rebuild-register'
import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { insertStatement } from '#lib/cartodispo/repository'
import { reportWrongInformation } from '#lib/cartodispo/report-wrong-information'
import { bareContent } from '#lib/cartodispo/statement-content'
import { takePlace } from '#lib/cartodispo/take-place'
import { takeSnapshot } from '#lib/cartodispo/take-snapshot'
import { db, transaction } from '#lib/platform/db/client'
import { addDays, dayAt } from '#lib/platform/day'
import { movePlaces } from '#lib/cartodispo/places-repository'
import { aGp, aSite, aStatement, coordinatorActor, daysLater, entryOf, type Gp, monday, partnerActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordinator = coordinatorActor()

/** A repeatable die: a failure prints its seed's history and comes back. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

type Roll = (sides: number) => number

async function somethingHappens(gp: Gp, now: Date, roll: Roll): Promise<void> {
  const { practiceId } = gp
  const today = dayAt(now, 'Europe/Paris')
  const { version } = await db().practice.findUniqueOrThrow({ where: { id: practiceId }, select: { version: true } })
  const state = (['open', 'case_by_case', 'closed', 'occasional'] as const)[roll(4)] ?? 'open'
  const places = state === 'closed' || roll(2) ? null : { count: 1 + roll(2), period: roll(2) ? ('month' as const) : ('total' as const) }
  const content = { ...bareContent(state, roll(4) ? today : addDays(today, 20)), places }
  switch (roll(10)) {
    case 0: case 1: await declareAvailability(coordinator, { practiceId, version, content }, now); break
    case 2: await confirmPractices(coordinator, { practiceIds: [practiceId], linkId: null }, now); break
    case 3: await declareAbsence(coordinator, { practiceId, fromOn: addDays(today, roll(10)), untilOn: addDays(today, 10 + roll(20)), replacementName: '', replacesId: null }, now); break
    case 4: case 5: await takePlace(coordinator, { practiceId }, now); break
    case 6: await reportWrongInformation(partnerActor(practiceId), { practiceId, kind: 'other', callerKey: '' }, now); break
    case 7: await (roll(3) ? cancelDeparture(coordinator, { practiceId }, now) : announceDeparture(coordinator, { practiceId, endsOn: addDays(today, 100 + roll(200)), successorName: '' }, now)); break
    case 8: await (roll(3) ? markTreating(coordinator, { practiceId }, now) : markNotTreating(coordinator, { practiceId, reason: 'sos' }, now)); break
    default: {
      const site = await db().site.findUniqueOrThrow({ where: { id: gp.siteId }, select: { version: true } })
      await declareSiteAvailability(coordinator, { siteId: gp.siteId, version: site.version, content }, now)
    }
  }
}

const projectionOf = (gps: readonly Gp[]) => database.owner(
  'SELECT practice_id, state, statement_id, audience, confirmed_on, changes_on, detail - $1 AS detail FROM register_entry WHERE practice_id = ANY($2) ORDER BY practice_id', ['computedOn', gps.map((gp) => gp.practiceId)])

test('after random histories over eight months, the projection kept up by each change and by time is the one rebuilt from what was said', async () => {
  const roll = dice(20_261_123)
  const siteId = await aSite()
  const gps = [await aGp({ siteId }), await aGp({ siteId }), await aGp(), await aGp()]
  gps.push(await aGp({ practitionerId: gps[2]?.practitionerId ?? '' }))
  const states = new Set<string>()
  for (let step = 0; step < 160; step += 1) {
    const now = new Date(monday.getTime() + step * 1.5 * 86_400_000 + roll(86_000_000))
    const gp = gps[roll(gps.length)]
    if (gp) await somethingHappens(gp, now, roll)
    if (step % 16 !== 15) continue
    await refreshStaleEntries(now)
    const kept = await projectionOf(gps)
    for (const row of kept) states.add(String(row['state']))
    await rebuildRegister(now)
    expect(await projectionOf(gps)).toEqual(kept)
  }
  expect(states.size).toBeGreaterThan(6)
})

test('a rebuild makes what is missing, takes away what is gone, and corrects what was tampered with', async () => {
  const [kept, gone, missing] = [await aGp(), await aGp(), await aGp()]
  for (const gp of [kept, gone, missing]) await aStatement(gp)
  const before = await entryOf(kept.practiceId)
  await db().practice.update({ where: { id: gone.practiceId }, data: { removedAt: monday } })
  await db().registerEntry.delete({ where: { practiceId: missing.practiceId } })
  await db().registerEntry.update({ where: { practiceId: kept.practiceId }, data: { state: 'closed', detail: {} } })
  await rebuildRegister(monday)
  expect(await entryOf(kept.practiceId)).toEqual(before)
  expect((await entryOf(missing.practiceId)).state).toBe('open')
  expect(await db().registerEntry.count({ where: { practiceId: gone.practiceId } })).toBe(0)
})

test('time alone is caught up with: only the entries whose day has come are derived again, once', async () => {
  const [old, fresh] = [await aGp(), await aGp()]
  await aStatement(old, {}, daysLater(-29))
  await aStatement(fresh, {}, monday)
  await refreshStaleEntries(monday)
  const later = daysLater(2)
  expect((await entryOf(old.practiceId)).state).toBe('open')
  const both = await Promise.all([refreshStaleEntries(later), refreshStaleEntries(later)])
  expect(both.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0)
  expect((await entryOf(old.practiceId)).state).toBe('to_reconfirm')
  expect((await entryOf(fresh.practiceId)).state).toBe('open')
  expect(await refreshStaleEntries(later)).toBe(0)
})

test('midnight takes what is shown and the load; the rest of the day does not move it, the next midnight does', async () => {
  const gp = await aGp()
  const at = new Date('2027-09-01T22:30:00Z')
  await aStatement(gp, { places: { count: 4, period: 'month' } }, at)
  const account = await db().placesAccount.create({ data: { practitionerId: gp.practitionerId }, select: { id: true } })
  await transaction(async (tx) => {
    const row = { at, actorId: null, capacity: 'system' as const }
    await movePlaces(tx, account.id, { kind: 'declared', delta: 4, ...row })
    await movePlaces(tx, account.id, { kind: 'accepted', delta: -1, ...row, at: new Date('2027-08-03T09:00:00Z') })
    await movePlaces(tx, account.id, { kind: 'accepted', delta: -2, ...row })
    await movePlaces(tx, account.id, { kind: 'withdrawn', delta: 1, ...row })
    await movePlaces(tx, account.id, { kind: 'taken', delta: -1, ...row })
    await movePlaces(tx, account.id, { kind: 'accepted', delta: -1, ...row, at: new Date('2027-08-02T09:00:00Z') })
  })
  const snapshot = () => db().registerEntry.findUniqueOrThrow({ where: { practiceId: gp.practiceId }, select: { snapshotOn: true, snapshotState: true, snapshotLoad: true } })
  const [first, second] = await Promise.all([takeSnapshot(at), takeSnapshot(at)])
  expect([first, second].filter((count) => count > 0)).toHaveLength(1)
  expect(await snapshot()).toEqual({ snapshotOn: new Date('2027-09-02'), snapshotState: 'open', snapshotLoad: 0.5 })
  await aStatement(gp, { state: 'closed' }, new Date('2027-09-02T09:00:00Z'))
  expect(await takeSnapshot(new Date('2027-09-02T21:59:59Z'))).toBe(0)
  expect((await snapshot()).snapshotState).toBe('open')
  await takeSnapshot(new Date('2027-09-02T22:00:01Z'))
  expect(await snapshot()).toMatchObject({ snapshotOn: new Date('2027-09-03'), snapshotState: 'closed' })
})

test('a refresh that begins while a statement is being written waits for it: the entry shows the statement', async () => {
  const gp = await aGp()
  let written: () => void = () => undefined
  const isWritten = new Promise<void>((resolve) => { written = resolve })
  const declaring = transaction(async (tx) => {
    await insertStatement(tx, { practiceId: gp.practiceId }, bareContent('open', '2026-11-23'), { at: monday, confirmedOn: '2026-11-23', actorId: null, capacity: 'self' })
    await refreshRegister(tx, [gp.practiceId], monday)
    written()
    await new Promise((resolve) => setTimeout(resolve, 150))
  })
  await isWritten
  await transaction((tx) => refreshRegister(tx, [gp.practiceId], monday))
  await declaring
  expect((await entryOf(gp.practiceId)).state).toBe('open')
})
