import { prefillMissions } from '#lib/content/prefill-missions'
import { createContract } from '#lib/contract/create-contract'
import { createIndicator } from '#lib/contract/create-indicator'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'

let decade = 2030

/** The first mission of the law, prefilled when it is not there yet. */
export async function aMission(writer: Actor, now: Date): Promise<string> {
  await prefillMissions(writer, null, now)
  return (await db().content.findFirstOrThrow({ where: { kind: 'mission', removedAt: null }, select: { id: true }, orderBy: { position: 'asc' } })).id
}

/** An accord of two years in a decade of its own, since years never overlap; with one indicator in its first year. */
export async function aContract(writer: Actor, now: Date) {
  decade += 10
  const made = await createContract(writer, { title: `Accord ${decade}`, signedOn: `${decade}-03-01`, signedAt: 'Douai', parties: ['la CPTS', 'la CPAM'], startsOn: `${decade}-03-01`, yearCount: 2 }, now)
  if (!made.ok) throw new Error(made.code)
  const years = await db().contractYear.findMany({ where: { contractId: made.value.id }, select: { id: true, version: true }, orderBy: { number: 'asc' } })
  const [first, second] = years
  if (!first || !second) throw new Error('no years')
  const missionId = await aMission(writer, now)
  const indicator = await createIndicator(writer, { yearId: first.id, missionId, name: 'Réunions', unit: 'count', target: 4, result: null, resultOn: null, source: '' }, now)
  if (!indicator.ok) throw new Error(indicator.code)
  return { id: made.value.id, decade, firstYearId: first.id, secondYearId: second.id, missionId, indicatorId: indicator.value.id }
}
