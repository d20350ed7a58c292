import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'

/** Tells somebody that their double check was put back to nothing, in case it was not they who asked. */
export const secondFactorResetMail: MailTemplate = async () => {
  const instance = await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { shortName: true } })
  return {
    subject: `Double vérification remise à zéro – ${instance.shortName}`,
    paragraphs: [
      'Bonjour,',
      `À la suite d’une demande, la double vérification de votre compte sur le site de ${instance.shortName} a été remise à zéro. Vos anciens codes ne servent plus.`,
      'Vous installerez votre téléphone de nouveau, en deux minutes, à la prochaine page qui le demande.',
    ],
    button: { label: 'Installer mon téléphone', url: `${publicUrl()}/espace/securite` },
    footer: ['Si vous n’avez rien demandé, appelez la coordination tout de suite.'],
  }
}
