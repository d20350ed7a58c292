import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import { plural } from '#lib/platform/format/french-count'
import type { MailTemplate } from '#lib/platform/mail/templates'
import { loadOlderEnding } from './load-older-ending.ts'
import { olderEndingSentence, olderNotCallable } from './older-labels.ts'

/** Says that requests of older lists are about to be erased, since nobody informed the people; and nothing of whom. */
export const olderEndingMail: MailTemplate = async (payload) => {
  const today = String(payload['day'])
  const ending = await loadOlderEnding(db(), today)
  if (ending === null) return null
  const { count, canBeCalled } = ending
  return {
    subject: `${plural(count, 'demande d’une ancienne liste va', 'demandes d’anciennes listes vont')} s’effacer`,
    paragraphs: ['Bonjour,', olderEndingSentence(ending, today), canBeCalled ? 'Une personne que vous informez, et qui est d’accord, reste : sa recherche commence.' : olderNotCallable],
    button: canBeCalled ? { label: 'Voir qui appeler', url: signIn('/gestion/adressages/a-informer') } : { label: 'Ouvrir la feuille d’appels', url: signIn('/gestion') },
    footer: [],
  }
}

function signIn(path: string): string {
  return `${publicUrl()}/connexion?retour=${encodeURIComponent(path)}`
}
