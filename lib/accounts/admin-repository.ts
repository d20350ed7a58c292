import type { Tx } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'

export type AdminCandidate = { id: string; isDisabled: boolean; isAdmin: boolean }

/** The account with this address, locked; `isAdmin` when it holds the role for good. */
export async function findAdminCandidate(tx: Tx, email: string, today: Day): Promise<AdminCandidate | null> {
  await tx.$executeRaw`SELECT 1 FROM app_user WHERE email = ${email} FOR UPDATE`
  const user = await tx.user.findFirst({
    where: { email },
    select: { id: true, disabledAt: true, roles: { where: { role: 'admin', fromOn: { lte: fromDay(today) }, untilOn: null }, select: { id: true } } },
  })
  return user && { id: user.id, isDisabled: user.disabledAt !== null, isAdmin: user.roles.length > 0 }
}

/** A new account, or the one that a simultaneous command has just created. */
export async function createAccount(tx: Tx, account: { email: string; name: string }): Promise<void> {
  await tx.user.createMany({ data: [account], skipDuplicates: true })
}

/** Opens a closed account again. */
export async function enableAccount(tx: Tx, userId: string): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { disabledAt: null }, select: { id: true } })
}

/** Gives the administrator's role from a day on, without an end. */
export async function grantAdmin(tx: Tx, userId: string, fromOn: Day, grantedById: string | null): Promise<void> {
  await tx.roleGrant.create({ data: { userId, role: 'admin', fromOn: fromDay(fromOn), grantedById }, select: { id: true } })
}
