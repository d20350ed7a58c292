import { randomUUID } from 'node:crypto'
import { journalPublicKey } from '#lib/platform/audit/checkpoint-signature'
import { problemSentence } from '#lib/platform/audit/journal-problems'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { verifyJournals } from '#lib/platform/audit/verify-journals'
import { commandActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { TestDatabase } from '#tests/setup/test-database'

/** So many changes, each in a transaction of its own. */
export async function someChanges(count: number, event: `${string}.${string}` = 'test.changed'): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    await transaction((tx) => recordAudit(tx, commandActor, { event, subjectType: 'thing', subjectId: randomUUID(), data: { from: 'a', to: 'b', list: ['x', 'y'] } }))
  }
}

/** Changes of that many days ago, as the owner may write them. */
export async function oldChanges(database: TestDatabase, count: number, at: Date, event = 'test.changed'): Promise<void> {
  await database.owner(`INSERT INTO audit_event (at, capacity, event, subject_type, subject_id) SELECT $1, 'command', $2, 'thing', n::text FROM generate_series(1, $3::int) n`, [at, event, count])
}

/** What is wrong with the journals, in words and in kinds. */
export async function journalFaults(now = new Date()): Promise<{ kinds: string[]; sentences: string[] }> {
  const { problems } = await verifyJournals([journalPublicKey()], now)
  return { kinds: problems.map((one) => one.kind), sentences: problems.map(problemSentence) }
}
