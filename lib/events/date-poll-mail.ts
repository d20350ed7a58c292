import { publicInstance } from '#lib/instance/queries'
import { phoneOf } from '#lib/instance/identity'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { linkToken } from '#lib/platform/auth/action-link'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import { frenchDay } from '#lib/platform/format/french-date'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { lastDayOfPoll } from './poll-words.ts'
import { whenWords } from './when-words.ts'

/** Asks somebody which dates suit them; nothing once the poll is over. */
export const datePollMail: MailTemplate = async (payload) => {
  const one = await db().datePollVoter.findUnique({
    where: { id: String(payload['voterId']) },
    select: { linkId: true, poll: { select: { answersUntil: true, closedAt: true, choices: { orderBy: { startsAt: 'asc' }, select: { startsAt: true, endsAt: true } }, event: { select: { state: true, content: { select: { draftTitle: true, removedAt: true } } } } } } },
  })
  if (!one || one.poll.closedAt !== null || one.poll.answersUntil <= now() || one.poll.event.state === 'cancelled' || one.poll.event.content.removedAt !== null) return null
  const [{ timeZone }, instance] = [await loadInstanceRules(db()), await publicInstance()]
  const [phone, today] = [phoneOf(instance), dayAt(now(), timeZone)]
  return {
    subject: `Quelle date vous convient ? ${one.poll.event.content.draftTitle}`,
    paragraphs: ['Bonjour,', `${instance.shortName} prépare « ${one.poll.event.content.draftTitle} », et vous demande quelle date vous convient.`, `Dates proposées : ${one.poll.choices.map((choice) => whenWords(choice, timeZone, today)).join(' ; ')}.`, `Répondez jusqu’au ${frenchDay(lastDayOfPoll(one.poll.answersUntil, timeZone), today)}, sans compte ni mot de passe. Jusque-là, vous pourrez changer votre réponse.`],
    button: { label: 'Dire quelles dates me conviennent', url: `${publicUrl()}/sondage?jeton=${linkToken('date-poll', one.linkId)}` },
    footer: ['Ce lien est pour vous seul(e) : ne le transférez pas.', ...(phone === null ? [] : [`Par téléphone : ${phone.display}${phone.hours === '' ? '' : `, ${phone.hours}`}.`])],
  }
}
