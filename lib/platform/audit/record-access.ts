import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'

/** Keeps who read something sensitive. Awaited before the answer leaves: what cannot be logged is not shown. */
export async function recordAccess(actor: Actor, subject: { type: string; id: string }): Promise<void> {
  if (!actor.userId) return
  await db().accessEvent.create({ data: { actorId: actor.userId, subjectType: subject.type, subjectId: subject.id }, select: { id: true } })
}
