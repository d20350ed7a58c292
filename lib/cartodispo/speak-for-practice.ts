import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { InstanceSettings } from '#lib/instance/settings'
import type { Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import { type Day, dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { type DeclaringCapacity, declaringCapacity } from './policy.ts'
import { type LockedPractice, loadPracticeForUpdate } from './repository.ts'

export type Speaking = {
  practice: LockedPractice
  today: Day
  timeZone: string
  settings: InstanceSettings
  by: { at: Date; actorId: string | null; capacity: DeclaringCapacity }
}
export type SpeakRefusal = 'not-found' | 'replacement-cannot-declare' | 'practice-left'

/**
 * The locked practice and the capacity in which this actor speaks for it: the beginning of every change of what a practice
 * says. A replacement says nothing (the doctor replaced does), nor does a practice that has ended.
 */
export async function speakForPractice(tx: Tx, actor: Actor, practiceId: string, now: Date): Promise<Result<Speaking, SpeakRefusal>> {
  const { timeZone, settings } = await loadInstanceRules(tx)
  const today = dayAt(now, timeZone)
  const practice = await loadPracticeForUpdate(tx, practiceId)
  const capacity = practice && declaringCapacity(actor, { practiceId: practice.id })
  if (!practice || !capacity) return refuse('not-found')
  if (practice.position === 'replacement') return refuse('replacement-cannot-declare')
  if (practice.ends_on !== null && practice.ends_on < today) return refuse('practice-left')
  return ok({ practice, today, timeZone, settings, by: { at: now, actorId: actor.userId, capacity } })
}
