import { callOutcomeLabels, phoneAnswerLabels } from '#lib/cartodispo/labels'
import { saidOf } from '#lib/platform/list-request'

/** What was just done on a file; null for an address that says nothing we know. */
export function fileDoneSentence(done: string): string | null {
  const acts: Record<string, string> = { sorti: 'Sorti du registre, des appels et des chiffres.', remis: 'Remis dans le registre.' }
  const notes: Record<string, string> = { ...phoneAnswerLabels, ...callOutcomeLabels }
  const note = saidOf(notes, done)
  return saidOf(acts, done) ?? (note === undefined ? null : `Noté : ${note.toLowerCase()}.`)
}
