import { fromDay, fromDayOrNull, toDay } from '#lib/platform/db/days'
import type { Tx } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import type { YearSpan } from './contract-year.ts'
import type { IndicatorUnit } from './figures.ts'

export type ContractFacts = { title: string; signedOn: Day | null; signedAt: string; parties: readonly string[] }
export type IndicatorFacts = { name: string; unit: IndicatorUnit; target: number | null; result: number | null; resultOn: Day | null; source: string }

/** Nobody else changes years meanwhile: whether one overlaps another is decided on what stands. */
export async function lockYears(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE contract_year IN SHARE ROW EXCLUSIVE MODE`
}

/** Whether another year than this one has a day of the span. */
export async function overlapsYear(tx: Tx, span: { fromOn: Day; untilOn: Day }, exceptId: string | null): Promise<boolean> {
  const found = await tx.contractYear.findFirst({
    where: { fromOn: { lte: fromDay(span.untilOn) }, untilOn: { gte: fromDay(span.fromOn) }, ...(exceptId === null ? {} : { id: { not: exceptId } }) }, select: { id: true },
  })
  return found !== null
}

/** A contract, the row locked. */
export async function loadContractForUpdate(tx: Tx, id: string): Promise<{ facts: ContractFacts; version: number } | null> {
  await tx.$executeRaw`SELECT 1 FROM contract WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.contract.findUnique({ where: { id }, select: { title: true, signedOn: true, signedAt: true, parties: true, version: true } })
  return row && { facts: { title: row.title, signedOn: row.signedOn && toDay(row.signedOn), signedAt: row.signedAt, parties: row.parties }, version: row.version }
}

/** Writes the facts of a contract. */
export async function saveContract(tx: Tx, id: string | null, facts: ContractFacts, now: Date): Promise<string> {
  const data = { ...facts, parties: [...facts.parties], signedOn: fromDayOrNull(facts.signedOn) }
  if (id === null) return (await tx.contract.create({ data: { ...data, createdAt: now }, select: { id: true } })).id
  await tx.contract.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } })
  return id
}

/** Adds years to a contract. */
export async function insertYears(tx: Tx, contractId: string, years: readonly YearSpan[]): Promise<void> {
  await tx.contractYear.createMany({ data: years.map((one) => ({ contractId, number: one.number, fromOn: fromDay(one.fromOn), untilOn: fromDay(one.untilOn) })) })
}

/** A contract year, the row locked. */
export async function loadYearForUpdate(tx: Tx, id: string): Promise<(YearSpan & { id: string; contractId: string; version: number }) | null> {
  await tx.$executeRaw`SELECT 1 FROM contract_year WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.contractYear.findUnique({ where: { id }, select: { id: true, contractId: true, number: true, fromOn: true, untilOn: true, version: true } })
  return row && { ...row, fromOn: toDay(row.fromOn), untilOn: toDay(row.untilOn) }
}

/** The last year of a contract; null while it has none. */
export async function lastYear(tx: Tx, contractId: string): Promise<(YearSpan & { id: string }) | null> {
  const row = await tx.contractYear.findFirst({ where: { contractId }, select: { id: true, number: true, fromOn: true, untilOn: true }, orderBy: { number: 'desc' } })
  return row && { id: row.id, number: row.number, fromOn: toDay(row.fromOn), untilOn: toDay(row.untilOn) }
}

/** One more indicator, after the others of its year. */
export async function insertIndicator(tx: Tx, place: { yearId: string; missionId: string }, facts: IndicatorFacts): Promise<string> {
  const { _max } = await tx.contractIndicator.aggregate({ where: { yearId: place.yearId }, _max: { position: true } })
  const { id } = await tx.contractIndicator.create({ data: { ...place, ...facts, resultOn: fromDayOrNull(facts.resultOn), position: (_max.position ?? 0) + 1 }, select: { id: true } })
  return id
}

/** An indicator as it stands, the row locked. */
export async function loadIndicatorForUpdate(tx: Tx, id: string): Promise<{ yearId: string; version: number } | null> {
  await tx.$executeRaw`SELECT 1 FROM contract_indicator WHERE id = ${id}::uuid FOR UPDATE`
  return tx.contractIndicator.findUnique({ where: { id }, select: { yearId: true, version: true } })
}
