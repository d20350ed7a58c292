import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { lockRunningCampaign, markLettersPrinted } from './launch-repository.ts'
import { canRunRegister } from './policy.ts'

/** Notes which letters are on paper, so that nobody is written to twice; noting again changes nothing. */
export async function recordLetterPrinted(actor: Actor, input: { practiceIds: readonly string[] }, now: Date): Promise<Result<{ printed: number }, 'not-found' | 'no-campaign'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const campaign = await lockRunningCampaign(tx)
    if (!campaign) return refuse('no-campaign')
    const printed = await markLettersPrinted(tx, campaign.id, input.practiceIds.filter(isUuid), now)
    if (printed > 0) await recordAudit(tx, actor, { event: 'launch.letters_printed', subjectType: 'launch_campaign', subjectId: campaign.id, data: { printed } })
    return ok({ printed })
  })
}
