import type { Tx } from '#lib/platform/db/client'
import { fromDay, toDay, toDayOrNull } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import { endGrant } from './account-repository.ts'

/** Part of a departure: the member's role ends with yesterday. What the person is besides (bureau, GP) stays. */
export async function endMemberRole(tx: Tx, userId: string, today: Day): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM role_grant WHERE user_id = ${userId}::uuid AND role = 'member' FOR UPDATE`
  const held = await tx.roleGrant.findMany({
    where: { userId, role: 'member', OR: [{ untilOn: null }, { untilOn: { gte: fromDay(today) } }] }, select: { id: true, role: true, userId: true, organisationId: true, fromOn: true, untilOn: true },
  })
  for (const grant of held) await endGrant(tx, { ...grant, fromOn: toDay(grant.fromOn), untilOn: toDayOrNull(grant.untilOn) }, today)
}
