import type { Tx } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { findOrCreateAccount, insertGrant } from './account-repository.ts'

export type MemberAccount = {
  /** The account that the person has already, whatever mailbox was typed since. */
  userId: string | null
  email: string; name: string; practitionerId: string | null; fromOn: Day; untilOn: Day; grantedById: string | null
}

/**
 * Part of an admission or a renewal: the account with this mailbox (made when there is none) holds the member's role until
 * this day at least, and is the practitioner when nobody else is. A role without an end is left alone.
 */
export async function holdMemberRole(tx: Tx, person: MemberAccount, now: Date): Promise<Result<{ userId: string; isLinked: boolean }, 'account-disabled'>> {
  const account = (await accountOf(tx, person.userId)) ?? (await findOrCreateAccount(tx, person, now))
  if (account.isDisabled) return refuse('account-disabled')
  await tx.$executeRaw`SELECT 1 FROM role_grant WHERE user_id = ${account.id}::uuid AND role = 'member' FOR UPDATE`
  const held = await tx.roleGrant.findFirst({
    where: { userId: account.id, role: 'member', fromOn: { lte: fromDay(person.untilOn) }, OR: [{ untilOn: null }, { untilOn: { gte: fromDay(person.fromOn) } }] },
    select: { id: true, untilOn: true }, orderBy: { fromOn: 'desc' },
  })
  if (held === null) await insertGrant(tx, { userId: account.id, role: 'member', organisationId: null, fromOn: person.fromOn, untilOn: person.untilOn, grantedById: person.grantedById }, now)
  else if (held.untilOn !== null && held.untilOn < fromDay(person.untilOn)) await tx.roleGrant.update({ where: { id: held.id }, data: { untilOn: fromDay(person.untilOn) }, select: { id: true } })
  return ok({ userId: account.id, isLinked: await linkWhenFree(tx, account.id, person.practitionerId) })
}

async function accountOf(tx: Tx, userId: string | null): Promise<{ id: string; isDisabled: boolean } | null> {
  const user = userId === null ? null : await tx.user.findUnique({ where: { id: userId }, select: { id: true, disabledAt: true } })
  return user && { id: user.id, isDisabled: user.disabledAt !== null }
}

async function linkWhenFree(tx: Tx, userId: string, practitionerId: string | null): Promise<boolean> {
  if (practitionerId === null) return false
  // Locked: of two accounts linked to the same person at once, the second is left without.
  await tx.$executeRaw`SELECT 1 FROM practitioner WHERE id = ${practitionerId}::uuid FOR UPDATE`
  const practitioner = await tx.practitioner.findFirst({ where: { id: practitionerId, removedAt: null }, select: { user: { select: { id: true } } } })
  if (!practitioner || (practitioner.user !== null && practitioner.user.id !== userId)) return false
  const linked = await tx.user.updateMany({ where: { id: userId, OR: [{ practitionerId: null }, { practitionerId }] }, data: { practitionerId } })
  return linked.count === 1
}
