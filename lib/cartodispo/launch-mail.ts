import { publicInstance } from '#lib/instance/queries'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { publicMailedRequest } from './confirmation-request-queries.ts'
import { questionMail } from './question-mail.ts'

/** The first question of all: who asks and why, where the facts come from, how to object, and one button. */
export const launchMail: MailTemplate = async (payload) => {
  const request = await publicMailedRequest(String(payload['requestId']), now())
  if (!request) return null
  const instance = await publicInstance()
  const mail = await questionMail(request, {
    subject: `Nouveaux patients : ${instance.shortName} ouvre son registre`,
    opening: `${instance.shortName} tient désormais un registre des médecins généralistes qui peuvent accueillir de nouveaux patients. Chaque mois, un message comme celui-ci vous demandera si rien n’a changé. Tant que vous n’en décidez pas autrement, la coordination est seule à lire vos réponses.`,
  })
  return {
    ...mail,
    footer: [
      ...mail.footer,
      `Vos nom, adresse et téléphone professionnels viennent de l’Annuaire Santé (RPPS), en libre accès. Vous pouvez les faire corriger ou vous opposer à leur présence : répondez-nous${instance.email === '' ? '' : ` à ${instance.email}`}, ou lisez ${publicUrl()}/donnees-personnelles. Vous pouvez aussi saisir la CNIL.`,
    ],
  }
}
