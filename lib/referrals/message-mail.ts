import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'

/** Tells one of the parties of an adressage that there is a message: neither what it says nor whom it is about. */
export const referralMessageMail: MailTemplate = async (payload) => {
  const need = await db().needLine.findUnique({ where: { id: String(payload['needId']) }, select: { id: true } })
  if (!need) return null
  return {
    subject: 'Vous avez un message',
    paragraphs: ['Bonjour,', 'Un message vous attend au sujet d’un adressage. Il se lit dans votre espace, avec la double vérification.'],
    button: { label: 'Lire le message', url: `${publicUrl()}/connexion?retour=${encodeURIComponent(`/espace/adressages/${need.id}/messages`)}` },
    footer: [],
  }
}
