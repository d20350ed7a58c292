import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { type Tx, transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { continueSearch } from './continue-search.ts'
import { isOverdue } from './proposal-states.ts'
import { loadNeedForUpdate, saveProposal } from './repository.ts'
import { listSearchesToAdvance } from './search-round-repository.ts'

/**
 * What time does to searches: a question without an answer by its day no longer holds the search up, and the next round of the
 * plan is asked. Each search in its own transaction, so that one that fails keeps none of the others.
 */
export async function advanceSearches(actor: Actor, _: null, now: Date): Promise<Result<{ lapsed: number; asked: number }, 'not-found'>> {
  if (actor.kind !== 'command') return refuse('not-found')
  const ids = await transaction((tx) => listSearchesToAdvance(tx, now))
  let lapsed = 0
  let asked = 0
  for (const id of ids) {
    const done = await transaction(async (tx) => ({ lapsed: await lapse(tx, actor, id, now), next: await continueSearch(tx, actor, id, now) }))
    lapsed += done.lapsed
    asked += done.next === 'asked' ? 1 : 0
  }
  return ok({ lapsed, asked })
}

async function lapse(tx: Tx, actor: Actor, needId: string, now: Date): Promise<number> {
  const need = await loadNeedForUpdate(tx, needId)
  if (!need || need.state !== 'searching') return 0
  const silent = need.proposals.filter((one) => isOverdue(one, now))
  for (const proposal of silent) {
    if (!(await saveProposal(tx, proposal, { state: 'unanswered' }))) continue
    await recordAudit(tx, actor, { event: 'proposal.lapsed', subjectType: 'proposal', subjectId: proposal.id, data: {} })
  }
  // Three of them since the last confirmation put the answer of the register in doubt.
  if (need.kind === 'find_gp') await refreshRegister(tx, silent.flatMap((one) => one.practiceId ?? []), now)
  return silent.length
}
