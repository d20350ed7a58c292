import type { Day } from '#lib/platform/day'

export type FeeStateName = 'none' | 'due' | 'received' | 'free'

/** Where the fee of a year stands; `none`: no membership in that year. */
export function feeState(membership: { dueCents: number; settledOn: Day | null } | null): FeeStateName {
  if (membership === null) return 'none'
  if (membership.dueCents === 0) return 'free'
  return membership.settledOn === null ? 'due' : 'received'
}

/** The civil year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The last day of a civil year, until which a settled membership lasts. */
export function yearEnd(year: number): Day {
  return `${year}-12-31`
}

/** "2026-012": the number of a receipt, without a gap in its year. */
export function receiptNumber(receipt: { year: number; number: number }): string {
  return `${receipt.year}-${String(receipt.number).padStart(3, '0')}`
}
