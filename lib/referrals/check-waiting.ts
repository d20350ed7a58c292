import { loadOpening } from '#lib/instance/load-opening'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { endOfOpenDay } from '#lib/platform/opening'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { dueOfState } from './due-of-state.ts'
import { partiesOf } from './policy.ts'
import { loadNeedForUpdate, saveCheck } from './repository.ts'

/** Tries in vain after which a person decides, and from which on what is kept has an end. */
const checksInVain = 3

/** Open days after which somebody who could not be reached is tried again. */
const tryAgainDays = 5

/**
 * Somebody who waits for a place was asked whether they still do: they do, and are asked again some months later; or nobody
 * answered, and they are tried again. After three tries in vain a person decides what becomes of it: time closes nothing, and erases
 * it in the end, as long afterwards as anything that is over (`forgetReferrals`).
 */
export async function checkWaiting(actor: Actor, input: { needId: string; version: number; outcome: 'still_waits' | 'no_answer' }, now: Date): Promise<Result<{ silentChecks: number }, 'not-found' | 'not-possible-now' | 'changed-meanwhile'>> {
  if (!isUuid(input.needId)) return refuse('not-found')
  return transaction(async (tx) => {
    const need = await loadNeedForUpdate(tx, input.needId)
    const party = need ? partiesOf(actor, need).find((one) => one === 'coordination' || one === 'sender') : undefined
    if (!need || !party) return refuse('not-found')
    if (need.version !== input.version) return refuse('changed-meanwhile')
    if (need.state !== 'waiting') return refuse('not-possible-now')
    const silentChecks = input.outcome === 'still_waits' ? 0 : need.silentChecks + 1
    const again = input.outcome === 'still_waits' ? null : endOfOpenDay(now, tryAgainDays, await loadOpening(tx, now))
    const dueAt = again ?? (await dueOfState(tx, need, now))
    if (dueAt === null) throw new Error('somebody who waits has a next check')
    if (!(await saveCheck(tx, need, { silentChecks, silentSince: silentChecks < checksInVain ? null : (need.silentSince ?? now), dueAt }))) return refuse('changed-meanwhile')
    await recordAudit(tx, actor, { event: 'need.waiting_checked', subjectType: 'need', subjectId: need.id, capacity: party, data: { outcome: input.outcome, silentChecks } })
    return ok({ silentChecks })
  })
}
