import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'

const button = () => ({ label: 'Voir qui rappeler', url: `${publicUrl()}/connexion?retour=${encodeURIComponent('/gestion/adressages/rappels')}` })

/** Tells whoever runs the searches that somebody asks to be called, and nothing of who. */
export const callbackNoticeMail: MailTemplate = async (payload) => {
  const row = await db().callbackRequest.findUnique({ where: { id: String(payload['callbackId']) }, select: { outcome: true, tries: true } })
  if (!row || row.outcome !== null || row.tries > 0) return null
  return {
    subject: 'Quelqu’un demande à être rappelé',
    paragraphs: ['Bonjour,', 'Quelqu’un qui cherche un médecin traitant demande à être rappelé. Le numéro se lit sur le site, une fois connecté.'],
    button: button(),
    footer: [],
  }
}

/** Says that requests nobody closed are about to be erased. */
export const callbacksEndingMail: MailTemplate = async () => {
  if ((await db().callbackRequest.count({ where: { outcome: null } })) === 0) return null
  return {
    subject: 'Des demandes de rappel vont s’effacer',
    paragraphs: ['Bonjour,', 'Au moins une personne attend depuis longtemps qu’on la rappelle. Dans quelques jours, son nom et son numéro seront effacés, même sans appel.'],
    button: button(),
    footer: [],
  }
}
