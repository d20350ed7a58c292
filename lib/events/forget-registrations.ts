import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { absentDays } from '#lib/platform/privacy/retention'
import { addDays, addMonths, dayAt, startOfDay } from '#lib/platform/day'
import { blankEvaluations } from './after-repository.ts'
import { forgetVoters } from './date-poll-repository.ts'
import { forgetInvitations } from './invitation-repository.ts'
import { blankRegistrations } from './repository.ts'

/**
 * Every night: names, addresses and numbers of those who registered for what took place long ago are erased; what they are by
 * profession, and how many they were, stays for the figures. Returns how many registrations it blanked.
 */
export async function forgetRegistrations(actor: Actor, _input: null, now: Date): Promise<number> {
  if (actor.kind !== 'command') return 0
  return transaction(async (tx) => {
    const { settings, timeZone } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const count = await blankRegistrations(tx, { cameBefore: startOfDay(addMonths(today, -settings.registrationMonths), timeZone), absentBefore: startOfDay(addDays(today, -absentDays), timeZone) })
    await forgetInvitations(tx, startOfDay(addDays(today, -absentDays), timeZone))
    await forgetVoters(tx, startOfDay(addDays(today, -absentDays), timeZone))
    await blankEvaluations(tx, startOfDay(addMonths(today, -settings.registrationMonths), timeZone))
    if (count > 0) await recordAudit(tx, actor, { event: 'registration.forgotten', subjectType: 'instance', subjectId: '1', data: { count } })
    return count
  })
}
