import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { askWithin } from './ask-within.ts'
import { isAskable } from './askable.ts'
import { listAskablePractices } from './candidate-repository.ts'
import { dueOfState } from './due-of-state.ts'
import { canRunSearches } from './policy.ts'
import { isLive } from './proposal-states.ts'
import { loadNeedForUpdate, setDue } from './repository.ts'
import { startSearchWithin } from './start-search-within.ts'

export type ProposeRefusal = 'not-found' | 'not-possible-now' | 'changed-meanwhile' | 'practice-not-askable' | 'doctor-excluded'

/**
 * Asks one or several practices whether they would take these people; the first that says yes holds it. A person sends,
 * never the ranking. A practice that is asked already is passed over, so that pressing twice asks once.
 */
export async function proposeToPractices(actor: Actor, input: { needId: string; practiceIds: readonly string[] }, now: Date): Promise<Result<{ asked: number }, ProposeRefusal>> {
  if (!canRunSearches(actor) || !isUuid(input.needId) || !input.practiceIds.every(isUuid)) return refuse('not-found')
  return transaction(async (tx) => {
    const found = await loadNeedForUpdate(tx, input.needId)
    if (!found) return refuse('not-found')
    if (found.kind !== 'find_gp') return refuse('not-possible-now')
    const asked = new Set(found.proposals.filter(isLive).map((one) => one.practiceId))
    const wanted = [...new Set(input.practiceIds)].filter((id) => !asked.has(id))
    const { timeZone, settings } = await loadInstanceRules(tx)
    const askable = await listAskablePractices(tx, wanted, dayAt(now, timeZone))
    if (wanted.some((id) => !isAskable(askable.get(id), settings))) return refuse('practice-not-askable')
    const started = await startSearchWithin(tx, actor, { needId: found.id, practiceIds: wanted }, now)
    if (!started.ok) return started
    const need = started.value
    await askWithin(tx, need, wanted, now)
    const due = await dueOfState(tx, need, now)
    if (due && wanted.length > 0) await setDue(tx, need.id, due)
    await recordAudit(tx, actor, { event: 'proposal.sent', subjectType: 'need', subjectId: need.id, capacity: 'coordination', data: { practiceIds: wanted } })
    return ok({ asked: wanted.length })
  })
}
