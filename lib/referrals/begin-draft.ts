import { randomBytes } from 'node:crypto'
import { senderWithin } from '#lib/organisations/sender-within'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { type DraftPlace, insertDraft, saveDraftPlace } from './draft-repository.ts'
import { dueOfState } from './due-of-state.ts'
import { isKnownSector } from './is-known-sector.ts'
import { submissionOf } from './policy.ts'
import { referralCode } from './referral-code.ts'
import { findReferralByKey, loadNeedForUpdate } from './repository.ts'

/**
 * The first step of an adressage, kept at once. Sent twice, or again from a page that the back button brought back, it is one
 * draft, with what was said last.
 */
export async function beginDraft(actor: Actor, input: DraftPlace & { requestKey: string }, now: Date): Promise<Result<{ needId: string }, 'not-found' | 'sector-unknown' | 'sent-already'>> {
  const from = submissionOf(actor)
  if (!from) return refuse('not-found')
  const { requestKey, ...place } = input
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${requestKey}, 4))`
    if (!(await isKnownSector(tx, place.sectorId))) return refuse('sector-unknown')
    const earlier = await findReferralByKey(tx, requestKey)
    if (earlier) {
      if (earlier.submittedById !== actor.userId) return refuse('not-found')
      const need = await loadNeedForUpdate(tx, earlier.needId)
      if (need?.state !== 'draft') return refuse('sent-already')
      await saveDraftPlace(tx, need, place, now)
      return ok({ needId: need.id })
    }
    const dueAt = await dueOfState(tx, { state: 'draft', priority: place.priority }, now)
    if (!dueAt) throw new Error('a draft has a task')
    const sender = await senderWithin(tx, { userId: actor.userId, from })
    const needId = await insertDraft(tx, { ...place, ...sender, requestKey, code: referralCode(randomBytes(8)), submittedById: actor.userId, createdAt: now, dueAt })
    await recordAudit(tx, actor, { event: 'need.begun', subjectType: 'need', subjectId: needId, capacity: from.channel, data: {} })
    return ok({ needId })
  })
}
