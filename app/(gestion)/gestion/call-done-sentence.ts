import { callOutcomeLabels, phoneAnswerLabels } from '#lib/cartodispo/labels'
import { saidOf } from '#lib/platform/list-request'

/** What was just noted, told above the next call; null for an address that says nothing we know. */
export function callDoneSentence(done: string, name: string | null): string | null {
  const labels: Record<string, string> = { ...phoneAnswerLabels, ...callOutcomeLabels }
  const label = saidOf(labels, done)
  return label === undefined || name === null ? null : `Noté pour le ${name} : ${label.toLowerCase()}.`
}
