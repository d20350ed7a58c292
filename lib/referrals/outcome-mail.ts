import { phoneOf } from '#lib/instance/identity'
import { publicInstance } from '#lib/instance/queries'
import { linkToken } from '#lib/platform/auth/action-link'
import { linkActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import { plural } from '#lib/platform/format/french-count'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { listAwaitedOutcomes } from './outcome-queries.ts'

/** Asks a practice, once a week, what became of those whom it took; nobody is named. */
export const outcomesPracticeMail: MailTemplate = async (payload) => {
  const awaited = await listAwaitedOutcomes(linkActor([String(payload['practiceId'])]))
  if (awaited.length === 0) return null
  const phone = phoneOf(await publicInstance())
  return {
    subject: 'Des nouvelles des patients que vous accueillez ?',
    paragraphs: ['Bonjour,', `Nous n’avons pas de nouvelles pour ${plural(awaited.length, 'adressage', 'adressages')} que votre cabinet a acceptés. Un rendez-vous est-il pris ? La personne est-elle venue, êtes-vous déclaré médecin traitant ? La page se remplit en une minute, sans mot de passe.`],
    button: { label: 'Donner des nouvelles', url: `${publicUrl()}/suites?jeton=${linkToken('tell-outcomes', String(payload['linkId']))}` },
    footer: ['Une fois par semaine au plus, et seulement quand il manque quelque chose.', ...(phone === null ? [] : [`Par téléphone : ${phone.display}${phone.hours === '' ? '' : `, ${phone.hours}`}.`])],
  }
}

/** Asks a sender the same. */
export const outcomesSenderMail: MailTemplate = async (payload) => {
  const user = await db().user.findUnique({ where: { id: String(payload['userId']) }, select: { disabledAt: true } })
  if (!user || user.disabledAt !== null) return null
  return {
    subject: 'Des nouvelles des personnes que vous avez adressées ?',
    paragraphs: ['Bonjour,', 'Pour certaines des personnes que vous avez adressées, nous ne savons pas encore comment cela s’est terminé. Si vous l’avez appris, notez-le sur une seule page : c’est ce qui permet de savoir qu’elles ont bien un médecin.'],
    button: { label: 'Ouvrir la page', url: `${publicUrl()}/connexion?retour=${encodeURIComponent('/espace/adressages/suites')}` },
    footer: ['Une fois par semaine au plus, et seulement quand il manque quelque chose.'],
  }
}
