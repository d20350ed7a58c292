import type { YearSpan } from '#lib/contract/contract-year'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { toDay } from '#lib/platform/db/days'
import { isUuid } from '#lib/platform/uuid'
import { loadYearFigures } from './load-year-figures.ts'
import { canKeepFigures, canReadFigures } from './policy.ts'
import { forOthers, type YearFigures } from './year-figures.ts'

/** The coordination reads in full, or as it hands on; whatever the others ask for, counts of one to four people are never told to them. */
export type Reading = 'full' | 'for-others'

/** The figures of one contract year as they stand now; null: no such year for this reader. */
export async function getYearFigures(actor: Actor, yearId: string, { now, reading }: { now: Date; reading: Reading }): Promise<YearFigures | null> {
  if (!canReadFigures(actor) || !isUuid(yearId)) return null
  const figures = await loadYearFigures(db(), yearId, now)
  return figures && asRead(actor, figures, reading)
}

export type FiguresCopyItem = { id: string; title: string; madeAt: Date; madeBy: string | null }
export type FigureYear = YearSpan & { id: string; contractTitle: string; copies: FiguresCopyItem[] }

/** The contract years, the latest first, each with the copies kept of its figures; null for whoever reads none. */
export async function listFigureYears(actor: Actor): Promise<FigureYear[] | null> {
  if (!canReadFigures(actor)) return null
  const [years, copies] = await Promise.all([
    db().contractYear.findMany({ select: { id: true, number: true, fromOn: true, untilOn: true, contract: { select: { title: true } } }, orderBy: { fromOn: 'desc' } }),
    db().figuresCopy.findMany({ select: { id: true, yearId: true, title: true, madeAt: true, madeById: true }, orderBy: { madeAt: 'desc' } }),
  ])
  const makers = await db().user.findMany({ where: { id: { in: copies.flatMap(({ madeById }) => (madeById === null ? [] : [madeById])) } }, select: { id: true, name: true } })
  return years.map(({ contract, fromOn, untilOn, ...year }) => ({
    ...year, fromOn: toDay(fromOn), untilOn: toDay(untilOn), contractTitle: contract.title,
    copies: copies.filter((one) => one.yearId === year.id).map(({ id, title, madeAt, madeById }) => ({ id, title, madeAt, madeBy: makers.find((one) => one.id === madeById)?.name ?? null })),
  }))
}

export type CpamFigureItem = { id: string; name: string }

/** The CPAM's figures typed for a year, to be taken away; null for whoever does not keep them. */
export async function listCpamFigures(actor: Actor, yearId: string): Promise<CpamFigureItem[] | null> {
  if (!canKeepFigures(actor) || !isUuid(yearId)) return null
  return db().cpamFigure.findMany({ where: { yearId }, select: { id: true, name: true }, orderBy: [{ onDay: 'asc' }, { createdAt: 'asc' }] })
}

/** Figures as they were kept one day; null: no such copy for this reader. */
export async function getFiguresCopy(actor: Actor, copyId: string, reading: Reading): Promise<{ title: string; madeAt: Date; figures: YearFigures } | null> {
  if (!canReadFigures(actor) || !isUuid(copyId)) return null
  const row = await db().figuresCopy.findUnique({ where: { id: copyId }, select: { title: true, madeAt: true, figures: true } })
  // Written by `keepFiguresCopy` and never changed since: the database refuses it.
  return row && { title: row.title, madeAt: row.madeAt, figures: asRead(actor, row.figures as unknown as YearFigures, reading) }
}

function asRead(actor: Actor, figures: YearFigures, reading: Reading): YearFigures {
  return reading === 'full' && canKeepFigures(actor) ? figures : forOthers(figures)
}
