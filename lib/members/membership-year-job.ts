import { endMemberRole } from '#lib/accounts/end-member-role'
import { holdMemberRole } from '#lib/accounts/hold-member-role'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import { commandActor } from '#lib/platform/auth/actor'
import { addMonths, type Day, dayAt, startOfDay } from '#lib/platform/day'
import { transaction, type Tx } from '#lib/platform/db/client'
import { askRenewal } from './ask-renewal.ts'
import { loadFeeYearForUpdate, openMembership } from './fee-repository.ts'
import { yearEnd, yearOf } from './fee-state.ts'
import { eraseEndedApplications, insertStep, loadMemberForUpdate, saveMember } from './member-repository.ts'
import { graceUntil, hasLapsed } from './renewal.ts'
import { listOpenFees, listUnrenewed } from './renewal-repository.ts'

/** Months after which an application that came to nothing is erased: no longer than its purpose needs (RGPD, art. 5). */
const keptMonths = 12

export type YearKept = { opened: number; asked: number; lapsed: number; erased: number }

/**
 * Daily: opens the civil year of members who have none yet and calls for their fee, once; ends the membership of those
 * who let the year's last day pass, a month at least after that mail; erases old refusals. Safe to run again and again.
 */
export async function keepMembershipYear(now: Date): Promise<YearKept> {
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    const year = yearOf(today)
    const fee = await loadFeeYearForUpdate(tx, year)
    const unrenewed = await listUnrenewed(tx, year)
    for (const { id } of unrenewed) {
      await openMembership(tx, { memberId: id, year, dueCents: fee.amountCents, kind: 'renewal' }, today, now)
      await keepRights(tx, id, { fromOn: today, untilOn: fee.amountCents === 0 ? yearEnd(year) : graceUntil(fee.lapsesOn, today) }, now)
    }
    const kept: YearKept = { opened: unrenewed.length, asked: 0, lapsed: 0, erased: 0 }
    for (const one of await listOpenFees(tx, year, 'renewals', timeZone)) {
      if (await askRenewal(tx, one, { year, key: 'january', by: null, timeZone, hours: settings }, now)) kept.asked += 1
      if (hasLapsed({ lapsesOn: fee.lapsesOn, askedOn: one.askedOn }, today) && (await lapse(tx, one.memberId, { year, today }, now))) kept.lapsed += 1
    }
    for (const id of await eraseEndedApplications(tx, startOfDay(addMonths(today, -keptMonths), timeZone))) {
      await recordAudit(tx, commandActor, { event: 'membership.erased', subjectType: 'member', subjectId: id })
      kept.erased += 1
    }
    return kept
  })
}

async function keepRights(tx: Tx, memberId: string, period: { fromOn: string; untilOn: string }, now: Date): Promise<void> {
  const member = await loadMemberForUpdate(tx, memberId)
  if (member) await holdMemberRole(tx, { ...period, userId: member.userId, email: member.email, name: `${member.firstName} ${member.lastName}`, practitionerId: null, grantedById: null }, now)
}

async function lapse(tx: Tx, memberId: string, { year, today }: { year: number; today: Day }, now: Date): Promise<boolean> {
  const member = await loadMemberForUpdate(tx, memberId)
  if (member?.state !== 'member') return false
  await saveMember(tx, memberId, { state: 'lapsed' }, now)
  if (member.userId !== null) await endMemberRole(tx, member.userId, today)
  await insertStep(tx, { memberId, event: 'lapse', actorId: null, year }, now)
  await recordAudit(tx, commandActor, { event: 'membership.lapsed', subjectType: 'member', subjectId: memberId, data: { year } })
  return true
}
