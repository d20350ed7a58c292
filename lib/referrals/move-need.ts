import type { Day } from '#lib/platform/day'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { loadOpening } from '#lib/instance/load-opening'
import type { Tx } from '#lib/platform/db/client'
import { openMinutesBetween } from '#lib/platform/opening'
import { recordErasure, takeBackErasure } from '#lib/platform/privacy/record-erasure'
import { ok, refuse, type Result } from '#lib/platform/result'
import { dueOfState } from './due-of-state.ts'
import { insertStep, type LockedNeed, saveNeed } from './repository.ts'
import { actionsOf, isClosed, type NeedAction, type NeedState, type Party, stateAfter } from './transitions.ts'

export type StepDetails = { proposalId?: string; reason?: string; directedTo?: string; source?: string; onDay?: Day | null }
export type MoveRefusal = 'not-possible-now' | 'changed-meanwhile'

/**
 * One change of a need: the table allows it to this party, the row is still what it was, its task is due anew, the step and
 * the audit are written. Part of the transaction that decides.
 */
export async function moveNeed(tx: Tx, actor: Actor, need: LockedNeed, move: { action: NeedAction; party: Party } & StepDetails, now: Date): Promise<Result<LockedNeed, MoveRefusal>> {
  const { action, party, proposalId, reason, directedTo, source, onDay } = move
  const state = stateAfter(action, need)
  if (state === null || !actionsOf(party, need.state, need.kind).includes(action)) return refuse('not-possible-now')
  const hasEnded = isClosed(state)
  const pausedState = action === 'ask_information' ? need.state : keepsPause(action, state) ? need.pausedState : null
  const pausedMinutes = action === 'ask_information' ? await minutesLeft(tx, need.dueAt, now) : pausedState === null ? null : need.pausedMinutes
  const resumed = action === 'give_information' ? need.pausedMinutes : null
  const change = {
    state, previousState: state === need.state ? need.previousState : need.state, pausedState, pausedMinutes, lastAction: action, changedAt: now, dueAt: await dueOfState(tx, { state: action === 'offer_part' ? 'favourable' : state, priority: need.priority, pausedMinutes: resumed }, now),
    closedAs: hasEnded ? party : null, closedById: hasEnded ? actor.userId : null,
  }
  if (!(await saveNeed(tx, need, change))) return refuse('changed-meanwhile')
  await insertStep(tx, {
    needId: need.id, action, fromState: need.state, toState: state, at: now, actorId: actor.userId, party,
    proposalId: proposalId ?? null, reason: reason ?? null, source: source ?? null, onDay: onDay ?? null, ...(directedTo === undefined ? {} : { directedTo }),
  })
  await recordAudit(tx, actor, { event: `need.${action}`, subjectType: 'need', subjectId: need.id, capacity: party, data: { from: need.state, to: state } })
  await rememberWithdrawal(tx, need, move)
  return ok({ ...need, state, previousState: change.previousState, pausedState, pausedMinutes, dueAt: change.dueAt, changedAt: now, version: need.version + 1 })
}

/** Who takes their agreement back is erased in some days: that no backup brings them back, unless they change their mind. */
async function rememberWithdrawal(tx: Tx, { people }: LockedNeed, { action, reason }: { action: NeedAction; reason?: string }): Promise<void> {
  if (action === 'cancel' && reason === 'withdrawal') for (const { id } of people) await recordErasure(tx, { kind: 'withdrawal', subjectId: id })
  if (action === 'reopen') for (const { id } of people) await takeBackErasure(tx, { kind: 'withdrawal', subjectId: id })
}

/** Opening time that whoever pauses leaves to whoever resumes: an hour at least, so that an answer never makes anything late. */
async function minutesLeft(tx: Tx, dueAt: Date | null, now: Date): Promise<number> {
  return Math.max(60, dueAt === null ? 0 : openMinutesBetween(now, dueAt, await loadOpening(tx, now)))
}

const stays: readonly NeedAction[] = ['offer_part', 'decline_part']

// A question stays open while its need was closed by mistake.
function keepsPause(action: NeedAction, state: NeedState): boolean {
  return state === 'info_requested' || stays.includes(action) || action === 'cancel' || action === 'record_death'
}
