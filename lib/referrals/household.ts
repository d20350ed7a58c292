import type { AgeBand } from './person-facts.ts'
import type { NeedAction } from './transitions.ts'

/** Somebody of a line, told apart by their place in the household. */
export type Member = { position: number; ageBand: AgeBand }

/** A yes for some people of a household: how many, and of which ages when that matters. */
export type PartOffer = { count: number; ages: readonly AgeBand[] }

/** What can become of some people of a household and not of the others: the table's line is then taken by a part that goes on apart. */
const partActions: readonly NeedAction[] = [
  'turn_away', 'leave_to_declare', 'agree', 'decline_offer', 'search_again', 'withdraw_yes', 'set_appointment', 'record_missed', 'record_visit', 'record_declared', 'record_not_declared', 'fulfil', 'give_up', 'cancel', 'record_death',
]

/** Whether an action may be of a part of a household. */
export function isOfPart(action: NeedAction): boolean {
  return partActions.includes(action)
}

/** Whether a yes in part can be meant of these people: fewer than all, and as many of each age as there are. */
export function isPartOf(ages: readonly AgeBand[], { count, ages: wanted }: PartOffer): boolean {
  if (!Number.isInteger(count) || count < 1 || count >= ages.length) return false
  return wanted.length === 0 || (wanted.length === count && wanted.every((age) => times(wanted, age) <= times(ages, age)))
}

/** Whether these people are those of a yes in part: as many, and of the ages that it names. */
export function fitsPart(people: readonly { ageBand: AgeBand }[], { count, ages }: PartOffer): boolean {
  const there = people.map((one) => one.ageBand)
  return people.length === count && (ages.length === 0 || there.every((age) => times(there, age) === times(ages, age)))
}

/** The first people of the household whom a yes in part fits: twins are as good as each other until somebody says which. */
export function firstFitting(people: readonly Member[], { count, ages }: PartOffer): number[] {
  if (ages.length === 0) return people.slice(0, count).map((one) => one.position)
  const left = [...ages]
  return people.flatMap(({ position, ageBand }) => {
    const index = left.indexOf(ageBand)
    if (index >= 0) left.splice(index, 1)
    return index >= 0 ? [position] : []
  })
}

/** Whether a yes in part leaves nothing to choose: no age is taken in part. */
export function isSettled(people: readonly Member[], { count, ages }: PartOffer): boolean {
  const there = people.map((one) => one.ageBand)
  return count === people.length || (ages.length > 0 && ages.every((age) => times(ages, age) === times(there, age)))
}

/** How many of each age, the youngest first. */
export function countAges(ages: readonly AgeBand[]): { age: AgeBand; count: number }[] {
  return [...new Set(ages)].map((age) => ({ age, count: times(ages, age) }))
}

function times(ages: readonly AgeBand[], age: AgeBand): number {
  return ages.filter((one) => one === age).length
}
