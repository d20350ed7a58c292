import type { IndicatorUnit } from '#lib/contract/figures'
import type { YearSpan } from '#lib/contract/contract-year'
import type { Day } from '#lib/platform/day'
import { type OtherLine, suppressOthers } from './count-others.ts'
import { type Cell, type FigureCounts, measures } from './count-people.ts'
import { fewest, hideColumn, suppressSmall } from './suppress-small.ts'

export type CpamLine = { name: string; unit: IndicatorUnit; value: number; onDay: Day; source: string }
/** GPs of the register today: all who treat; those who have answered within the year; those who welcome somebody now. */
export type GpCounts = { all: number; answered: number; open: number | null }

/** All that is told of one contract year: what a page, a sheet, a paper and a kept copy are made from. */
export type YearFigures = {
  contractTitle: string
  year: YearSpan
  /** The day at whose end people are counted: the year's last one, or today while the year lasts. */
  asOf: Day
  counts: FigureCounts
  /** Needs other than a doctor; copies kept before these were counted have none. */
  others?: OtherLine[]
  refusals: Cell[]
  gps: GpCounts
  cpam: CpamLine[]
  /** Sectors and organisations by their ids, as they were named. */
  names: Record<string, string>
  /** Whether counts of one to four people are left out. */
  isSuppressed: boolean
}

/** The figures as they may leave the coordination. */
export function forOthers(figures: YearFigures): YearFigures {
  const refused = figures.refusals.reduce((sum, cell) => sum + (cell.count ?? 0), 0)
  const refusals = hideColumn(figures.refusals.map((cell) => cell.count), refused > 0 && refused < fewest ? null : refused)
  const { gps } = figures
  return {
    ...figures, isSuppressed: true, counts: suppressSmall(figures.counts), others: suppressOthers(figures.others ?? []), refusals: figures.refusals.map((cell, index) => ({ ...cell, count: refusals[index] ?? null })),
    gps: { ...gps, open: gps.open !== null && gps.open > 0 && gps.open < fewest ? null : gps.open },
  }
}

/** Whether nothing at all was counted yet. */
export function isEmpty({ counts, others = [] }: YearFigures): boolean {
  return others.length === 0 && measures.every((measure) => counts.total[measure] === 0)
}
