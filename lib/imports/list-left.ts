import type { ListPlan } from './list-outcome.ts'

/** Lines that an import did not take, by their number in the person's file, with why; no word that may tell of somebody's health. */
export function leftLines(plan: ListPlan): { row: number; label: string; sentence: string }[] {
  return plan.outcomes.flatMap((one) => {
    if (one.outcome === 'refused') return [{ row: one.row, label: one.label, sentence: one.reason.sentence }]
    if (one.outcome !== 'to_confirm') return []
    const { firstName, lastName, commune } = one.entry
    const label = [[firstName, lastName].filter(Boolean).join(' '), commune?.name ?? ''].filter(Boolean).join(', ')
    return [{ row: one.row, label, sentence: one.questions.map((question) => question.sentence).join(' ') }]
  })
}
