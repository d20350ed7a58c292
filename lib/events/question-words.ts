import { plural } from '#lib/platform/format/french-count'
import type { QuestionKind } from './questions.ts'

export const questionKindLabels: Record<QuestionKind, string> = { text: 'Quelques mots', choice: 'Une réponse parmi plusieurs', yes_no: 'Oui ou non' }

/** Why it is asked. */
export function reasonWords({ reason }: { reason: string }): string {
  return `Pourquoi nous le demandons : ${/[.!?…]$/.test(reason) ? reason : `${reason}.`}`
}

/** What stands under a question: why it is asked, and until when its answer is kept. */
export function keptAnswerWords({ reason, keepDays }: { reason: string; keepDays: number }): string {
  return `${reasonWords({ reason })} Effacé ${plural(keepDays, 'jour', 'jours')} après l’événement.`
}
