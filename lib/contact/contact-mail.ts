import { phoneOf } from '#lib/instance/identity'
import { publicInstance } from '#lib/instance/queries'
import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'

/** Says to whoever wrote that the message has arrived; what it said stays where it is read. */
export const contactReceiptMail: MailTemplate = async (payload) => {
  const [message, instance] = await Promise.all([messageOf(payload), publicInstance()])
  if (!message) return null
  const phone = phoneOf(instance)
  return {
    subject: 'Votre message est bien arrivé',
    paragraphs: [
      'Bonjour,',
      `${instance.shortName} a bien reçu votre message, sous le numéro ${message.reference}. La coordination le lit et vous répond.`,
      ...(phone === null ? [] : [`Si c’est pressé, appelez le ${phone.display}, ${phone.hours}, et donnez ce numéro. En cas d’urgence de santé, faites le 15.`]),
    ],
    button: null,
    footer: ['Vous n’avez rien écrit ? Quelqu’un s’est trompé d’adresse : vous n’avez rien à faire.'],
  }
}

/** Tells the coordination that there is something to read, and nothing of what. */
export const contactNoticeMail: MailTemplate = async (payload) => {
  const message = await messageOf(payload)
  if (!message || message.readAt !== null) return null
  return {
    subject: 'Un message attend sur le site',
    paragraphs: ['Bonjour,', 'Quelqu’un a écrit par la page « Nous écrire ». Le message se lit sur le site, une fois connecté.'],
    button: { label: 'Lire le message', url: `${publicUrl()}/connexion?retour=${encodeURIComponent(`/gestion/messages/${message.id}`)}` },
    footer: [],
  }
}

async function messageOf(payload: Record<string, unknown>) {
  return db().contactMessage.findUnique({ where: { id: String(payload['messageId']) }, select: { id: true, reference: true, readAt: true } })
}
