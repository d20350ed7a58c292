import { loadOpening } from '#lib/instance/load-opening'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { endOfOpenDay } from '#lib/platform/opening'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { dueOfState } from './due-of-state.ts'
import { triesInVain } from './older-ends.ts'
import { isOfOlderList, saveOlderTry } from './older-repository.ts'
import { canTakeOlder } from './policy.ts'
import { loadNeedForUpdate } from './repository.ts'

/** Open days after which somebody who could not be reached is tried again. */
const tryAgainDays = 3

/** Somebody of an older list did not answer: they are tried again some days later. */
export async function noteOlderTry(actor: Actor, input: { needId: string; version: number }, now: Date): Promise<Result<{ tries: number }, 'not-found' | 'sent-already' | 'changed-meanwhile'>> {
  if (!canTakeOlder(actor) || !isUuid(input.needId)) return refuse('not-found')
  return transaction(async (tx) => {
    const need = await loadNeedForUpdate(tx, input.needId)
    if (!need || !(await isOfOlderList(tx, need.id))) return refuse('not-found')
    if (need.state !== 'draft') return refuse('sent-already')
    if (need.version !== input.version) return refuse('changed-meanwhile')
    const tries = need.silentChecks + 1
    const dueAt = endOfOpenDay(now, tryAgainDays, await loadOpening(tx, now)) ?? (await dueOfState(tx, need, now))
    if (!dueAt) throw new Error('whoever has to be informed has a task')
    if (!(await saveOlderTry(tx, need, { silentChecks: tries, silentSince: tries < triesInVain ? null : (need.silentSince ?? now), dueAt }))) return refuse('changed-meanwhile')
    await recordAudit(tx, actor, { event: 'need.older_tried', subjectType: 'need', subjectId: need.id, data: { tries } })
    return ok({ tries })
  })
}
