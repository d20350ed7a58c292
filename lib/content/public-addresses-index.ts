import type { Day } from '#lib/platform/day'
import type { ContentKindName } from './content-fields.ts'
import { contentKinds } from './kinds.ts'
import { newsCategories } from '#lib/content/kinds/news'
import { pageCountOf, pageNumber } from './list-pages.ts'
import { publicListedCount, publicNewsCount } from './public-list-queries.ts'
import { publicAddress } from './public-queries.ts'
import { isSlug } from './slug.ts'
import { housedPages, takenAddresses } from './taken-addresses.ts'

/** Last days of the contents that were asked for and are there, and lengths of lists, under the count of changes they were read at. */
type Known = { changes: number; lastDays: Map<string, Day | null>; lengths: Map<string, number> }
type Place = 'page' | 'nothing' | { movedTo: string } | null
const holder = globalThis as typeof globalThis & { cptsContentAddresses?: Known }

/** However many are asked for between two changes. */
const keptAtMost = 20_000

const places: readonly [RegExp, ContentKindName][] = [
  [/^\/actualites\/([^/]+)$/, 'news'], [/^\/projet-de-sante\/([^/]+)$/, 'action'], [/^\/prevention\/([^/]+)$/, 'campaign'],
  [/^\/s-installer\/([^/]+)$/, 'offer'], [/^\/conventions\/([^/]+)$/, 'agreement'], [/^\/([^/]+)$/, 'page'],
]
/** Lists below a kind's own address. */
const lists = new Set(['/actualites/presse', '/actualites/flux.xml'])

/**
 * What stands at a path where written contents have their pages: `page`, `nothing`, the present address of what moved, or
 * null where another kind of page answers. Asked at the door for each visit: what was found stays in memory until something
 * changes (`changes`), and the database is asked for one address at a time, whatever the number of contents. An offer leaves
 * after its last day; a list ends with its last page.
 */
export async function publicPageAt(path: string, { changes, today }: { changes: number; today: Day }): Promise<Place> {
  const known = knownAt(changes)
  const list = await listPlace(path, known)
  if (list !== null) return list
  const place = placeOf(path)
  if (place === null) return null
  const { kind, slug } = place
  const housed = kind === 'page' && Object.hasOwn(housedPages, slug) ? housedPages[slug] : undefined
  if (housed !== undefined) return { movedTo: housed }
  if (!isSlug(slug)) return 'nothing'
  const key = `${kind}/${slug}`
  const lastDay = known.lastDays.get(key)
  if (lastDay !== undefined) return isThere(lastDay, today)
  const found = await publicAddress(kind, slug)
  if (found === null) return 'nothing'
  if (found.slug !== slug) return { movedTo: contentKinds[kind].address?.(found.slug) ?? '/' }
  if (known.lastDays.size < keptAtMost) known.lastDays.set(key, found.lastDay)
  return isThere(found.lastDay, today)
}

function placeOf(path: string): { kind: ContentKindName; slug: string } | null {
  if (lists.has(path)) return null
  for (const [pattern, kind] of places) {
    const slug = pattern.exec(path)?.[1]
    if (slug !== undefined) return kind === 'page' && takenAddresses.has(slug) ? null : { kind, slug }
  }
  return null
}

function isThere(lastDay: Day | null, today: Day): 'page' | 'nothing' {
  return lastDay === null || lastDay >= today ? 'page' : 'nothing'
}

function knownAt(changes: number): Known {
  const known = holder.cptsContentAddresses
  return known?.changes === changes ? known : (holder.cptsContentAddresses = { changes, lastDays: new Map(), lengths: new Map() })
}

/** The pages of lists, and the lists that are there only while something stands in them; null for any other address. */
async function listPlace(path: string, known: Known): Promise<Place> {
  const [, list, number] = /^(\/actualites(?:\/presse|\/categorie\/[^/]+|\/mot-cle\/[^/]+)?|\/cpts\/documents)\/page\/([^/]+)$/.exec(path) ?? []
  const tag = /^(\/actualites\/mot-cle\/[^/]+)$/.exec(path)?.[1]
  if (tag !== undefined) return (await lengthOf(tag, known)) > 0 ? 'page' : 'nothing'
  if (list === undefined || number === undefined) return null
  const page = pageNumber(number)
  const length = page === null ? null : await lengthOf(list, known)
  if (page === null || length === null || length < 0 || page > pageCountOf(length)) return 'nothing'
  return page === 1 ? { movedTo: list } : 'page'
}

/** How many entries a list has; -1 where there is no such list. */
async function lengthOf(list: string, known: Known): Promise<number> {
  const kept = known.lengths.get(list)
  if (kept !== undefined) return kept
  const length = await readLength(list)
  if (length > 0 && known.lengths.size < keptAtMost) known.lengths.set(list, length)
  return length
}

async function readLength(list: string): Promise<number> {
  if (list === '/actualites') return publicListedCount('news')
  if (list === '/actualites/presse') return publicListedCount('press')
  if (list === '/cpts/documents') return publicListedCount('document')
  const [, kind, slug = ''] = /^\/actualites\/(categorie|mot-cle)\/(.+)$/.exec(list) ?? []
  if (kind === 'categorie') return Object.hasOwn(newsCategories, slug) ? (await publicNewsCount({ facet: 'category', slug })).count : -1
  // A word under which nothing stands is no list.
  return isSlug(slug) ? (await publicNewsCount({ facet: 'tag', slug })).count || -1 : -1
}
