import { expect, test } from 'vitest'
import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { recordAccess } from '#lib/platform/audit/record-access'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { verifyJournals } from '#lib/platform/audit/verify-journals'
import { commandActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { journalFaults, oldChanges, someChanges } from '#tests/factories/journal'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const reader = { ...commandActor, kind: 'person' as const, userId: '00000000-0000-4000-8000-000000000001' }
const unchained = "SELECT (SELECT count(*) FROM audit_event) - (SELECT count(*) FROM journal_link WHERE journal = 'audit') AS left"
/** The function that chains, without the head's lock and its last word: a scratch copy, in this file's database alone. */
const withoutLock = `
  CREATE FUNCTION chain_without_lock() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  DECLARE head journal_head; digest bytea; BEGIN
    SELECT * INTO head FROM journal_head WHERE journal = 'audit';
    PERFORM pg_sleep(0.02);
    digest := journal_digest(NEW);
    head.chain := journal_chain(head.chain, digest, 'audit', head.seq + 1, NEW.id, now());
    INSERT INTO forked_link VALUES (head.seq + 1, head.chain);
    UPDATE journal_head SET seq = head.seq + 1, chain = head.chain WHERE journal = 'audit';
    RETURN NULL;
  END $$`

test('twenty people who commit at once make one chain without a gap or a fork', async () => {
  const before = await verifyJournals([journalPublicKey()], new Date())
  await Promise.all(Array.from({ length: 20 }, async () => { await someChanges(5); await recordAccess(reader, { type: 'export', id: 'registre' }) }))
  const { links, rows, problems } = await verifyJournals([journalPublicKey()], new Date())
  expect({ problems, links: links - before.links, rows: rows - before.rows }).toEqual({ problems: [], links: 120, rows: 120 })
  expect(await database.owner(unchained)).toEqual([{ left: '0' }])
  expect(await database.owner("SELECT max(seq) - count(*) AS gaps FROM journal_link WHERE journal = 'audit'")).toEqual([{ gaps: '0' }])
})

test('without the lock the chain would fork: two links in one place', async () => {
  await database.owner('CREATE TABLE forked_link (seq bigint, chain bytea)')
  await database.owner(withoutLock)
  await database.owner('ALTER TABLE audit_event DISABLE TRIGGER audit_event_chained')
  await database.owner('CREATE CONSTRAINT TRIGGER scratch AFTER INSERT ON audit_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_without_lock()')
  const before = await database.owner<{ seq: string; chain: Buffer }>("SELECT seq, chain FROM journal_head WHERE journal = 'audit'")
  try {
    await Promise.all(Array.from({ length: 10 }, () => someChanges(2)))
    expect((await database.owner('SELECT seq FROM forked_link GROUP BY seq HAVING count(*) > 1')).length).toBeGreaterThan(0)
  } finally {
    await database.owner('DROP TRIGGER scratch ON audit_event')
    await database.owner('DELETE FROM audit_event e WHERE NOT EXISTS (SELECT 1 FROM journal_link l WHERE l.row_id = e.id)')
    await database.owner("UPDATE journal_head SET seq = $1, chain = $2 WHERE journal = 'audit'", [before[0]?.seq, before[0]?.chain])
    await database.owner('ALTER TABLE audit_event ENABLE TRIGGER audit_event_chained')
  }
})

test('all the rows of one transaction are chained in their order, whatever was undone beside them', async () => {
  await transaction(async (tx) => { for (const id of ['1', '2', '3']) await recordAudit(tx, commandActor, { event: 'test.three', subjectType: 'thing', subjectId: id }) })
  await transaction(async (tx) => {
    await recordAudit(tx, commandActor, { event: 'test.undone', subjectType: 'thing', subjectId: '1' })
    throw new Error('undone')
  }).catch(() => undefined)
  const rows = await database.owner<{ subject_id: string }>("SELECT e.subject_id FROM journal_link l JOIN audit_event e ON e.id = l.row_id AND l.journal = 'audit' WHERE e.event IN ('test.three', 'test.undone') ORDER BY l.seq")
  expect(rows.map((row) => row.subject_id)).toEqual(['1', '2', '3'])
  expect((await journalFaults()).kinds).toEqual([])
})

test('many rows at once are chained in a time that grows as their number does', async () => {
  const taken = async (count: number) => {
    const startedAt = performance.now()
    await oldChanges(database, count, new Date())
    return performance.now() - startedAt
  }
  const few = await taken(2_000)
  // Ten times as many: a hundred times the work, were each row to look at those before it.
  expect(await taken(20_000)).toBeLessThan(30 * few)
  expect((await journalFaults()).kinds).toEqual([])
})

test('the database and the command hash alike whatever a row says', async () => {
  // Nothing of the kind may be there: the guard of the tests is taken away for that.
  await database.owner('ALTER TABLE audit_event DROP CONSTRAINT opaque')
  for (const [subject, data] of [['é€😀', { 'clé': ['a,b', '3:x', null, 1.50, true] }], ['', {}], ['a\nb"c\\', { deep: { deeper: 'ñ' } }], ['-', { n: 1e21 }]] as const) {
    await database.owner("INSERT INTO audit_event (at, capacity, event, subject_type, subject_id, data) VALUES ('2026-01-31 23:59:59.999+02', 'command', 'test.odd', 'thing', $1, $2)", [subject, data])
  }
  expect((await journalFaults()).sentences).toEqual([])
})

test('the digest covers every column of a row', async () => {
  const columns = async (table: string) => (await database.owner<{ name: string }>('SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY 1', [table])).map((row) => row.name)
  expect(await columns('audit_event')).toEqual(['actor_id', 'at', 'capacity', 'data', 'event', 'id', 'salt', 'subject_id', 'subject_type'])
  expect(await columns('access_event')).toEqual(['actor_id', 'at', 'id', 'salt', 'subject_id', 'subject_type'])
})

test.each([
  "UPDATE journal_link SET seq = seq", 'DELETE FROM journal_link', 'TRUNCATE journal_link', "INSERT INTO journal_link VALUES ('audit', 900000, 1, now(), decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'))",
  'UPDATE journal_head SET seq = 0', 'DELETE FROM journal_head', 'SELECT 1 FROM journal_head FOR UPDATE', 'UPDATE journal_checkpoint SET seq = 1', 'DELETE FROM journal_verification',
  'ALTER TABLE audit_event DISABLE TRIGGER audit_event_chained', 'SELECT chain_audit_event()', 'DROP FUNCTION forget_journals(timestamptz)', "CREATE OR REPLACE FUNCTION journal_months(event text) RETURNS integer LANGUAGE sql AS 'SELECT 0'", 'SET session_replication_role = replica',
])('the application may not: %s', async (sql) => {
  await expect(database.app(sql)).rejects.toMatchObject({ code: '42501' })
})
