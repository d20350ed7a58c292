import { db } from '#lib/platform/db/client'
import { toDay } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import { territoryScope } from './public-figures.ts'

export type PublicFigures = {
  monthOn: Day
  territory: { gps: number; open: number } | null
  /** Only those that may be told, in the sectors' order. */
  sectors: { name: string; gps: number; open: number }[]
}

/** The last frozen figures; null before the first month, or while nothing may be told. */
export async function publicFigures(): Promise<PublicFigures | null> {
  const rows = await db().$queryRaw<{ month_on: Date; scope: string; gps: number; open: number; name: string | null }[]>`
    SELECT f.month_on, f.scope, f.gps, f.open, s.name FROM public_figure f LEFT JOIN sector s ON s.id::text = f.scope
    WHERE f.month_on = (SELECT max(month_on) FROM public_figure) ORDER BY s.position, s.name`
  const [first] = rows
  if (!first) return null
  const whole = rows.find((row) => row.scope === territoryScope)
  return {
    monthOn: toDay(first.month_on),
    territory: whole ? { gps: whole.gps, open: whole.open } : null,
    sectors: rows.flatMap(({ name, gps, open }) => (name === null ? [] : [{ name, gps, open }])),
  }
}
