import { recordAccess } from '#lib/platform/audit/record-access'
import { type Actor, hasPassedSecondFactor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { referralMode } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import type { PersonIdentity } from './identity.ts'
import { findIdentityRef, loadIdentities } from './identity-repository.ts'
import { canReadIdentity } from './policy.ts'

export type OpenedIdentity = { code: string; people: (PersonIdentity | null)[] }

/** Somebody reads who the people of an adressage are. The opening is written down before anything is decrypted. */
export async function openIdentity(actor: Actor, input: { needId: string }, _now: Date): Promise<Result<OpenedIdentity, 'not-found' | 'second-factor-needed'>> {
  if (referralMode() !== 'hds' || !isUuid(input.needId)) return refuse('not-found')
  const ref = await findIdentityRef(db(), input.needId)
  if (!ref || !canReadIdentity(actor, ref)) return refuse('not-found')
  if (!hasPassedSecondFactor(actor)) return refuse('second-factor-needed')
  await recordAccess(actor, { type: 'identity', id: input.needId })
  return ok({ code: ref.code, people: await loadIdentities(db(), input.needId) })
}
