import { signInMail } from '#lib/accounts/sign-in-mail'
import type { MailTemplate } from '#lib/platform/mail/templates'

/** Every mail the application sends, by the name that the outbox keeps. */
export const mailTemplates: Readonly<Record<string, MailTemplate>> = {
  'sign-in': signInMail,
}
