import { isCoordination, type Actor } from '#lib/platform/auth/actor'
import type { Tx } from '#lib/platform/db/client'
import type { ActingCapacity } from './capacity-labels.ts'

/** One fact of the trail: `domain.past_tense`, the thing it is about, opaque ids and codes only. */
export type AuditedFact = {
  event: `${string}.${string}`
  subjectType: string
  subjectId: string
  /** In which capacity the actor acted; derived from the actor when one is possible only. */
  capacity?: ActingCapacity
  data?: Record<string, string | number | boolean | null | readonly string[]>
}

/**
 * Writes the trace of a change. Takes the transaction, so that no change is kept without its trace
 * and no trace without its change.
 */
export async function recordAudit(tx: Tx, actor: Actor, fact: AuditedFact): Promise<void> {
  await tx.auditEvent.create({
    data: {
      actorId: actor.userId,
      capacity: fact.capacity ?? capacityOf(actor),
      event: fact.event,
      subjectType: fact.subjectType,
      subjectId: fact.subjectId,
      data: fact.data ?? {},
    },
    select: { id: true },
  })
}

function capacityOf(actor: Actor): ActingCapacity {
  if (actor.kind !== 'person') return actor.kind
  if (actor.roles.has('admin')) return 'admin'
  if (isCoordination(actor)) return 'coordination'
  return actor.partners.length > 0 ? 'partner' : 'self'
}
