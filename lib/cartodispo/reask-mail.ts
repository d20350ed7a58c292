import { now } from '#lib/platform/clock'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { publicMailedRequest } from './confirmation-request-queries.ts'
import { questionMail } from './question-mail.ts'

/** A day that the practice chose has come: an opening in a week, or the end of "not before". */
export const reaskMail: MailTemplate = async (payload) => {
  const request = await publicMailedRequest(String(payload['requestId']), now())
  return request && questionMail(request, {
    subject: 'Vous nous aviez demandé de revenir vers vous',
    opening: 'Vous nous aviez donné une date pour vous redemander si de nouveaux patients sont les bienvenus. La voici venue.',
  })
}
