import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { toDay, toDayOrNull } from '#lib/platform/db/days'
import { type FeeStateName, feeState, receiptNumber } from './fee-state.ts'
import { canKeepProfile } from './policy.ts'
import type { Profile } from './profile-repository.ts'

export type OwnProfile = Profile & { version: number; name: string; isNew: boolean }

/** What the actor says in the directory, prefilled the first time with what the national file says; null for whoever has no page there. */
export async function getOwnProfile(actor: Actor): Promise<OwnProfile | null> {
  if (!canKeepProfile(actor) || actor.userId === null) return null
  const [stored, user] = await Promise.all([
    db().memberProfile.findUnique({ where: { userId: actor.userId } }),
    db().user.findUnique({ where: { id: actor.userId }, select: { name: true, practitioner: { select: { msSante: true } } } }),
  ])
  const name = user?.name ?? actor.name
  if (stored) {
    const { userId: _user, updatedAt: _at, ...profile } = stored
    return { ...profile, msSanteTo: profile.msSanteTo === 'members' ? 'members' : 'nobody', name, isNew: false }
  }
  return {
    listedTo: 'nobody', presentation: '', presentationTo: 'nobody', phone: '', phoneTo: 'nobody', email: '', emailTo: 'nobody',
    msSante: user?.practitioner?.msSante ?? '', msSanteTo: 'nobody', languages: [], languagesTo: 'nobody', accessibility: '', accessibilityTo: 'nobody', version: 0, name, isNew: true,
  }
}

export type OwnMembership = {
  joinedOn: Day | null
  years: { year: number; dueCents: number; fee: FeeStateName; receipts: { id: string; number: string; receivedOn: Day }[] }[]
  paymentUrl: string
}

/** The actor's own membership with its years and receipts; null for somebody who never was a member. */
export async function getOwnMembership(actor: Actor): Promise<OwnMembership | null> {
  if (actor.userId === null) return null
  const row = await db().member.findFirst({
    where: { userId: actor.userId, state: { in: ['member', 'lapsed', 'departed'] } }, orderBy: { receivedAt: 'desc' },
    select: { joinedOn: true, memberships: { orderBy: { year: 'desc' }, select: { year: true, dueCents: true, settledOn: true, receipts: { where: { cancelledAt: null }, select: { id: true, year: true, number: true, receivedOn: true } } } } },
  })
  if (!row) return null
  const owed = row.memberships.find((one) => one.dueCents > 0 && one.settledOn === null)
  const fee = owed ? await db().feeYear.findUnique({ where: { year: owed.year }, select: { paymentUrl: true } }) : null
  return {
    joinedOn: toDayOrNull(row.joinedOn), paymentUrl: fee?.paymentUrl ?? '',
    years: row.memberships.map(({ receipts, settledOn, ...one }) => ({
      ...one, fee: feeState({ dueCents: one.dueCents, settledOn: toDayOrNull(settledOn) }), receipts: receipts.map((receipt) => ({ id: receipt.id, number: receiptNumber(receipt), receivedOn: toDay(receipt.receivedOn) })),
    })),
  }
}
