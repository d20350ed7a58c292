import type { IndicatorUnit } from '#lib/contract/figures'
import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import type { YearFigures } from './year-figures.ts'

export type NewCpamFigure = { yearId: string; name: string; unit: IndicatorUnit; value: number; onDay: Day; source: string; createdAt: Date; createdById: string | null }

/** Whether there is such a year. */
export async function hasYear(tx: Tx, yearId: string): Promise<boolean> {
  return (await tx.contractYear.count({ where: { id: yearId } })) === 1
}

/** Writes a figure of the CPAM. */
export async function insertCpamFigure(tx: Tx, figure: NewCpamFigure): Promise<string> {
  return (await tx.cpamFigure.create({ data: { ...figure, onDay: fromDay(figure.onDay) }, select: { id: true } })).id
}

/** Takes a figure away; the year it was of, null when there is none. */
export async function deleteCpamFigure(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.cpamFigure.findUnique({ where: { id }, select: { yearId: true } })
  if (row) await tx.cpamFigure.deleteMany({ where: { id } })
  return row?.yearId ?? null
}

/** Keeps figures as they are. */
export async function insertCopy(tx: Tx, copy: { yearId: string; madeAt: Date; madeById: string | null; title: string; figures: YearFigures }): Promise<string> {
  return (await tx.figuresCopy.create({ data: { ...copy, figures: JSON.parse(JSON.stringify(copy.figures)) as object }, select: { id: true } })).id
}
