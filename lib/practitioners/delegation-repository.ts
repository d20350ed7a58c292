import type { Tx } from '#lib/platform/db/client'
import { fromDay, toDay } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'

export type DelegationSubject = { practiceId: string; siteId: null } | { practiceId: null; siteId: string }
export type LoadedDelegation = { id: string; userId: string; practiceId: string | null; siteId: string | null; fromOn: Day; untilOn: Day }

/** A delegation that was not revoked, its row locked; null when there is none. */
export async function loadDelegationForUpdate(tx: Tx, id: string): Promise<LoadedDelegation | null> {
  await tx.$executeRaw`SELECT 1 FROM delegation WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.delegation.findFirst({
    where: { id, revokedAt: null },
    select: { id: true, userId: true, practiceId: true, siteId: true, fromOn: true, untilOn: true },
  })
  return row && { ...row, fromOn: toDay(row.fromOn), untilOn: toDay(row.untilOn) }
}

/** The ids among these of practices that exist and whose doctor is still there. */
export async function listLivingPracticeIds(tx: Tx, ids: readonly string[], today: Day): Promise<string[]> {
  const rows = await tx.practice.findMany({
    where: { id: { in: [...ids] }, removedAt: null, practitioner: { removedAt: null }, OR: [{ endsOn: null }, { endsOn: { gte: fromDay(today) } }] },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

/** The account behind a mail address, made when there is none; null when it was disabled. */
export async function findOrCreateUser(tx: Tx, person: { email: string; name: string }, now: Date): Promise<{ id: string; isNew: boolean } | null> {
  const made = await tx.user.createMany({ data: [{ email: person.email, name: person.name, createdAt: now }], skipDuplicates: true })
  const user = await tx.user.findUniqueOrThrow({ where: { email: person.email }, select: { id: true, disabledAt: true } })
  return user.disabledAt === null ? { id: user.id, isNew: made.count === 1 } : null
}

/** Writes a delegation, or moves the end of the one already in force for the same person and subject; returns its id. */
export async function saveDelegation(tx: Tx, delegation: DelegationSubject & { userId: string; fromOn: Day; untilOn: Day; grantedById: string | null }, now: Date): Promise<string> {
  const { fromOn, untilOn, ...rest } = delegation
  const inForce = await tx.delegation.findFirst({
    where: { userId: rest.userId, practiceId: rest.practiceId, siteId: rest.siteId, revokedAt: null, untilOn: { gte: fromDay(fromOn) } },
    select: { id: true },
  })
  if (inForce) {
    await tx.delegation.update({ where: { id: inForce.id }, data: { untilOn: fromDay(untilOn) }, select: { id: true } })
    return inForce.id
  }
  const row = await tx.delegation.create({ data: { ...rest, fromOn: fromDay(fromOn), untilOn: fromDay(untilOn), grantedAt: now }, select: { id: true } })
  return row.id
}

/** Moves a delegation's last day. */
export async function extendDelegation(tx: Tx, id: string, untilOn: Day): Promise<void> {
  await tx.delegation.update({ where: { id }, data: { untilOn: fromDay(untilOn) }, select: { id: true } })
}

/** Ends delegations at once. */
export async function revokeDelegations(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  await tx.delegation.updateMany({ where: { id: { in: [...ids] }, revokedAt: null }, data: { revokedAt: now } })
}
