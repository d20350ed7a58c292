import type { SiteKind } from '#lib/platform/db/generated/enums'
import type { ExampleClock } from '#prisma/examples/example-clock'
import type { ExampleCommune } from '#prisma/examples/example'
import type { ExampleRows } from '#prisma/examples/example-rows'
import { fictitiousEmail, fictitiousPhone, fictitiousRpps } from '#prisma/examples/fictitious'
import { fractionOf, pick, rankOf } from '#prisma/examples/fractions'
import { lastNames, menFirstNames, streets, womenFirstNames } from '#prisma/examples/names'
import { stableId } from '#prisma/examples/stable-id'

export const grandGps = 5_000
export const grandOthers = 5_000
/** People at one place, on average; the first of them gives the place its kind. */
const perSite = 3
const otherCodes = ['60', '60', '60', '70', '70', '21', '40', '91', '50', '80'] as const
const kinds: readonly SiteKind[] = ['single_practice', 'group_practice', 'group_practice', 'msp', 'health_centre']

/** Sites, GPs and others, three to a place, over all communes as people live there. */
export function buildGrandPeople(rows: ExampleRows, communes: readonly ExampleCommune[], clock: ExampleClock): void {
  const createdAt = clock.officeHour(clock.dayAgo(363), 'grand')
  const weighted = communes.flatMap((commune) => Array.from({ length: Math.max(1, Math.round(commune.population / 1_500)) }, () => commune))
  for (let rank = 0; rank < grandGps + grandOthers; rank += 1) {
    const isGp = rank < grandGps
    const siteRank = Math.floor(rank / perSite)
    const siteId = stableId('grand', 'site', siteRank)
    if (rank % perSite === 0) rows.sites.push({ ...siteAt(siteRank, pick(weighted, `site:${siteRank}`)), id: siteId, createdAt })
    const isWoman = fractionOf(`grand:${rank}`) < 0.6
    const rpps = fictitiousRpps(100_000 + rank)
    const practitionerId = stableId('grand', 'practitioner', rank)
    rows.practitioners.push({
      id: practitionerId, nationalId: `8${rpps}`, rpps, civility: isWoman ? 'Mme' : 'M', firstName: pick(isWoman ? womenFirstNames : menFirstNames, `first:${rank}`), lastName: pick(lastNames, `last:${rank}`),
      professionCode: isGp ? '10' : (otherCodes[rank % otherCodes.length] ?? '60'), skills: isGp ? ['SM54'] : [], isGp, createdAt,
    })
    rows.practices.push({
      id: grandPracticeId(rank), practitionerId, siteId, mode: 'liberal', preferredChannel: fractionOf(`channel:${rank}`) < 0.1 ? 'phone' : 'mail', createdAt,
      notTreatingReason: isGp && rank % 50 === 7 ? 'sos' : null, notTreatingSinceOn: isGp && rank % 50 === 7 ? createdAt : null,
    })
  }
}

/** The practice of the nth person of the bench; GPs come first. */
export function grandPracticeId(rank: number): string {
  return stableId('grand', 'practice', rank)
}

function siteAt(rank: number, commune: ExampleCommune): Omit<ExampleRows['sites'][number], 'id'> {
  const street = pick(streets, `street:${rank}`)
  return {
    name: `Cabinet ${rank + 1}, ${street}`, kind: pick(kinds, `kind:${rank}`), addressLine: `${1 + rankOf(`number:${rank}`, 90)} ${street}`, postalCode: commune.postalCodes[0] ?? '', communeCode: commune.code,
    lat: commune.lat + (fractionOf(`lat:${rank}`) - 0.5) * 0.02, lon: commune.lon + (fractionOf(`lon:${rank}`) - 0.5) * 0.03, geoPrecision: 'address',
    phone: fictitiousPhone(rank), email: fictitiousEmail(`cabinet.${rank}`), isStepFree: rank % 3 === 0,
  }
}
