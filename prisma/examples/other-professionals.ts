import { communeOf, siteId, siteRow } from './build-places.ts'
import type { Example, ExampleCommune } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { fictitiousEmail, fictitiousPhone, fictitiousRpps } from './fictitious.ts'
import { fractionOf, pick, rankOf } from './fractions.ts'
import { lastNames, menFirstNames, streets, womenFirstNames } from './names.ts'
import { stableId } from './stable-id.ts'

/** Ranks of RPPS numbers and phones: GPs stand below. */
const firstRank = 1_000

/** The nurses, physiotherapists, pharmacists… : invented by chance, spread over the communes as people live there. */
export function buildOtherProfessionals(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  const createdAt = clock.officeHour(clock.dayAgo(363), 'professionals')
  let rank = firstRank
  for (const profession of example.otherProfessions) {
    for (let number = 1; number <= profession.count; number += 1) {
      const key = `${profession.code}:${number}`
      const place = `${profession.code}-${Math.ceil(number / profession.perPlace)}`
      if ((number - 1) % profession.perPlace === 0) {
        const commune = communeOf(example, byPopulation(example.communes, place))
        const street = `${1 + rankOf(`${place}:number`, 60)} ${pick(streets, `${place}:street`)}`
        rows.sites.push({ ...siteRow({ key: place, name: `${profession.place} ${afterName(street)}`, kind: profession.perPlace > 1 && profession.code !== '21' ? 'group_practice' : 'other', street, commune: commune.code, phone: fictitiousPhone(rank), email: fictitiousEmail(`cabinet.${place}`) }, commune), createdAt })
      }
      const isWoman = fractionOf(`${key}:civility`) < (profession.code === '40' ? 0.45 : 0.78)
      const rpps = fictitiousRpps(rank)
      rows.practitioners.push({
        id: professionalId(key), nationalId: `8${rpps}`, rpps, civility: isWoman ? 'Mme' : 'M', professionCode: profession.code, isGp: false, skills: [], createdAt,
        firstName: pick(isWoman ? womenFirstNames : menFirstNames, `${key}:first`), lastName: pick(lastNames, `${key}:last`),
      })
      rows.practices.push({ id: stableId('practice', key), practitionerId: professionalId(key), siteId: siteId(place), mode: 'liberal', createdAt })
      rank += 1
    }
  }
}

/** The practitioner of `profession:number` ("60:3", the third nurse). */
export function professionalId(key: string): string {
  return stableId('practitioner', key)
}

function byPopulation(communes: readonly ExampleCommune[], text: string): string {
  let left = fractionOf(`${text}:commune`) * communes.reduce((sum, one) => sum + one.population, 0)
  for (const commune of communes) {
    left -= commune.population
    if (left <= 0) return commune.code
  }
  return communes[0]?.code ?? ''
}

/** "12 rue du Roman" → "de la rue du Roman". */
function afterName(street: string): string {
  const name = street.replace(/^\d+ /, '')
  if (/^(rue|place)/.test(name)) return `de la ${name}`
  return /^(avenue|allée|impasse)/.test(name) ? `de l'${name}` : `du ${name}`
}
