import { plural } from '#lib/platform/format/french-count'
import { countAges, type Member, type PartOffer } from './household.ts'
import { ageBandLabels } from './labels.ts'
import type { AgeBand } from './person-facts.ts'

const agesInWords: Record<AgeBand, readonly [one: string, several: string]> = {
  under_6: ['enfant de moins de 6 ans', 'enfants de moins de 6 ans'], from_6_to_15: ['enfant de 6 à 15 ans', 'enfants de 6 à 15 ans'], from_16_to_17: ['jeune de 16 ou 17 ans', 'jeunes de 16 ou 17 ans'],
  from_18_to_69: ['adulte de 18 à 69 ans', 'adultes de 18 à 69 ans'], from_70: ['adulte de 70 ans ou plus', 'adultes de 70 ans ou plus'],
}

/** "1 adulte de 18 à 69 ans et 2 enfants de 6 à 15 ans": people by their ages, as a practice reads them. */
export function peopleInWords(ages: readonly AgeBand[]): string {
  const parts = countAges(ages).map(({ age, count }) => plural(count, ...agesInWords[age]))
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1) ?? ''}`
}

/** "1 enfant de 6 à 15 ans (3e personne du foyer)": a part of a household, told apart from another of the same ages. */
export function partInWords(members: readonly Member[]): string {
  const places = members.map(({ position }) => (position === 1 ? '1re' : `${position}e`))
  return `${peopleInWords(members.map((one) => one.ageBand))} (${places.length < 2 ? places.join('') : `${places.slice(0, -1).join(', ')} et ${places.at(-1) ?? ''}`} ${places.length < 2 ? 'personne' : 'personnes'} du foyer)`
}

/** Whom a yes in part is about: by their ages where it names them. */
export function offerInWords({ count, ages }: PartOffer): string {
  return ages.length === 0 ? plural(count, 'personne de ce foyer', 'personnes de ce foyer') : peopleInWords(ages)
}

/** "2e personne, de 6 à 15 ans": somebody of a household, in the order in which they were named. */
export function memberInWords({ position, ageBand }: Member): string {
  return `${position === 1 ? '1re' : `${position}e`} personne, ${ageBandLabels[ageBand].toLowerCase()}`
}
