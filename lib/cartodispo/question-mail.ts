import { publicInstance } from '#lib/instance/queries'
import { phoneOf } from '#lib/instance/identity'
import { publicUrl } from '#lib/platform/env'
import { plural } from '#lib/platform/format/french-count'
import type { MailContent } from '#lib/platform/mail/templates'
import type { MailedRequest } from './confirmation-request-queries.ts'
import { registerStateLabels } from './labels.ts'

/** What the mails that ask have in common: the doctors with what the register says of each, one button, how to answer otherwise. */
export async function questionMail(request: MailedRequest, words: { subject: string; opening: string }): Promise<MailContent> {
  const instance = await publicInstance()
  const phone = phoneOf(instance)
  const waiting = request.practices.filter((one) => !one.hasAnswered)
  const lines = waiting.map((one) => `– ${one.name}, ${one.siteName} : ${registerStateLabels[one.state]}. ${one.sentence}`).join('\n')
  return {
    subject: words.subject,
    paragraphs: [
      'Bonjour,',
      words.opening,
      `Voici ce que dit le registre aujourd’hui :\n${lines}`,
      'Si rien n’a changé, un seul geste suffit. Chaque réponse peut aussi être changée sur la même page.',
    ],
    button: { label: waiting.length === 1 ? 'Répondre' : `Répondre pour les ${plural(waiting.length, 'médecin', 'médecins')}`, url: `${publicUrl()}/confirmer?jeton=${request.token}` },
    footer: [
      'Ouvrir la page ne change rien : c’est son bouton qui répond. Sans réponse, nous vous appellerons.',
      phone === null ? '' : `Vous préférez le téléphone ? Appelez le ${phone.display}${phone.hours === '' ? '' : `, ${phone.hours}`}.`,
    ].filter((line) => line !== ''),
  }
}
