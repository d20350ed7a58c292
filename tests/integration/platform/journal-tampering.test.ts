import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepJournals } from '#lib/accounts/journal-jobs'
import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { exportJournals, verifyJournalFile } from '#lib/platform/audit/journal-file'
import { problemSentence } from '#lib/platform/audit/journal-problems'
import { sealJournals } from '#lib/platform/audit/seal-journals'
import { verifyJournals } from '#lib/platform/audit/verify-journals'
import { addSettings } from '#lib/platform/env'
import { journalFaults, someChanges } from '#tests/factories/journal'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const tables = ['audit_event', 'journal_link', 'journal_head', 'journal_checkpoint'] as const
let folder = ''

/** Ten changes, the first six of them under a signature. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journal-'))
  await someChanges(6)
  await sealJournals([], new Date())
  await someChanges(4)
  for (const table of tables) await database.owner(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`)
})
beforeEach(() => database.owner('ALTER TABLE audit_event DISABLE TRIGGER audit_event_chained'))
/** Whatever a test did to them is undone. */
afterEach(async () => {
  for (const table of tables) await database.owner(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}`)
  await database.owner('ALTER TABLE audit_event ENABLE TRIGGER audit_event_chained')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const rowOf = (seq: number) => `(SELECT row_id FROM journal_link WHERE journal = 'audit' AND seq = ${seq})`
/** What is wrong, where, and about which rows. */
const faults = async () => (await verifyJournals([journalPublicKey()], new Date())).problems.map(({ kind, from, to, rowIds }) => [kind, ...new Set([from, to]), ...rowIds].join(' '))

test('left alone, everything verifies', async () => {
  expect((await journalFaults()).sentences).toEqual([])
})

test('one row that was changed is named', async () => {
  const [row] = await database.owner<{ id: string }>(`UPDATE audit_event SET subject_id = 'someone-else' WHERE id = ${rowOf(4)} RETURNING id::text`)
  expect(await faults()).toEqual([`row-changed 4 ${row?.id}`])
  expect((await journalFaults()).sentences[0]).toContain(`la ligne ${row?.id} (maillon 4) n’est plus telle`)
})

test.each(['at = at - interval \'1 ms\'', 'actor_id = gen_random_uuid()', "capacity = 'self'", "event = 'test.other'", "subject_type = 'other'", "data = '{}'", 'salt = gen_random_uuid()'])('so is a change of %s', async (change) => {
  await database.owner(`UPDATE audit_event SET ${change} WHERE id = ${rowOf(8)}`)
  expect(await faults()).toEqual([expect.stringContaining('row-changed 8')])
})

test('one row that was deleted is named, and not taken for one that time took', async () => {
  const [row] = await database.owner<{ id: string }>(`DELETE FROM audit_event WHERE id = ${rowOf(5)} RETURNING id::text`)
  expect(await faults()).toEqual([`row-deleted 5 ${row?.id}`])
})

test('a row deleted with its link leaves a gap', async () => {
  await database.owner(`DELETE FROM audit_event WHERE id = ${rowOf(5)}; DELETE FROM journal_link WHERE seq = 5`)
  expect(await faults()).toEqual([expect.stringContaining('links-deleted 5')])
})

test('the beginning cannot be cut off, nor the end', async () => {
  await database.owner("DELETE FROM audit_event WHERE id IN (SELECT row_id FROM journal_link WHERE seq <= 6); DELETE FROM journal_link WHERE journal = 'audit' AND seq <= 6")
  expect(await faults()).toEqual([expect.stringContaining('links-deleted 1 6')])
  await database.owner('DELETE FROM audit_event; DELETE FROM journal_link; INSERT INTO journal_link SELECT * FROM kept_journal_link WHERE seq < 10; INSERT INTO audit_event SELECT e.* FROM kept_audit_event e JOIN journal_link l ON l.row_id = e.id')
  expect(await faults()).toEqual([expect.stringContaining('links-deleted 10')])
})

test('the end cut off below what was signed is named, even with its head', async () => {
  await database.owner(`DELETE FROM audit_event WHERE id > ${rowOf(5)}; DELETE FROM journal_link WHERE seq > 5; UPDATE journal_head SET seq = 5, chain = (SELECT chain FROM journal_link WHERE seq = 5) WHERE journal = 'audit'`)
  expect(await faults()).toEqual([expect.stringContaining('links-deleted 6')])
})

test('a row that was put in past the chain is named', async () => {
  const [row] = await database.owner<{ id: string }>("INSERT INTO audit_event (capacity, event, subject_type, subject_id) VALUES ('self', 'test.invented', 'thing', '1') RETURNING id::text")
  expect(await faults()).toEqual([`row-inserted 0 ${row?.id}`])
})

test('two rows whose contents changed places are named together', async () => {
  await database.owner(`UPDATE audit_event SET id = -id WHERE id IN (${rowOf(3)}, ${rowOf(7)}); UPDATE audit_event SET id = CASE WHEN id = -${rowOf(3)} THEN ${rowOf(7)} ELSE ${rowOf(3)} END WHERE id < 0`)
  expect(await faults()).toEqual([expect.stringContaining('rows-swapped 3 7')])
})

test.each([[2, 3], [7, 10]])('two links that changed places are named together: %i and %i', async (one, other) => {
  await database.owner(`UPDATE journal_link SET seq = CASE seq WHEN ${one} THEN 1000 ELSE 1001 END WHERE seq IN (${one}, ${other}); UPDATE journal_link SET seq = CASE seq WHEN 1000 THEN ${other} ELSE ${one} END WHERE seq >= 1000`)
  const { problems } = await verifyJournals([journalPublicKey()], new Date())
  expect(problems[0]).toMatchObject({ kind: 'links-swapped', from: one, to: other })
  // The very end of the chain is no longer what its head says.
  expect(problems.slice(1).map((problem) => problem.kind)).toEqual(other === 10 ? ['head-changed'] : [])
})

test.each(["digest = sha256('x')", "chain = sha256('x')", "kept_until = now() - interval '1 day'", 'row_id = 4242'])('a link that was changed is named: %s', async (change) => {
  await database.owner(`UPDATE journal_link SET ${change} WHERE journal = 'audit' AND seq = 8`)
  const { problems } = await verifyJournals([journalPublicKey()], new Date())
  expect(problems.filter((one) => one.from > 0).map(({ kind, from }) => ({ kind, from }))).toEqual([{ kind: 'link-changed', from: 8 }])
})

test('a row changed with the whole chain written anew is betrayed by the signature', async () => {
  await database.owner(`UPDATE audit_event SET subject_id = 'someone-else' WHERE id = ${rowOf(4)}`)
  await database.owner(`DO $$ DECLARE before bytea := decode(repeat('00', 32), 'hex'); one record; BEGIN
    FOR one IN SELECT l.seq, l.row_id, l.kept_until, journal_digest(e) AS digest FROM journal_link l JOIN audit_event e ON e.id = l.row_id ORDER BY l.seq LOOP
      before := journal_chain(before, one.digest, 'audit', one.seq, one.row_id, one.kept_until);
      UPDATE journal_link SET digest = one.digest, chain = before WHERE journal = 'audit' AND seq = one.seq;
    END LOOP; UPDATE journal_head SET chain = before WHERE journal = 'audit'; END $$`)
  expect(await faults()).toEqual([expect.stringContaining('rewritten 1 6')])
  await database.owner('DELETE FROM journal_checkpoint')
  // Negative control: it is the signature that betrays it, nothing else does.
  expect((await journalFaults()).kinds).toEqual([])
})

test('a signature that the server did not make is named: changed, or of another key', async () => {
  await database.owner("UPDATE journal_checkpoint SET kept_until = now() - interval '1 year'")
  expect(await faults()).toEqual([expect.stringContaining('checkpoint-forged 6')])
  await database.owner('DELETE FROM journal_checkpoint')
  await withSecret('another secret, of at least 32 characters', () => sealJournals([], new Date()))
  expect(await faults()).toEqual([expect.stringContaining('checkpoint-unknown-key 10')])
})

test('after a change of the server’s secret, the new key signs what the old one had signed, once the operator vouches for it', async () => {
  const former = journalPublicKey()
  await withSecret('another secret, of at least 32 characters', async () => {
    expect((await sealJournals([], new Date())).signed).toBe(0)
    expect((await sealJournals([former], new Date())).signed).toBe(2)
    expect((await journalFaults()).kinds).toEqual([])
    expect((await sealJournals([], new Date())).signed).toBe(0)
  })
})

test('what does not verify is not signed, and nothing of it is let go', async () => {
  await database.owner(`UPDATE audit_event SET at = at - interval '2 years' WHERE id = ${rowOf(4)}`)
  await keepJournals(new Date())
  expect(await database.owner("SELECT count(*)::int AS signed, max(seq)::int AS last FROM journal_checkpoint WHERE journal = 'audit'")).toEqual([{ signed: 1, last: 6 }])
  expect(await database.owner('SELECT problems FROM journal_verification ORDER BY id DESC LIMIT 1')).toEqual([{ problems: 1 }])
})

test('an exported file verifies without the database, and tells a row changed in it, a line taken out, or an end that is missing', async () => {
  const file = path.join(folder, 'journal.jsonl')
  await exportJournals(file, new Date())
  const read = async (text: string) => {
    await writeFile(path.join(folder, 'other.jsonl'), text)
    const walked = await verifyJournalFile(path.join(folder, 'other.jsonl'), [journalPublicKey()], new Date())
    return walked?.problems.map(problemSentence)
  }
  const text = await readFile(file, 'utf8')
  const lines = text.trimEnd().split('\n')
  expect(lines).toHaveLength(11)
  expect(await read(text)).toEqual([])
  expect(await read(text.replace('"capacity":"command"', '"capacity":"self"'))).toEqual([expect.stringContaining('(maillon 1) n’est plus telle')])
  expect(await read(lines.toSpliced(5, 1).join('\n'))).toEqual([expect.stringContaining('il manque les maillons 5 à 5')])
  expect(await read(lines.slice(0, -2).join('\n'))).toEqual([expect.stringContaining('il manque les maillons 9 à 10')])
  expect(await read(`${lines[0]}\nnot a line`)).toBeUndefined()
  expect((await verifyJournalFile(file, ['another-key'], new Date()))?.problems.map((one) => one.kind)).toEqual(['checkpoint-unknown-key'])
  await expect(exportJournals(file, new Date())).rejects.toThrow('EEXIST')

  // Without a setting: neither database nor secret.
  const command = await run(['--file', file, '--public-key', journalPublicKey()])
  expect(command).toEqual({ code: 0, output: expect.stringContaining('Aucune anomalie') as string })
  await writeFile(file, text.replace('"capacity":"command"', '"capacity":"self"'))
  expect(await run(['--file', file, '--public-key', journalPublicKey()])).toEqual({ code: 1, output: expect.stringContaining('maillon 1') as string })
  expect((await run(['--file', file])).code).toBe(2)
})

async function withSecret(secret: string, work: () => Promise<unknown>): Promise<void> {
  const own = process.env['SECRET'] ?? ''
  addSettings({ SECRET: secret })
  try {
    await work()
  } finally {
    addSettings({ SECRET: own })
  }
}

async function run(words: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../../../lib/cli/journal-verify.ts'), ...words], { env: { NODE_ENV: 'production', PATH: process.env['PATH'] }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString() })
  child.stderr.on('data', (chunk: Buffer) => { output += chunk.toString() })
  return { code: await new Promise((resolve) => { child.once('close', resolve) }), output }
}
