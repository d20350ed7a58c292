import type { RegisterState } from '#lib/cartodispo/facts'

/** States in which a practice may ask for somebody: it says that it takes new patients, in one way or another. */
const welcoming: ReadonlySet<RegisterState> = new Set(['open', 'reserved', 'case_by_case'])

/** Whether a practice in this state may ask for somebody. */
export function isWelcoming(state: RegisterState): boolean {
  return welcoming.has(state)
}
