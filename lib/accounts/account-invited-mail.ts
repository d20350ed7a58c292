import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { roleLabels } from './labels.ts'

/** Tells somebody that a role awaits them, and how to sign in. Nothing when it was taken back meanwhile. */
export const accountInvitedMail: MailTemplate = async (payload) => {
  const grant = await db().roleGrant.findFirst({
    where: { id: String(payload['grantId']), user: { disabledAt: null } }, select: { role: true, organisation: { select: { name: true } } },
  })
  if (!grant) return null
  const instance = await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { shortName: true } })
  const where = grant.organisation ? ` pour ${grant.organisation.name}` : ''
  return {
    subject: `Votre accès à ${instance.shortName}`,
    paragraphs: [
      'Bonjour,',
      `Un accès vous est ouvert sur le site de ${instance.shortName} : ${roleLabels[grant.role].toLowerCase()}${where}.`,
      'Il n’y a pas de mot de passe : vous indiquez cette adresse de courriel, et un lien de connexion vous arrive.',
    ],
    button: { label: 'Me connecter', url: `${publicUrl()}/connexion` },
    footer: ['Si ce message vous surprend, répondez à la coordination : l’accès se ferme en un geste.'],
  }
}
