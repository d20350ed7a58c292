import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import type { Sheet } from '#lib/platform/files/csv'
import { type SearchParams, single } from '#lib/platform/list-request'
import { getEvaluations } from './after-queries.ts'
import type { Results } from './evaluation.ts'

const zone = 'Europe/Paris'

/** The evaluations of an event as its page shows them, one answer a line: counts where they are counted, words where they were written. */
export async function getEvaluationsSheet(actor: Actor, params: SearchParams, _today: Day): Promise<Sheet | null> {
  const found = await getEvaluations(actor, single(params['evenement']))
  if (found === null) return null
  return {
    name: 'Avis', header: ['Date', 'Avis donnés', 'Question', 'Réponse', 'Combien'],
    rows: found.sessions.flatMap(({ startsAt, given, results }) => {
      const day = dayAt(startsAt, zone)
      return results === null ? [[day, given, '', 'Trop peu d’avis pour être lus', '']] : linesOf(results).map(({ question, answer, count }) => [day, given, question, answer, count])
    }),
  }
}

function linesOf({ satisfaction, useful, improve, questions }: Results): { question: string; answer: string; count: number }[] {
  const counted = (question: string, counts: readonly { label: string; count: number }[]) => counts.map(({ label, count }) => ({ question, answer: label, count }))
  const written = (question: string, texts: readonly string[]) => texts.map((answer) => ({ question, answer, count: 1 }))
  return [...counted('Satisfaction', satisfaction), ...written('Ce qui a été utile', useful), ...written('Ce qui serait à améliorer', improve), ...questions.flatMap((one) => [...counted(one.wording, one.counts), ...written(one.wording, one.texts)])]
}
