import { CommandError } from '#lib/platform/process/command'
import type { Ledger } from './erasure-ledger.ts'
import type { MailsAfterRestore } from './settled-mails.ts'

/** Hours after which a ledger may well miss something: the worker writes one every five minutes. */
const freshHours = 24

/** Refuses a SECRET that is not the one of the backup, unless it was meant; what that breaks is said before anything is changed. */
export function refuseOtherSecret(): never {
  throw new CommandError([
    'SECRET n’est pas celui de l’installation qui a fait cette sauvegarde. Avec un autre :',
    '  – les liens des courriels déjà partis ne s’ouvrent plus ; ceux des courriels qui attendent sont refaits ;',
    '  – la double vérification de chacun (téléphone et codes de secours) est à installer de nouveau ;',
    '  – les adressages reçus jusque-là ne sont plus reconnus comme doublons ;',
    '  – les signatures des journaux ne se vérifient qu’avec l’ancienne clé publique (--public-key CLÉ, celle que « npm run journal:checkpoint » affichait).',
    'Donnez l’ancien SECRET, chez vos dépositaires. S’il est perdu, ou connu de quelqu’un : --nouveau-secret. Rien n’a été changé.',
  ].join('\n'))
}

/** What a ledger knows, and that it is old when it is. */
export function ledgerSentences(ledger: Ledger, now: Date): { said: string; warned: string | null } {
  const hours = Math.floor((now.getTime() - new Date(ledger.writtenAt).getTime()) / 3_600_000)
  return {
    said: `Registre des effacements du ${ledger.writtenAt} : ce qui a été effacé après cette heure est à effacer de nouveau à la main.`,
    warned: hours < freshHours ? null : `Ce registre a ${hours} heures : s’il en existe un plus récent, recommencez avec lui dans une base neuve.`,
  }
}

/** What became of the mails that waited when the backup was taken. */
export function mailsSentence({ settled, heldBack }: MailsAfterRestore): string {
  const held = Object.entries(heldBack)
  if (held.length === 0) return `Courriels : ${settled} parti(s) depuis la sauvegarde, qui ne repartiront pas ; ceux qui attendent encore partiront.`
  return `Courriels : sans registre, nul ne sait s’ils sont partis depuis la sauvegarde. Ils ne partiront pas : ${held.map(([template, count]) => `${template} (${count})`).join(', ')}.`
}
