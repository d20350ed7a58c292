import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { identityKeys, referralMode } from '#lib/platform/env'
import { ok, refuse, type Result } from '#lib/platform/result'
import { listMissingKeys, resealSome } from './identity-repository.ts'
import { listMessageKeys, resealSomeMessages } from './message-repository.ts'
import { listOlderListKeys, resealSomeOlderLists } from './older-repository.ts'

/**
 * Encrypts every identity, and what is written about people, with the key in use, some at a time, while adressages go on: each batch is a transaction of its own,
 * so that a stop loses nothing and the next run goes on from there. A key that is missing is named before anything changes.
 */
export async function rotateIdentities(actor: Actor, input: { batch: number }, _now: Date): Promise<Result<{ resealed: number }, 'not-found' | 'key-missing'>> {
  if (actor.kind !== 'command' || referralMode() !== 'hds') return refuse('not-found')
  const known = new Set(identityKeys().map((one) => one.id))
  const missing = [...new Set([...(await listMissingKeys(db())), ...[...(await listMessageKeys(db())), ...(await listOlderListKeys(db()))].filter((id) => !known.has(id))])].toSorted()
  if (missing.length > 0) return refuse('key-missing', { keys: missing.join(', ') })
  let resealed = 0
  for (let some = await nextBatch(input.batch); some > 0; some = await nextBatch(input.batch)) resealed += some
  if (resealed > 0) await transaction((tx) => recordAudit(tx, actor, { event: 'referral.identities_resealed', subjectType: 'instance', subjectId: '1', data: { resealed, key: identityKeys()[0].id } }))
  return ok({ resealed })
}

async function nextBatch(count: number): Promise<number> {
  return transaction(async (tx) => (await resealSome(tx, count)) || (await resealSomeMessages(tx, count)) || resealSomeOlderLists(tx, count))
}
