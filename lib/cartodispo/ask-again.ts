import { addMonths, type Day } from '#lib/platform/day'

/** Months after which a closed practice is asked again; `none`: "je vous préviendrai". */
export const askAgainChoices = ['3', '6', '12', 'none'] as const
export type AskAgainChoice = (typeof askAgainChoices)[number]

/** The day a choice made today means; null when the practice will tell by itself. */
export function askAgainDay(choice: AskAgainChoice, today: Day): Day | null {
  return choice === 'none' ? null : addMonths(today, Number(choice))
}
