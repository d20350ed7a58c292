import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import { ok, refuse, type Result } from '#lib/platform/result'
import { byMailbox } from './ask-candidate.ts'
import { loadAskCandidates } from './confirmation-request-repository.ts'
import { listUnmailed, lockRunningCampaign, markMailed } from './launch-repository.ts'
import { canRunRegister } from './policy.ts'
import { requestConfirmation } from './request-confirmation.ts'

/** `later`: mailboxes that were already written to this month, or that refuse; they are called. */
export type LaunchMails = { mailboxes: number; later: number }

/** The launch's mail: who we are, what is asked, how to object, and the first question with its button. It is the month's one. */
export async function sendLaunchMails(actor: Actor, now: Date): Promise<Result<LaunchMails, 'not-found' | 'no-campaign'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const campaign = await lockRunningCampaign(tx)
    if (!campaign) return refuse('no-campaign')
    const { timeZone, settings } = await loadInstanceRules(tx)
    const unmailed = await listUnmailed(tx, campaign.id)
    const leavesAt = nextMailAt(now, timeZone, settings)
    const candidates = await loadAskCandidates(tx, dayAt(leavesAt, timeZone))
    const groups = byMailbox(candidates.filter((one) => unmailed.has(one.practiceId) && one.state !== 'departed' && one.state !== 'not_treating'))
    let mailboxes = 0
    for (const [mailbox, practiceIds] of groups) {
      if ((await requestConfirmation(tx, { kind: 'monthly', template: 'launch', mailbox, practiceIds, leavesAt, timeZone }, now)) !== 'asked') continue
      await markMailed(tx, campaign.id, practiceIds, leavesAt)
      mailboxes += 1
    }
    await recordAudit(tx, actor, { event: 'launch.mails_sent', subjectType: 'launch_campaign', subjectId: campaign.id, data: { mailboxes } })
    return ok({ mailboxes, later: groups.size - mailboxes })
  })
}
