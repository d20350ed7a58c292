import type { Journal } from './journal-digest.ts'

/** What may be wrong with a journal. */
export type ProblemKind =
  | 'row-changed' | 'row-deleted' | 'row-inserted' | 'rows-swapped' | 'link-changed' | 'links-swapped' | 'links-deleted'
  | 'rewritten' | 'head-changed' | 'checkpoint-forged' | 'checkpoint-unknown-key'

/** One of them: at which links of the chain, and about which rows. */
export type Problem = { journal: Journal; kind: ProblemKind; from: number; to: number; rowIds: readonly string[] }

const journalNames: Record<Journal, string> = { audit: 'changements', access: 'lectures' }

const problemSentences: Record<ProblemKind, (where: { rows: string; links: string }) => string> = {
  'row-changed': ({ rows, links }) => `la ${rows} (${links}) n’est plus telle qu’elle a été écrite`,
  'row-deleted': ({ rows, links }) => `la ${rows} (${links}) a été supprimée avant la fin de sa durée de conservation`,
  'row-inserted': ({ rows }) => `la ${rows} a été ajoutée sans passer par la chaîne`,
  'rows-swapped': ({ rows, links }) => `le contenu des ${rows} (${links}) a été échangé`,
  'link-changed': ({ rows, links }) => `le ${links}, celui de la ${rows}, a été modifié`,
  'links-swapped': ({ rows, links }) => `les ${links} ont été échangés (${rows})`,
  'links-deleted': ({ links }) => `il manque les ${links}, que rien n’autorise à effacer`,
  rewritten: ({ links }) => `la chaîne a été réécrite entre deux signatures (${links})`,
  'head-changed': ({ links }) => `la fin de la chaîne (${links}) a été modifiée`,
  'checkpoint-forged': ({ links }) => `la signature qui couvre la chaîne jusqu’au ${links} est fausse`,
  'checkpoint-unknown-key': ({ links }) => `la signature jusqu’au ${links} est d’une clé inconnue : si SECRET a changé, donnez l’ancienne clé par --public-key`,
}

/** What is wrong, for whoever runs the command. */
export function problemSentence({ journal, kind, from, to, rowIds }: Problem): string {
  const rows = rowIds.length > 1 ? `lignes ${rowIds.join(' et ')}` : `ligne ${rowIds[0] ?? '?'}`
  const links = kind === 'links-swapped' || kind === 'rows-swapped' ? `maillons ${from} et ${to}`
    : kind === 'links-deleted' || kind === 'rewritten' ? `maillons ${from} à ${to}` : `maillon ${from}`
  return `Journal des ${journalNames[journal]} : ${problemSentences[kind]({ rows, links })}.`
}
