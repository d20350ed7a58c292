import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { alertWords, isAlertCause } from './alert-labels.ts'

/** Tells whoever runs the machine what is wrong, or that it is in order again: figures, and nothing of anybody. */
export const operatorMail: MailTemplate = (payload) => {
  const { cause, news, value } = payload
  if (!isAlertCause(cause)) return Promise.resolve(null)
  const words = alertWords[cause]
  const site = new URL(publicUrl()).host
  return Promise.resolve(news === 'over'
    ? { subject: `${site} : c’est rentré dans l’ordre (${words.subject})`, paragraphs: ['Bonjour,', words.over, 'Vous n’avez plus rien à faire.'], button: null, footer: footer(site) }
    : { subject: `${site} : ${words.subject}`, paragraphs: ['Bonjour,', words.says(Number(value)), words.todo, 'Tant que cela dure, ce message revient une fois par jour. Un autre vous dira quand c’est rentré dans l’ordre.'], button: null, footer: footer(site) })
}

function footer(site: string): string[] {
  return [`Envoyé par le worker de ${site} à l’adresse OPERATOR_EMAIL de ses réglages.`]
}
