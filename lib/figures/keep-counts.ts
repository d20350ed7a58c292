import { addDays, type Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { contractMonth, type Span } from './contract-months.ts'
import { type CountedPerson, countedPerson, type NeedDays } from './counted-person.ts'
import { addErasedRefusals, countReferrals, insertCountedPeople, listNeedDays, listRefusals, listYearSpans, type Refusals, type StandingPerson } from './counted-repository.ts'

/**
 * Before adressages are erased: keeps of each of their people what the figures of past and present years count, as it stood
 * at the end of each contract year and today, and nothing that says of whom. Returns of how many adressages.
 */
export async function keepCounts(tx: Tx, scope: { closedBefore: Date; withdrawnBefore: Date }, { today, timeZone }: { today: Day; timeZone: string }): Promise<number> {
  const years = await listYearSpans(tx)
  const ends = years.map((one) => one.untilOn).filter((end) => end < today)
  const byPerson = new Map<string, Version[]>()
  for (const asOf of [...ends, today]) {
    for (const { key, campaignId: _, ...days } of await listNeedDays(tx, scope, { asOf, timeZone })) {
      byPerson.set(key, [...(byPerson.get(key) ?? []), { asOf, person: byMonths(countedPerson(asOf === today ? ended(days, today) : days, asOf), years) }])
    }
  }
  await insertCountedPeople(tx, [...byPerson.values()].flatMap((versions) => standing(versions)))
  await addErasedRefusals(tx, byMonth(await listRefusals(tx, scope, timeZone), years))
  return countReferrals(tx, scope)
}

type Version = { asOf: Day; person: CountedPerson }

/** Somebody erased while waiting, whom nobody could reach, does not wait in the figures for ever. */
function ended(days: NeedDays, today: Day): NeedDays {
  return days.state === 'waiting' ? { ...days, state: 'cancelled', reason: 'unreachable', changedOn: today } : days
}

/** One row for as long as nothing changed from one year's end to the next; the first holds since ever, the last for ever. */
function standing(versions: readonly Version[]): StandingPerson[] {
  const changes = versions.filter(({ person }, index) => index === versions.length - 1 || JSON.stringify(person) !== JSON.stringify(versions[index + 1]?.person))
  return changes.map(({ asOf, person }, index) => {
    const before = changes[index - 1]
    return { ...person, standsFrom: before ? addDays(before.asOf, 1) : null, standsUntil: index === changes.length - 1 ? null : asOf }
  })
}

function byMonths(person: CountedPerson, years: readonly Span[]): CountedPerson {
  const month = (day: Day | null) => (day === null ? null : contractMonth(day, years))
  return {
    ...person, receivedOn: contractMonth(person.receivedOn, years), qualifiedOn: month(person.qualifiedOn), proposedOn: month(person.proposedOn), acceptedOn: month(person.acceptedOn),
    seenOn: month(person.seenOn), declaredOn: month(person.declaredOn), endedOn: month(person.endedOn),
  }
}

function byMonth(refusals: readonly Refusals[], years: readonly Span[]): Refusals[] {
  const groups = Map.groupBy(refusals, (one) => `${contractMonth(one.on, years)} ${one.reason}`)
  return [...groups].map(([key, group]) => ({ on: key.slice(0, 10), reason: key.slice(11), count: group.reduce((sum, one) => sum + one.count, 0) }))
}
