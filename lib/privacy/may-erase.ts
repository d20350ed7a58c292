import { keepAnAdmin } from '#lib/accounts/keep-an-admin'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { type Actor, hasRole } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { closedStates } from '#lib/referrals/transitions'
import { countUnderWay, holdsAdmin } from './erasure-repository.ts'
import type { PersonKeys } from './person-repository.ts'

export type NotErased = 'own-account' | 'admin-account' | 'last-admin' | 'referral-under-way'

/** Whether a person may be erased now: not oneself, an administrator by an administrator only and never the last one, and nobody whom an adressage still waits for. */
export async function mayErase(tx: Tx, { actor, person }: { actor: Actor; person: PersonKeys }, now: Date): Promise<Result<'allowed', NotErased>> {
  if (actor.userId !== null && person.accountIds.includes(actor.userId)) return refuse('own-account')
  if (!hasRole(actor, 'admin') && (await holdsAdmin(tx, person.accountIds))) return refuse('admin-account')
  const kept = await keepAnAdmin(tx, person.accountIds, dayAt(now, (await loadInstanceRules(tx)).timeZone))
  if (!kept.ok) return kept
  return (await countUnderWay(tx, person, closedStates)) > 0 ? refuse('referral-under-way') : ok('allowed')
}
