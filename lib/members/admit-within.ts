import { holdMemberRole } from '#lib/accounts/hold-member-role'
import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { ok, type Result } from '#lib/platform/result'
import { loadFeeYearForUpdate, openMembership } from './fee-repository.ts'
import { yearEnd, yearOf } from './fee-state.ts'
import type { LoadedMember, MemberChange } from './member-repository.ts'

type Admission = { member: Pick<LoadedMember, 'id' | 'email' | 'firstName' | 'lastName' | 'practitionerId' | 'userId' | 'joinedOn'>; today: Day; by: string | null }

/**
 * Part of an admission: the account with the member's role until the end of the civil year, the practitioner of the
 * directory when the number led to one, the year with its fee, and the mail that welcomes.
 */
export async function admitWithin(tx: Tx, { member, today, by }: Admission, now: Date): Promise<Result<MemberChange, 'account-disabled'>> {
  const year = yearOf(today)
  const held = await holdMemberRole(tx, {
    userId: member.userId, email: member.email, name: `${member.firstName} ${member.lastName}`, practitionerId: member.practitionerId, fromOn: today, untilOn: yearEnd(year), grantedById: by,
  }, now)
  if (!held.ok) return held
  const fee = await loadFeeYearForUpdate(tx, year)
  await openMembership(tx, { memberId: member.id, year, dueCents: fee.amountCents, kind: 'first' }, today, now)
  await enqueueMail(tx, { template: 'membership-admitted', recipient: member.email, payload: { memberId: member.id } })
  return ok({ userId: held.value.userId, joinedOn: member.joinedOn ?? today, leftOn: null })
}
