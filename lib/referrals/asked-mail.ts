import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'

/** Tells whoever runs the searches that somebody asks for a doctor by the public form, and nothing of who. */
export const referralAskedMail: MailTemplate = async (payload) => {
  const need = await db().needLine.findUnique({ where: { id: String(payload['needId']) }, select: { id: true, state: true } })
  if (need?.state !== 'received') return null
  return {
    subject: 'Quelqu’un cherche un médecin traitant',
    paragraphs: ['Bonjour,', 'Quelqu’un a rempli le formulaire du site, pour soi ou pour un proche. La demande se lit sur le site, une fois connecté.'],
    button: { label: 'Voir la demande', url: `${publicUrl()}/connexion?retour=${encodeURIComponent(`/gestion/adressages/${need.id}`)}` },
    footer: [],
  }
}
