import { holdMemberRole } from '#lib/accounts/hold-member-role'
import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { issueReceipt, type LoadedFeeYear, openMembership, settleMembership } from './fee-repository.ts'
import { yearEnd, yearOf } from './fee-state.ts'
import { insertStep, type LoadedMember, saveMember } from './member-repository.ts'
import type { FeeMeansName } from './labels.ts'

type Payment = { member: LoadedMember; fee: LoadedFeeYear; today: Day; means: FeeMeansName; receivedOn: Day; by: string | null }

/** Part of recording fees: one person's year, its receipt, the role until the year's end, the mail that thanks. */
export async function settleWithin(tx: Tx, { member, fee, today, means, receivedOn, by }: Payment, now: Date): Promise<'settled' | 'already' | 'notMembers'> {
  if (member.state !== 'member' && member.state !== 'lapsed') return 'notMembers'
  const year = fee.year
  const kind = member.joinedOn !== null && yearOf(member.joinedOn) < year ? 'renewal' : 'first'
  const membership = await openMembership(tx, { memberId: member.id, year, dueCents: fee.amountCents, kind }, receivedOn, now)
  if (membership.settledOn !== null && membership.dueCents > 0) return 'already'
  if (membership.dueCents > 0) {
    const receipt = await issueReceipt(tx, { year, membershipId: membership.id, payer: `${member.firstName} ${member.lastName}`, amountCents: membership.dueCents, means, receivedOn, issuedById: by }, now)
    await enqueueMail(tx, { template: 'membership-receipt', recipient: member.email, payload: { receiptId: receipt.id } })
  }
  await settleMembership(tx, membership.id, receivedOn)
  await insertStep(tx, { memberId: member.id, event: 'fee_received', actorId: by, year }, now)
  if (year < yearOf(today)) return 'settled'
  const held = await holdMemberRole(tx, { userId: member.userId, email: member.email, name: `${member.firstName} ${member.lastName}`, practitionerId: member.practitionerId, fromOn: today, untilOn: yearEnd(year), grantedById: by }, now)
  if (held.ok && member.userId === null) await saveMember(tx, member.id, { userId: held.value.userId }, now)
  if (member.state === 'lapsed') {
    await saveMember(tx, member.id, { state: 'member' }, now)
    await insertStep(tx, { memberId: member.id, event: 'renew', actorId: by, year }, now)
  }
  return 'settled'
}
