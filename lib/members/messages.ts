import { plural } from '#lib/platform/format/french-count'
import type { RefusalDetails } from '#lib/platform/result'

/** Where somebody's account was closed by an administrator. */
export const closedAccount = 'Le compte de cette adresse a été fermé. Un administrateur peut le rouvrir ; recommencez ensuite.'

const gone = 'Cette fiche n’existe plus, ou n’est plus ouverte pour vous. Revenez à la liste.'

/** Why a step of an admission could not be made. */
export const decisionMessages = {
  'not-found': gone,
  conflict: ({ changed }: RefusalDetails) => `Quelqu’un a été plus rapide : le dossier est maintenant ${[changed ?? []].flat().join(', ')}, ou sa fiche vient de changer. Relisez-le, puis décidez.`,
  'note-needed': { field: 'note', message: 'Écrivez pourquoi : la personne le lira.' },
  'account-disabled': closedAccount,
  'already-there': 'Une autre demande, ou un adhérent, porte déjà cette adresse ou ce numéro. Cherchez-les dans la liste.',
} as const

/** Why somebody could not be written down. */
export const personMessages = {
  'not-found': gone,
  'number-malformed': { field: 'number', message: 'Un numéro RPPS a 11 chiffres, un numéro ADELI en a 9.' },
  'already-there': { field: 'email', message: 'Une demande ou un adhérent porte déjà cette adresse ou ce numéro. Cherchez-les dans la liste.' },
} as const

/** Why a fee could not be recorded. */
export const feeMessages = {
  'not-found': 'Personne à mettre à jour : seuls les adhérents ont une cotisation.',
  'received-later': { field: 'receivedOn', message: 'Cette date est à venir.' },
  'year-unknown': 'Cette année est trop lointaine pour y noter une cotisation.',
} as const

/** What came of recording fees. */
export function settledSentence({ settled, already, notMembers }: { settled: number; already: number; notMembers: number }): string {
  return [
    settled === 0 ? 'Rien de nouveau à noter' : `${plural(settled, 'cotisation notée', 'cotisations notées')}, ${settled < 2 ? 'le reçu part' : 'les reçus partent'} par courriel`,
    ...(already === 0 ? [] : [`${plural(already, 'était déjà réglée', 'étaient déjà réglées')}`]),
    ...(notMembers === 0 ? [] : [`${plural(notMembers, 'personne n’est pas adhérente', 'personnes ne sont pas adhérentes')}`]),
  ].join(' ; ').concat('.')
}

/** What came of calling for fees. */
export function renewalsSentence({ sent, left }: { sent: number; left: number }): string {
  const quiet = left === 0 ? '' : ` ${plural(left, 'personne laissée', 'personnes laissées')} de côté : rien à payer, ou déjà relancée aujourd’hui.`
  return sent === 0 ? `Aucun message à envoyer.${quiet}` : `${plural(sent, 'message part', 'messages partent')} aux heures ouvrées.${quiet}`
}
