import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { askWithin } from './ask-within.ts'
import { isAskable } from './askable.ts'
import { listAskablePractices } from './candidate-repository.ts'
import { setDeadlines } from './deadline-repository.ts'
import { dueOfState, dueToday } from './due-of-state.ts'
import { isAwaited, isLive } from './proposal-states.ts'
import { loadNeedForUpdate, setDue } from './repository.ts'
import { listPendingRounds, startRound } from './search-round-repository.ts'

/**
 * Goes on with a search once nobody is waited for, a yes in part included: asks the next round of the plan that a person approved, passing over whoever
 * can no longer be asked, or is no longer wished. When the plan is at its end, the coordination has it to do today: the clock itself closes nothing.
 */
export async function continueSearch(tx: Tx, actor: Actor, needId: string, now: Date): Promise<'waits' | 'asked' | 'exhausted'> {
  const need = await loadNeedForUpdate(tx, needId)
  if (!need || need.state !== 'searching' || need.proposals.some((one) => one.state === 'in_part' || isAwaited(one, now))) return 'waits'
  const { timeZone, settings } = await loadInstanceRules(tx)
  const asked = new Set(need.proposals.filter(isLive).map((one) => one.practiceId))
  for (const round of await listPendingRounds(tx, needId)) {
    const askable = await listAskablePractices(tx, round.practiceIds, dayAt(now, timeZone))
    const practiceIds = round.practiceIds.filter((id) => !asked.has(id) && !need.excludedPracticeIds.includes(id) && isAskable(askable.get(id), settings))
    await startRound(tx, round.id, now)
    if (practiceIds.length === 0) continue
    await askWithin(tx, need, practiceIds, now)
    const due = await dueOfState(tx, need, now)
    if (due) await setDue(tx, needId, due)
    await recordAudit(tx, actor, { event: 'need.round_asked', subjectType: 'need', subjectId: needId, capacity: 'coordination', data: { practiceIds, position: round.position } })
    return 'asked'
  }
  // The version stays: whoever is writing something down meanwhile is not told that the need changed.
  await setDeadlines(tx, [{ of: 'need', id: needId, at: await dueToday(tx, now) }])
  return 'exhausted'
}
