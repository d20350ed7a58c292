import { recordAudit } from '#lib/platform/audit/record-audit'
import { readActionLink } from '#lib/platform/auth/action-link'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { Result } from '#lib/platform/result'
import type { Companion } from './companions.ts'
import { nameCompanionsWithin, type NameRefusal } from './name-companions-within.ts'

/** Whoever holds the link of a mail names those who come with them. */
export async function nameCompanionsByLink(_: Actor | null, input: { token: string; companions: readonly Companion[] }, now: Date): Promise<Result<{ count: number }, NameRefusal | 'link-unknown' | 'link-expired'>> {
  return transaction(async (tx) => {
    const opened = await readActionLink(tx, 'registration', input.token, now)
    if (!opened.ok) return opened
    const named = await nameCompanionsWithin(tx, opened.value.subjectId, input.companions, now)
    if (named.ok) await recordAudit(tx, linkActor([]), { event: 'registration.companions_named', subjectType: 'registration', subjectId: opened.value.subjectId, capacity: 'link', data: named.value })
    return named
  })
}
