import { recordAudit } from '#lib/platform/audit/record-audit'
import { type Actor, hasPassedSecondFactor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import { type OlderFileRefusal, readOlderFile } from './older-file.ts'
import { insertOlderList } from './older-repository.ts'
import { canTakeOlder } from './policy.ts'

export type KeepOlderRefusal = 'not-found' | 'second-factor-needed' | 'no-territory' | OlderFileRefusal

/** Reads a list of people who wait (D22, HDS mode) and keeps it, encrypted, for its preview. Nobody is taken over before `takeOlderRequests`. */
export async function keepOlderList(actor: Actor, input: { id: string; bytes: Uint8Array }, now: Date): Promise<Result<{ listId: string }, KeepOlderRefusal>> {
  if (referralMode() !== 'hds' || !canTakeOlder(actor) || actor.userId === null) return refuse('not-found')
  if (!hasPassedSecondFactor(actor)) return refuse('second-factor-needed')
  if ((await db().commune.count({ where: { membership: 'territory' } })) === 0) return refuse('no-territory')
  const { userId } = actor
  const table = await readOlderFile(input.bytes)
  if (!table.ok) return table
  return transaction(async (tx) => {
    await insertOlderList(tx, { id: input.id, table: table.value, startedById: userId, startedAt: now })
    await recordAudit(tx, actor, { event: 'older_list.kept', subjectType: 'older_list', subjectId: input.id, data: { rows: table.value.rows.length } })
    return ok({ listId: input.id })
  })
}
