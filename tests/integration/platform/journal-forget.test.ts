import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { eventLabels } from '#lib/accounts/journal-labels'
import { keepJournals } from '#lib/accounts/journal-jobs'
import { keptMonths } from '#lib/accounts/journal-periods'
import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { sealJournals } from '#lib/platform/audit/seal-journals'
import { verifyJournals } from '#lib/platform/audit/verify-journals'
import { workerTasks } from '#lib/cli/worker-tasks'
import { journalFaults, oldChanges, someChanges } from '#tests/factories/journal'
import { isLongRun } from '#tests/setup/how-many'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const hour = 3_600_000

beforeEach(async () => {
  await database.owner(`DELETE FROM audit_event; DELETE FROM access_event; DELETE FROM journal_link; DELETE FROM journal_checkpoint; UPDATE journal_head SET seq = 0, chain = decode(repeat('00', 32), 'hex')`)
})

/** So many months ago, and some hours more (or fewer: negative). */
function ago(months: number, hours = 0): Date {
  const then = new Date(Date.now() - hours * hour)
  const day = then.getUTCDate()
  then.setUTCMonth(then.getUTCMonth() - months)
  // On a 29 February no day is just twelve months old: 28 February is older than that, and 1 March younger.
  if (then.getUTCDate() !== day && hours >= 0) then.setUTCDate(0)
  return then
}

const left = async () => (await database.owner<{ event: string; count: number }>("SELECT event, count(*)::int AS count FROM audit_event WHERE event NOT LIKE 'retention.%' GROUP BY event ORDER BY event")).map((row) => `${row.event} ${row.count}`)

test('twelve months and an hour: gone; an hour less: there; what is about money stays three years', async () => {
  await oldChanges(database, 1, ago(36, 1), 'fee.received')
  await oldChanges(database, 2, ago(36, -1), 'fee.cancelled')
  await oldChanges(database, 3, ago(12, 1), 'session.attendance_validated')
  await oldChanges(database, 4, ago(12, 1), 'content.saved')
  await oldChanges(database, 5, ago(12, -1), 'content.moved')
  await database.owner(`INSERT INTO access_event (at, actor_id, subject_type, subject_id) VALUES ($1, gen_random_uuid(), 'need', '1'), ($2, gen_random_uuid(), 'need', '2')`, [ago(12, 1), ago(12, -1)])
  await keepJournals(new Date())
  expect(await left()).toEqual(['content.moved 5', 'fee.cancelled 2', 'session.attendance_validated 3'])
  expect(await database.owner('SELECT subject_id FROM access_event')).toEqual([{ subject_id: '2' }])
  expect(await database.owner("SELECT data FROM audit_event WHERE event = 'retention.journals_forgotten'")).toEqual([{ data: { changes: 5, accesses: 1, links: 0 } }])
  expect((await journalFaults()).sentences).toEqual([])
  expect(workerTasks['keep-journals']?.schedule).toMatchObject({ every: 'day' })
})

test('whatever the application asks for, the database keeps what is younger, and what no signature covers', async () => {
  await oldChanges(database, 3, ago(12, -1))
  await oldChanges(database, 3, ago(13))
  await database.app("SELECT forget_journals(now() + interval '10 years')")
  expect(await left()).toEqual(['test.changed 6'])
  await sealJournals([], new Date())
  await oldChanges(database, 2, ago(14), 'test.unsigned')
  await database.app("SELECT forget_journals(now() + interval '10 years')")
  expect(await left()).toEqual(['test.changed 3', 'test.unsigned 2'])
  // A signature of something else than the chain covers nothing.
  await database.app("INSERT INTO journal_checkpoint (journal, seq, chain, kept_until, at, public_key, signature) SELECT 'audit', max(seq), sha256('x'), now(), now(), sha256('y'), sha256('z') || sha256('z') FROM journal_link")
  await database.app("SELECT forget_journals(now() + interval '10 years')")
  expect(await left()).toEqual(['test.changed 3', 'test.unsigned 2'])
})

test('links go once all that they stand for is gone, up to a signature from which the rest verifies', async () => {
  await oldChanges(database, 3, ago(14))
  await keepJournals(new Date())
  await someChanges(2)
  await keepJournals(new Date())
  const [first] = await database.owner<{ seq: number }>("SELECT min(seq)::int AS seq FROM journal_link WHERE journal = 'audit'")
  expect(first?.seq).toBe(4)
  expect((await journalFaults()).sentences).toEqual([])
  // Negative control: no signature, no beginning.
  await database.owner('DELETE FROM journal_checkpoint WHERE seq = 3')
  expect((await journalFaults()).kinds).toEqual(['links-deleted'])
})

test('nobody can pass off a deletion as the end of a period: a signature says until when what it covers had to stay', async () => {
  await someChanges(3)
  await sealJournals([], new Date())
  await someChanges(2)
  await database.owner("DELETE FROM audit_event WHERE id IN (SELECT row_id FROM journal_link WHERE seq <= 3); DELETE FROM journal_link WHERE seq <= 3")
  expect((await journalFaults()).kinds).toEqual(['links-deleted'])
  // In a year the same cut is what time does.
  expect((await journalFaults(ago(-13))).kinds).toEqual([])
})

test('the database and the list beside the labels agree on how long each event is kept', async () => {
  const events = [...Object.keys(eventLabels), 'fees.other', 'x.fee.', 'contract.new']
  const rows = await database.owner<{ event: string; months: number }>('SELECT event, journal_months(event) AS months FROM unnest($1::text[]) AS event', [events])
  expect(rows.map((row) => [row.event, row.months])).toEqual(events.map((event) => [event, keptMonths(event)]))
  expect(events.filter((event) => keptMonths(event) === 36).length).toBeGreaterThan(10)
})

test('whatever is written, signed and let go in whatever order, the journals verify, and nothing goes that had to stay', async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), months: fc.constantFrom(0, 5, 11, 12, 13, 24, 37), count: fc.integer({ min: 1, max: 4 }), event: fc.constantFrom('test.changed', 'fee.received') }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'sign' as const }) }, { weight: 2, arbitrary: fc.constant({ kind: 'night' as const }) }, { weight: 1, arbitrary: fc.constant({ kind: 'forget' as const }) })
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
    const young = 'SELECT count(*)::int AS count FROM audit_event WHERE journal_kept_until(at, journal_months(event)) > now()'
    for (const one of steps) {
      const [before] = await database.owner<{ count: number }>(young)
      if (one.kind === 'write') await oldChanges(database, one.count, ago(one.months, 1), one.event)
      if (one.kind === 'sign') await sealJournals([], new Date())
      if (one.kind === 'night') await keepJournals(new Date())
      if (one.kind === 'forget') await database.app('SELECT forget_journals(now())')
      const [after] = await database.owner<{ count: number }>(young)
      expect(after?.count).toBeGreaterThanOrEqual(before?.count ?? 0)
      expect((await verifyJournals([journalPublicKey()], new Date())).problems).toEqual([])
    }
  }), { numRuns: isLongRun ? 300 : 12 })
})
