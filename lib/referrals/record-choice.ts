import { randomUUID } from 'node:crypto'
import { acceptPlaces } from '#lib/cartodispo/accept-places'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { wasNamedLast } from './given-name-repository.ts'
import { moveNeed, type MoveRefusal } from './move-need.ts'
import { partiesOf } from './policy.ts'
import { insertProposal, loadNeedForUpdate, saveProposal } from './repository.ts'
import { tellAnsweredFor } from './tell-answered-for.ts'
import { tellSender } from './tell-sender.ts'
import { actionsOf } from './transitions.ts'

/**
 * The person called one of the doctors whose names were given, and was welcomed: the choice is a yes like any other, its places
 * are taken, and the practice is told with the code alone.
 */
export async function recordChoice(actor: Actor, input: { needId: string; version: number; practiceId: string }, now: Date): Promise<Result<null, 'not-found' | 'not-among-names' | MoveRefusal>> {
  if (!isUuid(input.needId) || !isUuid(input.practiceId)) return refuse('not-found')
  return transaction(async (tx) => {
    const need = await loadNeedForUpdate(tx, input.needId)
    const parties = need ? partiesOf(actor, need) : []
    if (!need || parties.length === 0) return refuse('not-found')
    if (need.version !== input.version) return refuse('changed-meanwhile')
    const party = parties.find((one) => actionsOf(one, need.state, need.kind).includes('record_choice'))
    if (!party) return refuse('not-possible-now')
    if (!(await wasNamedLast(tx, input)) || need.excludedPracticeIds.includes(input.practiceId)) return refuse('not-among-names')
    const id = randomUUID()
    const moved = await moveNeed(tx, actor, need, { action: 'record_choice', party, proposalId: id }, now)
    if (!moved.ok) return moved
    await insertProposal(tx, { id, needId: need.id, practiceId: input.practiceId, sentAt: now, answerBy: null, linkId: null })
    const capacity = party === 'coordination' ? 'coordination_phone' : 'partner_call'
    const placesRowId = await acceptPlaces(tx, { practiceId: input.practiceId, count: need.peopleCount }, { at: now, actorId: actor.userId, capacity })
    await saveProposal(tx, { id, version: 1 }, { state: 'favourable', isAgreed: true, answeredAt: now, answeredAs: capacity, answeredById: actor.userId, placesRowId })
    await tellAnsweredFor(tx, { template: 'doctor-chosen', proposal: { id, practiceId: input.practiceId, version: 1 } }, now)
    if (party === 'coordination') await tellSender(tx, moved.value, now)
    return ok(null)
  })
}
