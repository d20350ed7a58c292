import type { LegalFacts } from './legal.ts'

/** What the law has a site say of itself: not audited, or less than half of the criteria; half of them at least; all of them. Source: décret 2019-768, RGAA 4.1.2. */
export const accessibilityStates = { '': 'non conforme', partial: 'partiellement conforme', full: 'totalement conforme' } as const

type StateName = keyof typeof accessibilityStates

/** The state that was typed; what is not one of the three is the first, for nobody may claim more than an audit found. */
export function accessibilityState({ accessibilityState: stored }: Pick<LegalFacts, 'accessibilityState'>): StateName {
  return Object.hasOwn(accessibilityStates, stored) ? (stored as StateName) : ''
}

/** "Accessibilité : non conforme": the words that the law wants on every page. */
export function accessibilityLabel(legal: Pick<LegalFacts, 'accessibilityState'>): string {
  return `Accessibilité : ${accessibilityStates[accessibilityState(legal)]}`
}
