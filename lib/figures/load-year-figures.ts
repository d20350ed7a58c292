import { isCounted } from '#lib/cartodispo/register-table'
import { currentRegister } from '#lib/cartodispo/register-index'
import { type IndicatorUnit, indicatorUnits } from '#lib/contract/figures'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { dayAt } from '#lib/platform/day'
import type { Db } from '#lib/platform/db/client'
import { toDay } from '#lib/platform/db/days'
import type { Span } from './contract-months.ts'
import { countOthers } from './count-others.ts'
import { type Cell, countPeople } from './count-people.ts'
import { listErasedRefusals, listRefusals, type Refusals } from './counted-repository.ts'
import { loadPeopleAt } from './load-people-at.ts'
import type { GpCounts, YearFigures } from './year-figures.ts'

/** The figures of one contract year in full, whatever was erased meanwhile; null when there is no such year. */
export async function loadYearFigures(client: Db, yearId: string, now: Date): Promise<YearFigures | null> {
  const row = await client.contractYear.findUnique({
    where: { id: yearId },
    select: { number: true, fromOn: true, untilOn: true, contract: { select: { title: true } }, cpam: { select: { name: true, unit: true, value: true, onDay: true, source: true }, orderBy: [{ onDay: 'asc' }, { createdAt: 'asc' }] } },
  })
  if (!row) return null
  const year = { number: row.number, fromOn: toDay(row.fromOn), untilOn: toDay(row.untilOn) }
  const { timeZone } = await loadInstanceRules(client)
  const today = dayAt(now, timeZone)
  const asOf = today < year.untilOn ? today : year.untilOn
  const everybody = await loadPeopleAt(client, asOf, timeZone)
  const refusals = [...await listRefusals(client, 'all', timeZone), ...await listErasedRefusals(client)]
  const sectors = await client.sector.findMany({ select: { id: true, name: true } })
  const organisations = await client.organisation.findMany({ select: { id: true, name: true } })
  return {
    contractTitle: row.contract.title, year, asOf, isSuppressed: false,
    counts: countPeople(everybody.filter((one) => one.kind === 'find_gp'), year), others: countOthers(everybody, year), refusals: refusalCells(refusals, year), gps: await countGps(year, now),
    cpam: row.cpam.map((one) => ({ ...one, unit: unitOf(one.unit), onDay: toDay(one.onDay) })),
    names: Object.fromEntries([...sectors, ...organisations].map(({ id, name }) => [id, name])),
  }
}

function refusalCells(refusals: readonly Refusals[], { fromOn, untilOn }: Span): Cell[] {
  const within = refusals.filter(({ on }) => fromOn <= on && on <= untilOn)
  return [...Map.groupBy(within, (one) => one.reason)].map(([key, group]) => ({ key, count: group.reduce((sum, one) => sum + one.count, 0) })).toSorted((one, other) => one.key.localeCompare(other.key))
}

async function countGps(year: Span, now: Date): Promise<GpCounts> {
  const entries = (await currentRegister(now)).entries.filter((one) => isCounted(one.state))
  const doctors = (some: typeof entries) => new Set(some.map((one) => one.practitionerId)).size
  return { all: doctors(entries), answered: doctors(entries.filter((one) => one.confirmedOn !== null && one.confirmedOn >= year.fromOn)), open: doctors(entries.filter((one) => one.state === 'open' || one.state === 'reserved')) }
}

function unitOf(text: string): IndicatorUnit {
  return indicatorUnits.find((one) => one === text) ?? 'count'
}
