import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { canCallBack } from './policy.ts'
import { endCampaignRow } from './repository.ts'

/** A campaign counts nobody any more; its address goes on leading to the form. */
export async function endCampaign(actor: Actor, input: { id: string }, now: Date): Promise<Result<null, 'not-found'>> {
  if (!canCallBack(actor) || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    if (await endCampaignRow(tx, input.id, now)) await recordAudit(tx, actor, { event: 'callback.campaign_ended', subjectType: 'callback_campaign', subjectId: input.id })
    return ok(null)
  })
}
