import type { Tx } from '#lib/platform/db/client'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '#lib/platform/db/days'
import { addDays, type Day } from '#lib/platform/day'
import type { Role } from '#lib/platform/db/generated/enums'

/** The account with this address, made when there is none. */
export async function findOrCreateAccount(tx: Tx, person: { email: string; name: string }, now: Date): Promise<{ id: string; isDisabled: boolean; isNew: boolean }> {
  const made = await tx.user.createMany({ data: [{ email: person.email, name: person.name, createdAt: now }], skipDuplicates: true })
  await tx.$executeRaw`SELECT 1 FROM app_user WHERE email = ${person.email} FOR UPDATE`
  const user = await tx.user.findUniqueOrThrow({ where: { email: person.email }, select: { id: true, disabledAt: true } })
  return { id: user.id, isDisabled: user.disabledAt !== null, isNew: made.count === 1 }
}

/** Whether somebody holds this role on some day of the period already. */
export async function holdsRole(tx: Tx, userId: string, grant: { role: Role; organisationId: string | null; fromOn: Day }): Promise<boolean> {
  const found = await tx.roleGrant.findFirst({
    where: { userId, role: grant.role, organisationId: grant.organisationId, OR: [{ untilOn: null }, { untilOn: { gte: fromDay(grant.fromOn) } }] }, select: { id: true },
  })
  return found !== null
}

export type NewGrant = { userId: string; role: Role; organisationId: string | null; fromOn: Day; untilOn: Day | null; grantedById: string | null }

/** Gives a role from–until; returns the grant's id. */
export async function insertGrant(tx: Tx, grant: NewGrant, now: Date): Promise<string> {
  const row = await tx.roleGrant.create({ data: { ...grant, fromOn: fromDay(grant.fromOn), untilOn: fromDayOrNull(grant.untilOn), grantedAt: now }, select: { id: true } })
  return row.id
}

export type LoadedGrant = { id: string; userId: string; role: Role; organisationId: string | null; fromOn: Day; untilOn: Day | null }

/** A role as it was given, the row locked. */
export async function loadGrantForUpdate(tx: Tx, id: string): Promise<LoadedGrant | null> {
  await tx.$executeRaw`SELECT 1 FROM role_grant WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.roleGrant.findUnique({ where: { id }, select: { id: true, userId: true, role: true, organisationId: true, fromOn: true, untilOn: true } })
  return row && { ...row, fromOn: toDay(row.fromOn), untilOn: toDayOrNull(row.untilOn) }
}

/** Ends a role with yesterday; one that had not begun by then leaves nothing. */
export async function endGrant(tx: Tx, grant: LoadedGrant, today: Day): Promise<void> {
  const yesterday = addDays(today, -1)
  if (grant.fromOn > yesterday) await tx.roleGrant.delete({ where: { id: grant.id }, select: { id: true } })
  else await tx.roleGrant.update({ where: { id: grant.id }, data: { untilOn: fromDay(yesterday) }, select: { id: true } })
}

/**
 * Administrators who can sign in, today and from now on, their rows locked in one order: of two who would lock each other
 * out at the same moment, the second waits and then sees that the other is gone.
 */
export async function lockActiveAdmins(tx: Tx, today: Day): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM app_user u JOIN role_grant g ON g.user_id = u.id
     WHERE g.role = 'admin' AND g.from_on <= ${today}::date AND g.until_on IS NULL AND u.disabled_at IS NULL
     ORDER BY u.id, g.id FOR UPDATE OF u, g`
  return [...new Set(rows.map((row) => row.id))]
}

/** Closes an account: its sessions die in the same transaction. */
export async function closeAccount(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { disabledAt: now }, select: { id: true } })
  await tx.session.deleteMany({ where: { userId } })
}
