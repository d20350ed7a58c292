import type { Db, Tx } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import type { FigureGroup } from './public-figures.ts'

export type RegisterCount = { sectorId: string | null; gps: number; open: number }

/** GPs of the territory by sector (null: communes in none), each GP once per sector and once in the whole (`sectorId` undefined). */
export async function countGps(client: Db): Promise<{ sectors: RegisterCount[]; territory: { gps: number; open: number } }> {
  const rows = await client.$queryRaw<{ sector_id: string | null; is_whole: number; gps: number; open: number }[]>`
    SELECT c.sector_id, grouping(c.sector_id) AS is_whole, count(DISTINCT p.practitioner_id)::int AS gps,
      (count(DISTINCT p.practitioner_id) FILTER (WHERE r.state = 'open'))::int AS open
    FROM register_entry r JOIN practice p ON p.id = r.practice_id JOIN site s ON s.id = p.site_id JOIN commune c ON c.code = s.commune_code
    WHERE c.membership = 'territory' AND r.state NOT IN ('not_treating', 'departed')
    GROUP BY GROUPING SETS ((c.sector_id), ())`
  const whole = rows.find((row) => row.is_whole === 1)
  return {
    sectors: rows.filter((row) => row.is_whole === 0).map((row) => ({ sectorId: row.sector_id, gps: row.gps, open: row.open })),
    territory: { gps: whole?.gps ?? 0, open: whole?.open ?? 0 },
  }
}

/** Takes the month for this transaction; false when its figures are already frozen. */
export async function takeFiguresMonth(tx: Tx, monthOn: Day): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('public_figure'))`
  return (await tx.publicFigure.count({ where: { monthOn: fromDay(monthOn) } })) === 0
}

/** Keeps a month's figures as they will stay. */
export async function insertFigures(tx: Tx, monthOn: Day, figures: readonly FigureGroup[], at: Date): Promise<void> {
  await tx.publicFigure.createMany({ data: figures.map((one) => ({ ...one, monthOn: fromDay(monthOn), at })) })
}
