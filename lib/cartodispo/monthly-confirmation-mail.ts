import { now } from '#lib/platform/clock'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { publicMailedRequest } from './confirmation-request-queries.ts'
import { questionMail } from './question-mail.ts'

/** The month's question. Nothing when everybody answered before it left. */
export const monthlyConfirmationMail: MailTemplate = async (payload) => {
  const request = await publicMailedRequest(String(payload['requestId']), now())
  return request && questionMail(request, {
    subject: 'Nouveaux patients : est-ce toujours vrai ce mois-ci ?',
    opening: 'Une fois par mois, nous vous demandons si vos médecins accueillent de nouveaux patients. Dix secondes suffisent.',
  })
}
