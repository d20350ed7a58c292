import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import { loadYearFigures } from './load-year-figures.ts'
import { canKeepFigures, canReadFigures } from './policy.ts'
import { forOthers, type YearFigures } from './year-figures.ts'

/** Who reads: the coordination in full, or as it hands them on; the others never see counts of one to four people. */
export type Reading = 'full' | 'for-others'

/** The figures of one contract year as they stand now; null: no such year for this reader. */
export async function getYearFigures(actor: Actor, yearId: string, { now, reading }: { now: Date; reading: Reading }): Promise<YearFigures | null> {
  if (!canReadFigures(actor) || !isUuid(yearId)) return null
  const figures = await loadYearFigures(db(), yearId, now)
  return figures && (reading === 'full' && canKeepFigures(actor) ? figures : forOthers(figures))
}
