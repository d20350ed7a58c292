import { publicInstance } from '#lib/instance/queries'
import { phoneOf } from '#lib/instance/identity'
import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'

/** Answers somebody who asks for a sign-in link and whose account sleeps: why, and who wakes it. */
export const accountAsleepMail: MailTemplate = async (payload) => {
  const user = await db().user.findUnique({ where: { id: String(payload['userId']) }, select: { asleepAt: true, disabledAt: true } })
  if (!user || user.asleepAt === null || user.disabledAt !== null) return null
  const phone = phoneOf(await publicInstance())
  return {
    subject: 'Votre compte est en sommeil',
    paragraphs: ['Bonjour,', 'Vous avez demandé à vous connecter. Votre compte n’avait pas servi depuis longtemps : par prudence, il est en sommeil. Rien n’est perdu.', 'Pour le réveiller, demandez à la personne référente de votre structure : elle le fait en un geste, à la page « Mon organisation ». La coordination peut le faire aussi.'],
    button: null,
    footer: phone === null ? [] : [`La coordination : ${phone.display}${phone.hours === '' ? '' : `, ${phone.hours}`}.`],
  }
}

/** Tells somebody that they may sign in again. */
export const accountWokenMail: MailTemplate = async (payload) => {
  const user = await db().user.findUnique({ where: { id: String(payload['userId']) }, select: { asleepAt: true, disabledAt: true } })
  if (!user || user.asleepAt !== null || user.disabledAt !== null) return null
  return { subject: 'Votre compte est réveillé', paragraphs: ['Bonjour,', 'Vous pouvez de nouveau vous connecter : indiquez votre adresse de courriel, un lien vous arrive.'], button: { label: 'Me connecter', url: `${publicUrl()}/connexion` }, footer: [] }
}
