import type { Day } from '#lib/platform/day'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { neighbourNameWithin } from '#lib/territory/neighbour-of'
import { followProposals } from './follow-proposals.ts'
import { moveNeed, type MoveRefusal } from './move-need.ts'
import { type PartOfLineRefusal, partOfLine } from './part-of-line.ts'
import { partiesOf } from './policy.ts'
import { loadNeedForUpdate } from './repository.ts'
import { tellSender } from './tell-sender.ts'
import { actionsOf, type NeedState, reopenDays, type RecordedAction } from './transitions.ts'

export type NeedStepToRecord = { needId: string; version: number; action: RecordedAction; reason: string | null; source: string | null; onDay: Day | null; /** The CPTS beside ours to which the person is directed. */ neighbourId?: string; /** Of whom it is true, where it is not of everybody on the line. */ positions?: readonly number[] | undefined }

/**
 * Writes down what happened to a need: a person told, an appointment, a visit, a declaration, an end. Refused, kindly, when
 * somebody else changed it since the page was shown.
 */
export async function recordNeedStep(actor: Actor, input: NeedStepToRecord, now: Date): Promise<Result<{ state: NeedState }, 'not-found' | 'reopen-too-late' | PartOfLineRefusal | MoveRefusal>> {
  if (!isUuid(input.needId)) return refuse('not-found')
  return transaction(async (tx) => {
    const need = await loadNeedForUpdate(tx, input.needId)
    const parties = need ? partiesOf(actor, need) : []
    if (!need || parties.length === 0) return refuse('not-found')
    if (need.version !== input.version) return refuse('changed-meanwhile')
    const party = parties.find((one) => actionsOf(one, need.state, need.kind).includes(input.action))
    if (!party) return refuse('not-possible-now')
    if (input.action === 'reopen' && now.getTime() - need.changedAt.getTime() > reopenDays * 86_400_000) return refuse('reopen-too-late')
    const part = await partOfLine(tx, actor, { need, action: input.action, party, positions: input.positions ?? [] }, now)
    if (!part.ok) return part
    const chosen = part.value.proposals.find((one) => one.state === 'favourable')
    const directedTo = input.neighbourId === undefined ? null : await neighbourNameWithin(tx, input.neighbourId)
    const moved = await moveNeed(tx, actor, part.value, {
      action: input.action, party, onDay: input.onDay, ...(chosen ? { proposalId: chosen.id } : {}), ...(input.reason === null ? {} : { reason: input.reason }), ...(directedTo === null ? {} : { directedTo }), ...(input.source === null ? {} : { source: input.source }),
    }, now)
    if (!moved.ok) return moved
    await followProposals(tx, actor, { before: part.value, action: input.action, after: moved.value }, now)
    if (!parties.includes('sender')) await tellSender(tx, moved.value, now)
    return ok({ state: moved.value.state })
  })
}
