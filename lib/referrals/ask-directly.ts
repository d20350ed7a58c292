import { canReadEntry } from '#lib/cartodispo/policy'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { askWithin } from './ask-within.ts'
import { isAskable } from './askable.ts'
import { listAskablePractices, listAudiences } from './candidate-repository.ts'
import { moveNeed, type MoveRefusal } from './move-need.ts'
import { canAskDirectly, isSender } from './policy.ts'
import { loadNeedForUpdate } from './repository.ts'

/** Doctors that a sender may ask at a time. */
export const mostDirect = 3

/**
 * A partner chooses whom to ask, where its convention grants it: doctors whose entry it may read, none more often than others
 * may. The rest goes on as in any search, under the eyes of the coordination, whose task it is as soon as nobody is waited for.
 */
export async function askDirectly(actor: Actor, input: { needId: string; version: number; practiceIds: readonly string[] }, now: Date): Promise<Result<{ asked: number }, 'not-found' | 'not-granted' | 'too-many' | 'practice-not-askable' | 'doctor-excluded' | MoveRefusal>> {
  if (!isUuid(input.needId) || !input.practiceIds.every(isUuid)) return refuse('not-found')
  const practiceIds = [...new Set(input.practiceIds)]
  if (practiceIds.length === 0 || practiceIds.length > mostDirect) return refuse('too-many')
  return transaction(async (tx) => {
    const need = await loadNeedForUpdate(tx, input.needId)
    if (!need || !isSender(actor, need)) return refuse('not-found')
    if (!canAskDirectly(actor, need)) return refuse('not-granted')
    if (need.version !== input.version) return refuse('changed-meanwhile')
    if (practiceIds.some((id) => need.excludedPracticeIds.includes(id))) return refuse('doctor-excluded')
    const { timeZone, settings } = await loadInstanceRules(tx)
    const audiences = await listAudiences(tx, practiceIds)
    const askable = await listAskablePractices(tx, practiceIds, dayAt(now, timeZone))
    const isOpen = (id: string) => canReadEntry(actor, { practiceId: id, audience: audiences.get(id) ?? 'coordination' }) && isAskable(askable.get(id), settings)
    if (!practiceIds.every(isOpen)) return refuse('practice-not-askable')
    const moved = await moveNeed(tx, actor, need, { action: 'search_directly', party: 'sender' }, now)
    if (!moved.ok) return moved
    await askWithin(tx, moved.value, practiceIds, now)
    await recordAudit(tx, actor, { event: 'proposal.sent', subjectType: 'need', subjectId: need.id, capacity: 'sender', data: { practiceIds } })
    return ok({ asked: practiceIds.length })
  })
}
