import type { ExampleCommune, ExampleDoctor, ExamplePractice, ExampleSite } from './example.ts'
import { fictitiousEmail, fictitiousPhone } from './fictitious.ts'
import { pick, rankOf } from './fractions.ts'
import { lastNames, menFirstNames, streets, womenFirstNames } from './names.ts'
import { contradictedByPublic, declines, fades, fellSilent, isAway, neverAnswered, opensUp, toAskAgain, welcomes, welcomesSome } from './stories.ts'
import { byPhone, inAll, openDiscreetly, openToAll, openToMembers, openToPartners, perMonth } from '#prisma/examples/pevele-du-douaisis/answers'

/** First of the phone ranks of these sites. */
const firstRank = 10

/** What twelve GPs have to tell, site by site; the first site is an MSP whose secretary answers, the second GP of the next one speaks for herself. */
const cast: readonly { place: number; practice: (rank: number) => Omit<ExamplePractice, 'site'> }[] = [
  { place: 0, practice: (rank) => ({ story: welcomes({ ...openToAll, ...byPhone(rank), priorities: ['long_term_illness', 'over_70'], isStepFree: true }, { last: 4, by: 'secretary' }), secretaryHours: 'de 8 h à 18 h 30' }) },
  { place: 0, practice: (rank) => ({ story: welcomesSome({ ...openToAll, ...perMonth(2), ...byPhone(rank) }, { last: 4, by: 'secretary' }, [70, 3]) }) },
  { place: 0, practice: (rank) => ({ story: isAway({ ...openToAll, ...byPhone(rank) }, 12, -5, 12, '') }) },
  { place: 1, practice: (rank) => ({ story: opensUp(openDiscreetly, { ...openToAll, ...byPhone(rank), languages: ['en'] }, { last: 6 }) }) },
  { place: 1, practice: () => ({ story: declines(48, 'mail', 6, { audience: 'public' }) }) },
  { place: 2, practice: (rank) => ({ story: welcomes({ state: 'case_by_case', audience: 'public', ...byPhone(rank) }, { last: 15, by: 'mail' }) }) },
  { place: 3, practice: (rank) => ({ story: welcomes({ ...openToPartners, ...byPhone(rank) }, { last: 9, by: 'phone' }) }) },
  { place: 3, practice: (rank) => ({ story: opensUp(openToMembers, { ...openToAll, ...inAll(6), ...byPhone(rank) }, { last: 20, by: 'mail', since: 120 }) }) },
  { place: 4, practice: (rank) => ({ story: welcomes({ state: 'reserved', audience: 'public', reservations: ['family', 'pregnancy'], ...byPhone(rank) }, { last: 18, by: 'mail' }) }) },
  { place: 5, practice: (rank) => ({ story: fades({ ...openToAll, ...byPhone(rank) }, 36) }) },
  { place: 6, practice: (rank) => ({ story: contradictedByPublic({ ...openToAll, ...byPhone(rank) }) }) },
  { place: 7, practice: () => ({ story: toAskAgain() }) },
  { place: 8, practice: (rank) => ({ story: fellSilent({ ...openToAll, ...byPhone(rank) }, 95) }) },
  { place: 9, practice: () => ({ channel: 'phone', story: neverAnswered('Rappeler en début d’après-midi.') }) },
]

/** GPs `m1`, `m2`… and their sites `lieu-0`, `lieu-1`…, spread over the most populated communes of an example. */
export function inventDoctors(example: string, communes: readonly ExampleCommune[]): { doctors: ExampleDoctor[]; sites: ExampleSite[] } {
  const places = [...communes].sort((a, b) => b.population - a.population)
  const sites = [...new Set(cast.map((one) => one.place))].map((place): ExampleSite => {
    const street = pick(streets, `${example}:street:${place}`)
    const isGroup = cast.filter((one) => one.place === place).length > 1
    return {
      key: `lieu-${place}`, name: `${place === 0 ? 'Maison de santé' : 'Cabinet médical'}, ${street}`, kind: place === 0 ? 'msp' : isGroup ? 'group_practice' : 'single_practice',
      street: `${1 + rankOf(`${example}:number:${place}`, 60)} ${street}`, commune: places[place % places.length]?.code ?? '',
      phone: fictitiousPhone(firstRank + place), email: fictitiousEmail(`cabinet.lieu-${place}`), ...(place < 2 ? { isStepFree: true } : {}),
    }
  })
  const doctors = cast.map(({ place, practice }, index): ExampleDoctor => {
    const isWoman = index % 2 === 1
    return {
      key: `m${index + 1}`, civility: isWoman ? 'Mme' : 'M', firstName: pick(isWoman ? womenFirstNames : menFirstNames, `${example}:first:${index}`), lastName: pick(lastNames, `${example}:last:${index}`),
      practices: [{ site: `lieu-${place}`, ...practice(firstRank + place) }],
    }
  })
  return { doctors, sites }
}
