import { yearsFrom } from '#lib/contract/contract-year'
import { addDays } from '#lib/platform/day'
import { fromDay } from '#lib/platform/db/days'
import type { Example } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { stableId } from './stable-id.ts'
import { missionIds } from './usual-missions.ts'

/** The accord, its years from the day of its signature, and what is counted in each: results of years that have ended alone. */
export function buildContract(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  const contract = example.contract?.(clock)
  if (!contract) return
  const { signedOn, signedAt, parties, indicators } = contract
  const contractId = stableId('contract', example.name)
  rows.contracts.push({ id: contractId, title: 'Accord conventionnel interprofessionnel (ACI)', signedOn: fromDay(signedOn), signedAt, parties: [...parties], createdAt: clock.officeHour(clock.workingDayAgo(344), 'contract') })
  for (const { number, fromOn, untilOn } of yearsFrom(signedOn, 5)) {
    const yearId = stableId('contract-year', example.name, String(number))
    rows.contractYears.push({ id: yearId, contractId, number, fromOn: fromDay(fromOn), untilOn: fromDay(untilOn) })
    if (fromOn > clock.today) continue
    for (const [index, one] of indicators.entries()) {
      const known = untilOn < clock.today ? one.results[number - 1] ?? null : null
      const resultOn = addDays(untilOn, 20) < clock.today ? addDays(untilOn, 20) : clock.today
      rows.contractIndicators.push({
        id: stableId('contract-indicator', yearId, String(index)), yearId, missionId: missionIds(one.mission)[0] ?? '', name: one.name, unit: one.unit, position: index + 1,
        target: one.targets[number - 1] ?? null, result: known, resultOn: known === null ? null : fromDay(resultOn), source: known === null ? '' : one.source,
      })
    }
  }
}
