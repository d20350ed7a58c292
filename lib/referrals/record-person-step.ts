import type { Day } from '#lib/platform/day'
import { linkActor, type Reader } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { readShortPass } from '#lib/platform/short-pass'
import { isUuid } from '#lib/platform/uuid'
import { followProposals } from './follow-proposals.ts'
import { moveNeed, type MoveRefusal } from './move-need.ts'
import { gestureMeaning, type PersonGesture, personGesturesIn } from './person-gestures.ts'
import { type PartOfLineRefusal, partOfLine } from './part-of-line.ts'
import { isClosedByPerson, isNeedOfCode, loadNeedForUpdate } from './repository.ts'
import { tellCoordination } from './tell-coordination.ts'
import { tellSender } from './tell-sender.ts'
import { reopenDays } from './transitions.ts'

export type PersonStep = { pass: string; needId: string; version: number; gesture: PersonGesture; onDay: Day | null; positions?: readonly number[] | undefined }

/**
 * What somebody says of their own request, by its code: found, seen, withdrawn. Their own ending can be undone for 7 days.
 * The sender and whoever runs the searches are told that something happened, never what.
 */
export async function recordPersonStep(_reader: Reader, input: PersonStep, now: Date): Promise<Result<{ gesture: PersonGesture }, 'pass-over' | 'undo-too-late' | PartOfLineRefusal | MoveRefusal>> {
  const code = readShortPass('follow', input.pass, now)
  if (code === null || !isUuid(input.needId)) return refuse('pass-over')
  return transaction(async (tx) => {
    const need = (await isNeedOfCode(tx, input.needId, code)) ? await loadNeedForUpdate(tx, input.needId) : null
    if (!need) return refuse('pass-over')
    if (need.version !== input.version) return refuse('changed-meanwhile')
    const isOwn = await isClosedByPerson(tx, need.id)
    if (input.gesture === 'undo' && isOwn && now.getTime() - need.changedAt.getTime() > reopenDays * 86_400_000) return refuse('undo-too-late')
    if (!personGesturesIn(need, isOwn ? 'own' : 'other').includes(input.gesture)) return refuse('not-possible-now')
    const { action, reason, source } = gestureMeaning(input.gesture)
    const actor = linkActor([])
    const part = await partOfLine(tx, actor, { need, action, party: 'person', positions: input.positions ?? [] }, now)
    if (!part.ok) return part
    const chosen = part.value.proposals.find((one) => one.state === 'favourable')
    const moved = await moveNeed(tx, actor, part.value, { action, party: 'person', onDay: input.onDay, ...(chosen ? { proposalId: chosen.id } : {}), ...(reason ? { reason } : {}), ...(source ? { source } : {}) }, now)
    if (!moved.ok) return moved
    await followProposals(tx, actor, { before: part.value, action, after: moved.value }, now)
    await tellSender(tx, moved.value, now)
    await tellCoordination(tx, { template: 'referral-notice', payload: { needId: moved.value.id }, dedupeKey: `referral-notice:${moved.value.id}:${moved.value.version}` }, now)
    return ok({ gesture: input.gesture })
  })
}
