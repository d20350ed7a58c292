import { fewest, hideColumn } from '#lib/figures/suppress-small'

export type Counted = { key: string; label: string; count: number }
/** What is told of a whole and its parts; null: not told. A part that does not stand here counts nobody, unless the whole is not told. */
export type PublicTable = { lines: { key: string; label: string; count: number | null }[]; total: number | null }

/** Differences of published stocks are multiples of it, so that nobody's coming or going is seen. */
const step = 5

/**
 * People to whom something happened in a quarter: exact, but for what counts one to four and what would give it away. The
 * order is that of the words: that of the counts would tell of what is hidden.
 */
export function flowTable(counted: readonly Counted[]): PublicTable {
  const parts = counted.filter(({ count }) => count > 0).toSorted(byLabel)
  const whole = parts.reduce((sum, { count }) => sum + count, 0)
  // Of a whole that is hidden, to name its parts would tell that they are not empty.
  if (whole > 0 && whole < fewest) return { lines: [], total: null }
  const shown = hideColumn(parts.map(({ count }) => count), whole)
  return { lines: parts.map(({ key, label }, index) => ({ key, label, count: shown[index] ?? null })), total: whole }
}

/**
 * People there on a day, to the nearest five: from one quarter to the next the exact number would tell of the one who came.
 * The whole is the sum of what is told: rounded by itself, it could give back the parts.
 */
export function stockTable(counted: readonly Counted[]): PublicTable {
  const lines = counted.map((one) => ({ ...one, count: Math.round(one.count / step) * step })).filter(({ count }) => count > 0).toSorted(byLabel)
  return { lines, total: lines.reduce((sum, { count }) => sum + count, 0) }
}

/** A median of at least five people; null: not told. */
export function publicMedian({ days, people }: { days: number | null; people: number | null }): number | null {
  return people !== null && people >= fewest ? days : null
}

/** A share in steps of five points, of ten at least of whom five are counted; null: not told. */
export function publicShare(part: number, whole: number): number | null {
  return whole >= 2 * fewest && part >= fewest ? Math.round((100 * part) / whole / step) * step : null
}

function byLabel(one: Counted, other: Counted): number {
  return one.label.localeCompare(other.label, 'fr')
}
