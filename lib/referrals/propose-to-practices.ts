import { randomUUID } from 'node:crypto'
import { tellPractice } from '#lib/cartodispo/tell-practice'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { type Tx, transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { listAskablePractices } from './candidate-repository.ts'
import { dueOfState } from './due-of-state.ts'
import { moveNeed } from './move-need.ts'
import { canRunSearches } from './policy.ts'
import { isLive } from './proposal-states.ts'
import { insertProposal, loadNeedForUpdate, setDue } from './repository.ts'

/** Live questions that one doctor may have at a time. */
export const liveProposalsPerDoctor = 2
/** Days after which the link of a question no longer answers. */
const linkDays = 30

export type ProposeRefusal = 'not-found' | 'not-possible-now' | 'changed-meanwhile' | 'practice-not-askable'

/**
 * Asks one or several practices whether they would take these people; the first that says yes holds it. A person sends,
 * never the ranking. A practice that is asked already is passed over, so that pressing twice asks once.
 */
export async function proposeToPractices(actor: Actor, input: { needId: string; practiceIds: readonly string[] }, now: Date): Promise<Result<{ asked: number }, ProposeRefusal>> {
  if (!canRunSearches(actor) || !isUuid(input.needId) || !input.practiceIds.every(isUuid)) return refuse('not-found')
  return transaction(async (tx) => {
    let need = await loadNeedForUpdate(tx, input.needId)
    if (!need) return refuse('not-found')
    if (need.state === 'received') {
      const started = await moveNeed(tx, actor, need, { action: 'start_search', party: 'coordination' }, now)
      if (!started.ok) return started
      need = started.value
    }
    if (need.state !== 'searching') return refuse('not-possible-now')
    const asked = new Set(need.proposals.filter(isLive).map((one) => one.practiceId))
    const wanted = [...new Set(input.practiceIds)].filter((id) => !asked.has(id))
    const { timeZone } = await loadInstanceRules(tx)
    const askable = await listAskablePractices(tx, wanted, dayAt(now, timeZone))
    if (wanted.some((id) => (askable.get(id) ?? liveProposalsPerDoctor) >= liveProposalsPerDoctor)) return refuse('practice-not-askable')
    for (const practiceId of wanted) await ask(tx, { needId: need.id, practiceId }, now)
    const due = await dueOfState(tx, need, now)
    if (due && wanted.length > 0) await setDue(tx, need.id, due)
    await recordAudit(tx, actor, { event: 'proposal.sent', subjectType: 'need', subjectId: need.id, capacity: 'coordination', data: { practiceIds: wanted } })
    return ok({ asked: wanted.length })
  })
}

async function ask(tx: Tx, { needId, practiceId }: { needId: string; practiceId: string }, now: Date): Promise<void> {
  const id = randomUUID()
  const linkId = await tellPractice(tx, {
    practiceId, template: 'proposal', payload: { proposalId: id }, dedupeKey: `proposal:${id}`,
    link: { purpose: 'answer-proposal', subjectId: id, expiresAt: new Date(now.getTime() + linkDays * 86_400_000) },
  }, now)
  await insertProposal(tx, { id, needId, practiceId, sentAt: now, linkId })
}
