import type { Example, ExampleCommune, ExampleSite } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { fictitiousEmail, fictitiousPhone } from './fictitious.ts'
import { fractionOf } from './fractions.ts'
import { addConvention } from './build-conventions.ts'
import { stableId } from './stable-id.ts'

/** Communes, sectors, sites, partner organisations and their conventions. */
export function buildPlaces(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  const createdAt = clock.officeHour(clock.dayAgo(365), 'places')
  example.sectors.forEach((sector, position) => rows.sectors.push({ id: sectorId(example, sector.key), name: sector.name, position }))
  for (const commune of example.communes) rows.communes.push({ ...communeRow(commune), membership: 'territory', sectorId: sectorId(example, commune.sector ?? '') })
  for (const commune of example.borderingCommunes) rows.communes.push({ ...communeRow(commune), membership: 'bordering' })
  for (const [index, { name, communes }] of (example.neighbours ?? []).entries()) {
    const id = stableId('neighbour', name)
    rows.neighbours.push({ id, name, phone: fictitiousPhone(9_700 + index), email: fictitiousEmail(`cpts-voisine-${index + 1}`), website: '', version: 1 })
    rows.neighbourCommunes.push(...communes.map((code) => ({ code, name: communeOf(example, code).name, neighbourId: id })))
  }
  for (const site of example.sites) rows.sites.push({ ...siteRow(site, communeOf(example, site.commune)), createdAt })
  for (const one of example.organisations) {
    const organisationId = stableId('organisation', one.key)
    rows.organisations.push({
      id: organisationId, name: one.name, kind: one.kind, addressLine: one.street, postalCode: communeOf(example, one.commune).postalCodes[0] ?? '',
      communeCode: one.commune, phone: one.phone, email: one.email, createdAt,
    })
    if (one.convention) addConvention(rows, { key: one.key, organisationId, createdAt }, one.convention, clock)
  }
}

/** The site of a key. */
export function siteId(key: string): string {
  return stableId('site', key)
}

/** A commune of the example, inside or bordering; a code that is neither is a mistake in the data. */
export function communeOf(example: Example, code: string): ExampleCommune {
  const found = [...example.communes, ...example.borderingCommunes].find((one) => one.code === code)
  if (!found) throw new Error(`no commune ${code} in the example ${example.name}`)
  return found
}

/** A site's row, a few hundred metres around the centre of its commune. */
export function siteRow(site: ExampleSite, commune: ExampleCommune): ExampleRows['sites'][number] {
  const placedBy = site.placedBy ?? 'address'
  const away = (text: string, degrees: number) => (placedBy === 'commune' ? 0 : (fractionOf(`${site.key}:${commune.code}:${text}`) - 0.5) * degrees)
  return {
    id: siteId(site.key), name: site.name, kind: site.kind, addressLine: site.street, postalCode: commune.postalCodes[0] ?? '', communeCode: commune.code,
    lat: round(commune.lat + away('lat', 0.008)), lon: round(commune.lon + away('lon', 0.012)), geoPrecision: placedBy,
    phone: site.phone, email: site.email, isStepFree: site.isStepFree ?? null,
  }
}

function communeRow(commune: ExampleCommune): Omit<ExampleRows['communes'][number], 'membership'> {
  const { code, name, population, epci, lat, lon } = commune
  return { code, name, population, lat, lon, postalCodes: [...commune.postalCodes], departement: code.slice(0, 2), epciCode: epci.code, epciName: epci.name }
}

function sectorId(example: Example, key: string): string {
  return stableId('sector', example.name, key)
}

function round(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000
}
