import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import type { Companion } from './companions.ts'
import { isLive } from './registration-states.ts'
import { findRegistration, loadSessionForUpdate, saveCompanions } from './repository.ts'

export type NameRefusal = 'not-found' | 'begun' | 'too-late'

/** Writes who comes with whoever registered, as they are named now; as long as the date is not over and the group is awaited. */
export async function nameCompanionsWithin(tx: Tx, registrationId: string, companions: readonly Companion[], now: Date): Promise<Result<{ count: number }, NameRefusal>> {
  const before = await findRegistration(tx, registrationId)
  const session = before && (await loadSessionForUpdate(tx, before.sessionId, now))
  const one = session && (await findRegistration(tx, registrationId))
  if (!session || !one) return refuse('not-found')
  if (!isLive(one.state)) return refuse('too-late')
  if (session.endsAt <= now) return refuse('begun')
  const named = companions.filter((companion) => companion.position <= one.people)
  await saveCompanions(tx, one.id, named)
  return ok({ count: named.length })
}
