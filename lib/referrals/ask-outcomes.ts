import { tellPractice } from '#lib/cartodispo/tell-practice'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isAskingDay, isSilent } from './outcome-asking.ts'
import { listSilentOutcomes } from './outcome-repository.ts'

/** Days for which the link of a week's mail answers. */
const linkDays = 21

/**
 * Once a week, asks each practice and each sender what became of those of whom nothing has been heard for a week: one mail for all
 * of them, whatever their number. Run again the same day, it writes nobody twice.
 */
export async function askOutcomes(actor: Actor, _: null, now: Date): Promise<Result<{ practices: number; senders: number }, 'not-found'>> {
  if (actor.kind !== 'command') return refuse('not-found')
  return transaction(async (tx) => {
    const { timeZone, settings } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    if (!isAskingDay(today)) return ok({ practices: 0, senders: 0 })
    const silent = (await listSilentOutcomes(tx)).filter((one) => isSilent(dayAt(one.changedAt, timeZone), today))
    const practices = [...new Set(silent.map((one) => one.practiceId))]
    const senders = [...new Map(silent.flatMap((one) => (one.senderId === null || one.senderEmail === null ? [] : [[one.senderId, one.senderEmail] as const])))]
    for (const practiceId of practices) {
      await tellPractice(tx, {
        practiceId, template: 'outcomes-practice', payload: { practiceId }, dedupeKey: `outcomes:${practiceId}:${today}`,
        link: { purpose: 'tell-outcomes', subjectId: practiceId, expiresAt: new Date(now.getTime() + linkDays * 86_400_000) },
      }, now)
    }
    for (const [userId, recipient] of senders) {
      await enqueueMail(tx, { template: 'outcomes-sender', recipient, payload: { userId }, notBeforeAt: nextMailAt(now, timeZone, settings), dedupeKey: `outcomes:${userId}:${today}` })
    }
    return ok({ practices: practices.length, senders: senders.length })
  })
}
