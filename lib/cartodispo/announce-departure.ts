import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { type Actor, isCoordination } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { addMonths, type Day, dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { practiceKeeperCapacity } from './policy.ts'
import { endPracticeDelegations, setDeparture } from './practice-repository.ts'
import { refreshRegister } from './refresh-register.ts'
import { loadPracticeForUpdate } from './repository.ts'

/** `endsOn`: the last day at this place. `successorName` may be empty. */
export type AnnounceDeparture = { practiceId: string; endsOn: Day; successorName: string }
export type DepartureRefusal = 'not-found' | 'departure-in-the-past'
/** `isShortNotice`: sooner than the notice that patients are owed; said, never refused. */
export type AnnouncedDeparture = { isShortNotice: boolean; endedDelegations: number }

/**
 * Announces that a GP leaves this place. From six months before, the entry takes nobody on; the delegations on this practice
 * end with it. Announcing again moves the date. The coordination may write down a departure that has happened.
 */
export async function announceDeparture(actor: Actor, input: AnnounceDeparture, now: Date): Promise<Result<AnnouncedDeparture, DepartureRefusal>> {
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const practice = await loadPracticeForUpdate(tx, input.practiceId)
    const capacity = practice && practiceKeeperCapacity(actor, { practiceId: practice.id })
    if (!practice || !capacity) return refuse('not-found')
    if (input.endsOn < today && !isCoordination(actor)) return refuse('departure-in-the-past')

    const isShortNotice = addMonths(today, settings.departureNoticeMonths) > input.endsOn
    if (practice.ends_on === input.endsOn && practice.successor_name === input.successorName) return ok({ isShortNotice, endedDelegations: 0 })
    await setDeparture(tx, practice.id, { endsOn: input.endsOn, successorName: input.successorName, announcedAt: now })
    const endedDelegations = await endPracticeDelegations(tx, practice.id, input.endsOn, now)
    await recordAudit(tx, actor, { event: 'departure.announced', subjectType: 'practice', subjectId: practice.id, capacity, data: { endsOn: input.endsOn, endedDelegations } })
    await refreshRegister(tx, [practice.id], now)
    return ok({ isShortNotice, endedDelegations })
  })
}
