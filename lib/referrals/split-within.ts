import { randomUUID } from 'node:crypto'
import { splitPlaces } from '#lib/cartodispo/split-places'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { askAnew } from './ask-anew.ts'
import { insertStep, type LockedNeed, loadNeedForUpdate, type NewStep, saveProposal } from './repository.ts'
import { copyNames, copySteps, copyYes, insertPartLine, movePeople, moveSearch, saveSplit } from './split-repository.ts'
import type { Party } from './transitions.ts'

type Splitting = {
  need: LockedNeed; party: Party
  /** Who goes on apart: some people of the line, never all of them. */
  positions: readonly number[]
  /** With whom the questions and the plan go: with those who stay, or with those who leave while a yes in part holds for the others. */
  search: 'stays' | { leavesWithout: string }
}

/**
 * Some people of a household go on apart, on a line of their own, born where theirs stands: same state, same task, same history,
 * and each part holds its own places of a yes that holds for both. Nobody is asked anything anew by it; practices that are still
 * asked are told that the question is about fewer people.
 */
export async function splitWithin(tx: Tx, actor: Actor, { need, positions, party, search }: Splitting, now: Date): Promise<{ kept: LockedNeed; left: LockedNeed }> {
  const leaving = need.people.filter((one) => positions.includes(one.position))
  if (leaving.length === 0 || leaving.length === need.people.length) throw new Error('a part of a household is some of its people')
  const apart = { id: randomUUID(), from: need.id, at: now }
  await insertPartLine(tx, apart)
  await movePeople(tx, apart, leaving.map((one) => one.id))
  const yes = need.proposals.find((one) => one.state === 'favourable')
  const copy = yes ? { from: yes.id, to: randomUUID() } : null
  await copySteps(tx, apart, copy)
  if (yes && copy) {
    const held = yes.placesRowId === null || yes.practiceId === null ? { kept: null, left: null } : await splitPlaces(tx, { practiceId: yes.practiceId, rowId: yes.placesRowId, kept: need.people.length - leaving.length }, { at: now, actorId: actor.userId, capacity: 'system' })
    await copyYes(tx, apart, { ...copy, placesRowId: held.left })
    await saveProposal(tx, yes, { state: 'favourable', placesRowId: held.kept })
  }
  if (need.state === 'oriented') await copyNames(tx, apart)
  await saveSplit(tx, need.id)
  if (search !== 'stays') await moveSearch(tx, apart, search.leavesWithout)
  const step: Omit<NewStep, 'needId'> = { action: 'split', fromState: need.state, toState: need.state, at: now, actorId: actor.userId, party, proposalId: null, reason: null, source: null, onDay: null }
  await insertStep(tx, { ...step, needId: need.id })
  await insertStep(tx, { ...step, needId: apart.id })
  await recordAudit(tx, actor, { event: 'need.split', subjectType: 'need', subjectId: need.id, capacity: party, data: { needId: apart.id, people: leaving.length } })
  const searching = search === 'stays' ? need.id : apart.id
  await askAnew(tx, await reloaded(tx, searching), now)
  return { kept: await reloaded(tx, need.id), left: await reloaded(tx, apart.id) }
}

async function reloaded(tx: Tx, id: string): Promise<LockedNeed> {
  const need = await loadNeedForUpdate(tx, id)
  if (!need) throw new Error('a line vanished')
  return need
}
