import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { listAskablePractices } from './candidate-repository.ts'
import { insertGivenNames } from './given-name-repository.ts'
import { moveNeed, type MoveRefusal } from './move-need.ts'
import { canRunSearches } from './policy.ts'
import { isLive } from './proposal-states.ts'
import { startSearchWithin } from './start-search-within.ts'
import { tellSender } from './tell-sender.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

/** Names that are given at a time: enough to choose, not so many that nobody calls. */
export const namesGiven = { least: 2, most: 3 } as const

/**
 * Gives two or three names to the person, who calls and chooses (code de la santé publique, L.1110-8: free choice). The practices
 * that had been asked meanwhile are thanked.
 */
export async function giveNames(actor: Actor, input: { needId: string; practiceIds: readonly string[] }, now: Date): Promise<Result<{ given: number }, 'not-found' | 'too-few-names' | 'practice-not-askable' | 'doctor-excluded' | MoveRefusal>> {
  if (!canRunSearches(actor) || !isUuid(input.needId) || !input.practiceIds.every(isUuid)) return refuse('not-found')
  const practiceIds = [...new Set(input.practiceIds)]
  if (practiceIds.length < namesGiven.least || practiceIds.length > namesGiven.most) return refuse('too-few-names')
  return transaction(async (tx) => {
    const { timeZone } = await loadInstanceRules(tx)
    const there = await listAskablePractices(tx, practiceIds, dayAt(now, timeZone))
    if (practiceIds.some((id) => !there.has(id))) return refuse('practice-not-askable')
    const need = await startSearchWithin(tx, actor, { needId: input.needId, practiceIds }, now)
    if (!need.ok) return need
    const moved = await moveNeed(tx, actor, need.value, { action: 'orient', party: 'coordination' }, now)
    if (!moved.ok) return moved
    for (const proposal of need.value.proposals.filter(isLive)) await withdrawProposal(tx, proposal, { at: now, actorId: actor.userId })
    await insertGivenNames(tx, { needId: moved.value.id, practiceIds, givenAt: now })
    await recordAudit(tx, actor, { event: 'need.names_given', subjectType: 'need', subjectId: moved.value.id, capacity: 'coordination', data: { practiceIds } })
    await tellSender(tx, moved.value, now)
    return ok({ given: practiceIds.length })
  })
}
