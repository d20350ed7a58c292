import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { addMonths, dayAt } from '#lib/platform/day'
import { askedMailboxDays, leftMonths } from '#lib/platform/privacy/retention'
import { ok, refuse, type Result } from '#lib/platform/result'
import { forgetContactFacts } from '#lib/practitioners/forget-contact-facts'
import { forgetAskedMailboxes, forgetWords } from './forgotten-words-repository.ts'
import { canRunRegister } from './policy.ts'
import { refreshRegister } from './refresh-register.ts'

export type ForgottenPast = { practices: number; sites: number; contactFacts: number; mailboxes: number }

/**
 * Every night: what people wrote about those who objected (GDPR, article 21), or left a year ago, goes from statements,
 * absences and calls, and how they were reached; mailboxes of old questions too. Days and states stay: no figure changes.
 */
export async function forgetPastWords(actor: Actor, _input: null, now: Date): Promise<Result<ForgottenPast, 'not-found'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const leftBefore = addMonths(dayAt(now, (await loadInstanceRules(tx)).timeZone), -leftMonths)
    const words = await forgetWords(tx, leftBefore)
    for (const { subjectType, subjectId, ...data } of words) {
      await recordAudit(tx, actor, { event: `${subjectType}.words_forgotten`, subjectType, subjectId, data })
    }
    const contactFacts = await forgetContactFacts(tx, leftBefore)
    const mailboxes = await forgetAskedMailboxes(tx, new Date(now.getTime() - askedMailboxDays * 86_400_000))
    if (contactFacts + mailboxes > 0) await recordAudit(tx, actor, { event: 'retention.past_forgotten', subjectType: 'instance', subjectId: '1', data: { contactFacts, mailboxes } })
    const practiceIds = words.filter((one) => one.subjectType === 'practice').map((one) => one.subjectId)
    await refreshRegister(tx, practiceIds, now)
    return ok({ practices: practiceIds.length, sites: words.length - practiceIds.length, contactFacts, mailboxes })
  })
}
