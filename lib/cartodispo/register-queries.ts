import { isCoordination, type Reader } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { RegisterState } from './facts.ts'
import { readableAudiences } from './policy.ts'
import { rankingRule } from './ranking-rule.ts'
import { noFilters, type RegisterFilters } from './register-filters.ts'
import { currentRegister } from './register-index.ts'
import { itemFor, type RegisterListItem } from './register-item.ts'
import { searchEntries } from './register-search.ts'
import { levelFor, listedStates, type ReaderScope } from './register-view.ts'
import type { PlaceCommune } from './search-place.ts'

export type RegisterSearch = {
  total: number
  page: number
  pageCount: number
  entries: RegisterListItem[]
  /** The states this reader may ask for, with how many the rest of the search leaves in each. */
  facets: { state: RegisterState; count: number }[]
  /** The place as understood; null for the whole territory. */
  place: string | null
  /** What could not be followed, in sentences. */
  remarks: string[]
  rule: readonly string[]
}

/** One page of what a reader may read of the register. Costs three small queries, however many entries there are. */
export async function searchRegister(reader: Reader, filters: RegisterFilters, now: Date): Promise<RegisterSearch> {
  const [index, communes] = await Promise.all([currentRegister(now), loadCommunes()])
  const scope = scopeOf(reader)
  const states = listedStates(scope)
  const { found, byState, place } = searchEntries(index, communes, scope, { ...filters, states: filters.states.filter((state) => states.includes(state)) })
  const { pageSize } = index.settings
  const pageCount = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(filters.page, pageCount)
  const communeName = nameOf(communes)
  return {
    total: found.length,
    page,
    pageCount,
    entries: found.slice((page - 1) * pageSize, page * pageSize).map((one) => itemFor(one, index.today, communeName)),
    facets: states.map((state) => ({ state, count: byState.get(state) ?? 0 })),
    place: place?.label ?? null,
    remarks: [
      ...(filters.place !== '' && !place ? [`Nous ne connaissons pas « ${filters.place} » : voici tout le territoire. Essayez un code postal ou le nom d’une commune.`] : []),
      ...(filters.withinKm !== null && !place ? ['Choisissez une commune pour chercher à une distance donnée : ce choix n’a pas été pris en compte.'] : []),
    ],
    rule: rankingRule(index.settings),
  }
}

/** One entry as this reader may read it; null when there is none for them. */
export async function getRegisterEntry(reader: Reader, practiceId: string, now: Date): Promise<RegisterListItem | null> {
  const [index, communes] = await Promise.all([currentRegister(now), loadCommunes()])
  const entry = index.byId.get(practiceId)
  const level = entry ? levelFor(scopeOf(reader), practiceId, entry) : null
  return entry && level ? itemFor({ entry, level, distanceKm: null }, index.today, nameOf(communes)) : null
}

/** The public register whole, in the day's order: feeds for partner platforms. */
export async function publicRegister(now: Date): Promise<RegisterListItem[]> {
  const [index, communes] = await Promise.all([currentRegister(now), loadCommunes()])
  const { found } = searchEntries(index, communes, scopeOf('public'), { ...noFilters, withBordering: true })
  const communeName = nameOf(communes)
  return found.map((one) => itemFor(one, index.today, communeName))
}

/** Communes where a public entry welcomes patients today: those that the mosaic lights. */
export async function publicLitCommunes(now: Date): Promise<string[]> {
  const entries = await publicRegister(now)
  const lit = entries.filter((one) => one.state === 'open' || one.state === 'reserved' || one.state === 'case_by_case')
  return [...new Set(lit.map((one) => one.communeCode))].sort()
}

/** One JSON text rather than rows and arrays: a search is asked for often, and this is a third of its queries. */
async function loadCommunes(): Promise<PlaceCommune[]> {
  const [row] = await db().$queryRaw<{ communes: PlaceCommune[] }[]>`
    SELECT coalesce(json_agg(json_build_object('code', code, 'name', name, 'postalCodes', postal_codes, 'lat', lat, 'lon', lon, 'membership', membership) ORDER BY code), '[]') AS communes FROM commune`
  return row?.communes ?? []
}

function scopeOf(reader: Reader): ReaderScope {
  return {
    isCoordination: reader !== 'public' && isCoordination(reader),
    isSignedIn: reader !== 'public',
    audiences: readableAudiences(reader),
    ownPracticeIds: reader === 'public' ? new Set() : new Set([...reader.ownPracticeIds, ...reader.delegatedPracticeIds]),
  }
}

function nameOf(communes: readonly PlaceCommune[]): (code: string) => string {
  const names = new Map(communes.map((one) => [one.code, one.name]))
  return (code) => names.get(code) ?? code
}
