import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { publicInstance } from '#lib/instance/queries'
import { phoneOf } from '#lib/instance/identity'
import { linkToken } from '#lib/platform/auth/action-link'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { whenWords } from './when-words.ts'

/** Invites somebody to an event; nothing once the invitation is taken back, or its event called off. */
export const eventInvitationMail: MailTemplate = async (payload) => {
  const one = await db().eventInvitation.findUnique({
    where: { id: String(payload['invitationId']) },
    select: { linkId: true, event: { select: { state: true, content: { select: { draftTitle: true, removedAt: true } }, sessions: { where: { isCancelled: false, endsAt: { gt: now() } }, orderBy: { startsAt: 'asc' }, take: 6, select: { startsAt: true, endsAt: true } } } } },
  })
  if (!one || one.event.state === 'cancelled' || one.event.content.removedAt !== null) return null
  const [{ timeZone }, instance] = [await loadInstanceRules(db()), await publicInstance()]
  const phone = phoneOf(instance)
  const dates = one.event.sessions.map((session) => whenWords(session, timeZone, dayAt(now(), timeZone)))
  return {
    subject: `Vous êtes invité(e) : ${one.event.content.draftTitle}`,
    paragraphs: ['Bonjour,', `${instance.shortName} vous invite à « ${one.event.content.draftTitle} ».`, ...(dates.length === 0 ? ['La date sera annoncée sur la page que le bouton ouvre.'] : [dates.length === 1 ? `C’est ${dates[0]}.` : `Plusieurs dates sont proposées : ${dates.join(' ; ')}.`]), 'Le bouton ci-dessous ouvre votre invitation : vous y direz si vous venez, sans compte ni mot de passe.'],
    button: { label: 'Voir l’invitation', url: `${publicUrl()}/invitation?jeton=${linkToken('event-invitation', one.linkId)}` },
    footer: ['Cette invitation est pour vous seul(e). Vous ne souhaitez pas venir ? Vous n’avez rien à faire.', ...(phone === null ? [] : [`Par téléphone : ${phone.display}${phone.hours === '' ? '' : `, ${phone.hours}`}.`])],
  }
}
