import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { addDays, dayAt, startOfDay } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { tellCoordination } from '#lib/referrals/tell-coordination'
import { countOpenBefore, forgetOldCallbacks } from './repository.ts'

/** Days before its erasure on which the coordination is told that somebody still waits for a call. */
export const warnedDays = 5

/**
 * Every night: whom nobody called in time (`callbackDays`) is forgotten, and the codes of what is over go too. Whoever runs
 * the searches is told five days before.
 */
export async function forgetCallbacks(actor: Actor, _input: null, now: Date): Promise<Result<{ forgotten: number }, 'not-found'>> {
  if (actor.kind !== 'command') return refuse('not-found')
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const receivedBefore = (daysAgo: number) => startOfDay(addDays(today, -daysAgo), timeZone)
    const { forgotten } = await forgetOldCallbacks(tx, receivedBefore(settings.callbackDays), now)
    if (forgotten > 0) await recordAudit(tx, actor, { event: 'callback.forgotten', subjectType: 'instance', subjectId: '1', data: { forgotten } })
    if ((await countOpenBefore(tx, receivedBefore(settings.callbackDays - warnedDays))) > 0) await tellCoordination(tx, { template: 'callbacks-ending', payload: { day: today }, dedupeKey: `callbacks-ending:${today}` }, now)
    return ok({ forgotten })
  })
}
