import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import type { Companion } from './companions.ts'
import { nameCompanionsWithin, type NameRefusal } from './name-companions-within.ts'
import { findRegistration } from './repository.ts'

/** The signed-in person names those who come with them; a registration of somebody else is not found. */
export async function nameOwnCompanions(actor: Actor, input: { id: string; companions: readonly Companion[] }, now: Date): Promise<Result<{ count: number }, NameRefusal>> {
  if (actor.userId === null || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    if ((await findRegistration(tx, input.id))?.accountId !== actor.userId) return refuse('not-found')
    const named = await nameCompanionsWithin(tx, input.id, input.companions, now)
    if (named.ok) await recordAudit(tx, actor, { event: 'registration.companions_named', subjectType: 'registration', subjectId: input.id, capacity: 'self', data: named.value })
    return named
  })
}
