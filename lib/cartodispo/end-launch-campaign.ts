import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { endCampaignRow, lockRunningCampaign } from './launch-repository.ts'
import { canRunRegister } from './policy.ts'

/** Ends the first month; from then on the monthly question and the call sheet carry on alone. */
export async function endLaunchCampaign(actor: Actor, now: Date): Promise<Result<'ended', 'not-found' | 'no-campaign'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const campaign = await lockRunningCampaign(tx)
    if (!campaign) return refuse('no-campaign')
    const { timeZone } = await loadInstanceRules(tx)
    await endCampaignRow(tx, campaign.id, dayAt(now, timeZone))
    await recordAudit(tx, actor, { event: 'launch.ended', subjectType: 'launch_campaign', subjectId: campaign.id })
    return ok('ended')
  })
}
