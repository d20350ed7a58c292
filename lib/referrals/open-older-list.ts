import { recordAccess } from '#lib/platform/audit/record-access'
import { type Actor, hasPassedSecondFactor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { loadOlderList } from './older-repository.ts'
import { type OlderPlan, planOlderWithin } from './plan-older-within.ts'
import { canTakeOlder } from './policy.ts'

/** Somebody reads what would become of each line of a list. The opening is written down before anything is decrypted. */
export async function openOlderList(actor: Actor, input: { listId: string }, now: Date): Promise<Result<OlderPlan, 'not-found' | 'second-factor-needed'>> {
  if (referralMode() !== 'hds' || !canTakeOlder(actor) || !isUuid(input.listId)) return refuse('not-found')
  if (!hasPassedSecondFactor(actor)) return refuse('second-factor-needed')
  await recordAccess(actor, { type: 'older_list', id: input.listId })
  const table = await loadOlderList(db(), input.listId)
  return table ? ok(await planOlderWithin(db(), table, now)) : refuse('not-found')
}
