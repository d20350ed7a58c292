import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canCallBack } from './policy.ts'
import { hasCampaign, insertCampaign } from './repository.ts'

/** Gives a letter or a departing doctor a short address of its own, by which those who come are counted. */
export async function createCampaign(actor: Actor, input: { name: string; slug: string }, now: Date): Promise<Result<{ id: string }, 'not-found' | 'campaign-known'>> {
  if (!canCallBack(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${input.slug}, 6))`
    if (await hasCampaign(tx, input.slug)) return refuse('campaign-known')
    const id = await insertCampaign(tx, { slug: input.slug, name: input.name, createdAt: now, createdById: actor.userId })
    await recordAudit(tx, actor, { event: 'callback.campaign_created', subjectType: 'callback_campaign', subjectId: id })
    return ok({ id })
  })
}
