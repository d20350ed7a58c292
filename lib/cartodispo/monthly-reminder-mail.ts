import { now } from '#lib/platform/clock'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { publicMailedRequest } from './confirmation-request-queries.ts'
import { questionMail } from './question-mail.ts'

/** The one reminder; it names those who are still without an answer, and does not leave when there are none. */
export const monthlyReminderMail: MailTemplate = async (payload) => {
  const request = await publicMailedRequest(String(payload['requestId']), now())
  return request && questionMail(request, {
    subject: 'Il nous manque votre réponse sur les nouveaux patients',
    opening: 'Nous vous avons écrit il y a quelques jours, sans réponse pour le moment. C’est notre seul rappel ce mois-ci.',
  })
}
