import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { approximateSource } from './approximate-centre.ts'
import { type Suggested, suggestBordering, suggestRelated } from './bordering.ts'
import { type KnownCommune, searchCommunes } from './commune-search.ts'
import { knownCommunes } from './communes-adapter.ts'
import { keptContours } from './contour-upload-adapter.ts'
import { fetchDepartementCentres } from './geo-api-adapter.ts'
import { canEditTerritory } from './policy.ts'
import type { Membership } from './repository.ts'

export type OfficeCommune = {
  code: string; name: string; postalCodes: string[]; population: number | null; departement: string; epciName: string | null
  membership: Membership; sectorId: string | null; sites: number; drawing: 'contour' | 'schematic' | 'guess'
}

/** The communes as the coordination edits them; null for whoever may not. */
export async function listTerritoryCommunes(actor: Actor): Promise<OfficeCommune[] | null> {
  if (!canEditTerritory(actor)) return null
  // The contours themselves stay in the database: they may weigh megabytes.
  return db().$queryRaw<OfficeCommune[]>`
    SELECT c.code, c.name, c.postal_codes AS "postalCodes", c.population, c.departement, c.epci_name AS "epciName", c.membership::text AS membership,
      c.sector_id AS "sectorId", (SELECT count(*)::int FROM site s WHERE s.commune_code = c.code) AS sites,
      CASE WHEN c.contour IS NOT NULL THEN 'contour' WHEN c.contour_source = ${approximateSource} THEN 'guess' ELSE 'schematic' END AS drawing
    FROM commune c ORDER BY c.membership, c.name, c.code`
}

export type OfficeSector = { id: string; name: string; communes: string[] }

/** Sectors with the codes of their communes; null for whoever may not. */
export async function listSectors(actor: Actor): Promise<OfficeSector[] | null> {
  if (!canEditTerritory(actor)) return null
  const rows = await db().sector.findMany({ select: { id: true, name: true, communes: { select: { code: true }, orderBy: { name: 'asc' } } }, orderBy: [{ position: 'asc' }, { name: 'asc' }] })
  return rows.map((row) => ({ ...row, communes: row.communes.map((one) => one.code) }))
}

export type FoundCommune = KnownCommune & { membership: Membership | null }

/** Communes of France that a person may mean, with what each already is to the territory. */
export async function searchFrance(actor: Actor, typed: string): Promise<{ found: FoundCommune[]; total: number } | null> {
  if (!canEditTerritory(actor)) return null
  if (typed.trim().length < 2) return { found: [], total: 0 }
  const { found, total } = searchCommunes(await knownCommunes(), typed)
  const here = await db().commune.findMany({ where: { code: { in: found.map((one) => one.code) } }, select: { code: true, membership: true } })
  const memberships = new Map(here.map((one) => [one.code, one.membership]))
  return { found: found.map((one) => ({ ...one, membership: memberships.get(one.code) ?? null })), total }
}

export type BorderingSuggestions =
  | { basis: 'distance'; communes: Suggested<{ code: string; name: string; lat: number; lon: number }>[] }
  | { basis: 'relation'; communes: KnownCommune[] }

/** Communes that may border the territory: by distance where geo.api.gouv.fr answers, by shared postal code or EPCI otherwise. */
export async function getBorderingSuggestions(actor: Actor): Promise<BorderingSuggestions | null> {
  if (!canEditTerritory(actor)) return null
  const here = await db().commune.findMany({ select: { code: true, lat: true, lon: true, postalCodes: true, epciCode: true, departement: true, membership: true } })
  const territory = here.filter((one) => one.membership === 'territory')
  const known = new Set(here.map((one) => one.code))
  const answers = await Promise.all([...new Set(territory.map((one) => one.departement))].map(fetchDepartementCentres))
  const centres = answers.flatMap((answer) => (answer.kind === 'answered' ? answer.value : []))
  if (centres.length > 0) return { basis: 'distance', communes: suggestBordering(territory, centres.filter((one) => !known.has(one.code))) }
  return { basis: 'relation', communes: suggestRelated(territory, (await knownCommunes()).filter((one) => !known.has(one.code))) }
}

export type ContourPreview = {
  matched: { code: string; name: string; isRedrawn: boolean }[]
  unmatched: { code: string; name: string }[]
  /** Communes that stay without contour. */
  without: string[]
}

/** What a kept file would draw, before anything is written; null when it is gone or not the actor's to see. */
export async function getContourPreview(actor: Actor, id: string): Promise<ContourPreview | null> {
  const features = canEditTerritory(actor) ? await keptContours(id) : null
  const communes = await listTerritoryCommunes(actor)
  if (!features || !communes) return null
  const inFile = new Map(features.map((one) => [one.code, one.name]))
  const here = new Set(communes.map((one) => one.code))
  return {
    matched: communes.filter((one) => inFile.has(one.code)).map((one) => ({ code: one.code, name: one.name, isRedrawn: one.drawing === 'contour' })),
    unmatched: features.filter((one) => !here.has(one.code)).map(({ code, name }) => ({ code, name })),
    without: communes.filter((one) => !inFile.has(one.code) && one.drawing !== 'contour').map((one) => one.name),
  }
}
