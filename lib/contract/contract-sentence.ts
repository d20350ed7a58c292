import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { listed } from '#lib/platform/format/french-list'
import { type YearPlace, yearAt } from './contract-year.ts'
import type { PublicContract } from './public-queries.ts'

const ordinals = ['première', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième', 'huitième', 'neuvième', 'dixième']

/** In which year of the contract one is, in a sentence. */
export function yearSentence(contract: PublicContract, today: Day): string {
  const place = yearAt(contract.years, today)
  return place === null ? '' : sentenceOf(place)
}

/** Who signed it, when and where. */
export function signedSentence({ signedOn, signedAt, parties }: PublicContract): string {
  if (signedOn === null) return 'Il n’est pas encore signé.'
  const who = parties.length === 0 ? '' : ` par ${listed(parties)}`
  return `Il a été signé le ${dayAndMonth(signedOn, '')}${signedAt === '' ? '' : ` à ${signedAt}`}${who}.`
}

function sentenceOf(place: YearPlace): string {
  switch (place.state) {
    case 'before': return `Le contrat commence le ${dayAndMonth(place.begins, '')}.`
    case 'between': return `Une nouvelle année de contrat commence le ${dayAndMonth(place.begins, '')}.`
    case 'after': return `Le contrat s’est terminé le ${dayAndMonth(place.ended, '')} ; la suite se prépare.`
    case 'in': return `Nous sommes dans la ${ordinals[place.year.number - 1] ?? `${place.year.number}e`} année du contrat${place.of > 1 ? `, qui en compte ${place.of}` : ''} : du ${dayAndMonth(place.year.fromOn, '')} au ${dayAndMonth(place.year.untilOn, '')}.`
  }
}
