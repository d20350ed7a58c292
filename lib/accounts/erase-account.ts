import { eraseRegistrations } from '#lib/events/erase-registrations'
import type { Tx } from '#lib/platform/db/client'

/**
 * Empties an account and closes it: its sessions, second factor, roles and delegations go, and what the person typed. The row
 * stays as "Compte effacé", for what others did with it to be read. Nothing, when it was emptied already.
 */
export async function eraseAccount(tx: Tx, userId: string, at: Date): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`
  const user = await tx.user.findFirst({ where: { id: userId, email: { not: null } }, select: { id: true } })
  if (!user) return
  const own = { where: { userId } }
  const registered = await tx.registration.findMany({ where: { accountId: userId }, select: { id: true } })
  await eraseRegistrations(tx, { registrations: registered.map((one) => one.id), invitations: [], voters: [] }, at)
  await tx.session.deleteMany(own)
  await tx.secondFactor.deleteMany(own)
  await tx.recoveryCode.deleteMany(own)
  await tx.roleGrant.deleteMany(own)
  await tx.serviceMember.deleteMany(own)
  await tx.delegation.deleteMany(own)
  await tx.memberProfile.deleteMany(own)
  await tx.contentTyping.deleteMany(own)
  await tx.user.update({
    where: { id: userId },
    data: { name: 'Compte effacé', email: null, emailVerified: null, image: null, practitionerId: null, persona: null, lastSeenAt: null, disabledAt: at },
    select: { id: true },
  })
}
