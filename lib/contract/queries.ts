import { listContentChoices } from '#lib/content/queries'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { toDay, toDayOrNull } from '#lib/platform/db/days'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import type { YearSpan } from './contract-year.ts'
import { type IndicatorUnit, indicatorUnits, isReached } from './figures.ts'
import { canReadContract } from './policy.ts'

export type ContractYearItem = YearSpan & { id: string; version: number; indicators: number; known: number; reached: number }
export type ContractItem = { id: string; version: number; title: string; signedOn: Day | null; signedAt: string; parties: string[]; years: ContractYearItem[] }

/** The accords of the CPTS, the latest first, each with its years and how much of their aims is known and reached; null for the others. */
export async function listContracts(actor: Actor): Promise<ContractItem[] | null> {
  if (!canReadContract(actor)) return null
  const rows = await db().contract.findMany({
    select: {
      id: true, version: true, title: true, signedOn: true, signedAt: true, parties: true,
      years: { select: { id: true, number: true, fromOn: true, untilOn: true, version: true, indicators: { select: { target: true, result: true } } }, orderBy: { number: 'asc' } },
    },
    orderBy: [{ signedOn: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
  })
  return rows.map(({ years, signedOn, ...row }) => ({
    ...row, signedOn: toDayOrNull(signedOn),
    years: years.map(({ indicators, fromOn, untilOn, ...year }) => ({
      ...year, fromOn: toDay(fromOn), untilOn: toDay(untilOn), indicators: indicators.length,
      known: indicators.filter((one) => one.result !== null).length, reached: indicators.filter((one) => isReached(one) === true).length,
    })),
  }))
}

export type IndicatorItem = { id: string; version: number; missionId: string; name: string; unit: IndicatorUnit; target: number | null; result: number | null; resultOn: Day | null; source: string }
export type ContractYearSheet = YearSpan & { id: string; version: number; contractId: string; contractTitle: string; missions: { id: string; title: string; indicators: IndicatorItem[] }[]; hasYearBefore: boolean }

/** One contract year with what is counted in it, mission by mission; null where there is none for this reader. */
export async function getContractYear(actor: Actor, id: string): Promise<ContractYearSheet | null> {
  if (!isUuid(id) || !canReadContract(actor)) return null
  const row = await db().contractYear.findUnique({
    where: { id },
    select: {
      id: true, version: true, number: true, fromOn: true, untilOn: true, contractId: true, contract: { select: { title: true } },
      indicators: { select: { id: true, version: true, missionId: true, name: true, unit: true, target: true, result: true, resultOn: true, source: true, mission: { select: { draftTitle: true } } }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    },
  })
  if (!row) return null
  const choices = await listContentChoices(actor, 'mission')
  const listed = new Set(choices.map((one) => one.value))
  // A mission that was taken away keeps what was counted for it.
  const gone = new Map(row.indicators.filter((one) => !listed.has(one.missionId)).map((one) => [one.missionId, `${one.mission.draftTitle} (mission retirée)`]))
  const missions = [...choices, ...[...gone].map(([value, label]) => ({ value, label }))]
  const hasYearBefore = (await db().contractIndicator.count({ where: { year: { contractId: row.contractId, number: row.number - 1 } } })) > 0
  return {
    id: row.id, version: row.version, number: row.number, fromOn: toDay(row.fromOn), untilOn: toDay(row.untilOn), contractId: row.contractId, contractTitle: row.contract.title, hasYearBefore,
    missions: missions.map(({ value, label }) => ({
      id: value, title: label,
      indicators: row.indicators.filter((one) => one.missionId === value).map(itemOf),
    })),
  }
}

function itemOf({ id, version, missionId, name, unit, target, result, resultOn, source }: Omit<IndicatorItem, 'unit' | 'resultOn'> & { unit: string; resultOn: Date | null }): IndicatorItem {
  return { id, version, missionId, name, unit: unitOf(unit), target, result, resultOn: toDayOrNull(resultOn), source }
}

function unitOf(text: string): IndicatorUnit {
  return indicatorUnits.find((one) => one === text) ?? 'count'
}
