import type { Day } from '#lib/platform/day'
import type { ContentKindName } from './content-fields.ts'
import { contentKinds } from './kinds.ts'
import { publicAddress, publicAddresses } from './public-queries.ts'
import { housedPages, takenAddresses } from './taken-addresses.ts'

type Known = { changes: number; lastDays: ReadonlyMap<string, Day | null> }
const holder = globalThis as typeof globalThis & { cptsContentAddresses?: Known }

const places: readonly [RegExp, ContentKindName][] = [
  [/^\/actualites\/([^/]+)$/, 'news'], [/^\/projet-de-sante\/([^/]+)$/, 'action'], [/^\/prevention\/([^/]+)$/, 'campaign'],
  [/^\/s-installer\/([^/]+)$/, 'offer'], [/^\/conventions\/([^/]+)$/, 'agreement'], [/^\/([^/]+)$/, 'page'],
]
/** Lists below a kind's own address. */
const lists = new Set(['/actualites/presse', '/actualites/flux.xml'])

/**
 * What stands at a path where written contents have their pages: `page`, `nothing`, the present address of what moved, or
 * null where another kind of page answers. Asked at the door for each visit: addresses stay in memory until something
 * changes (`changes`), and the database is asked only for one that is not known. An offer leaves after its last day.
 */
export async function publicPageAt(path: string, { changes, today }: { changes: number; today: Day }): Promise<'page' | 'nothing' | { movedTo: string } | null> {
  const place = placeOf(path)
  if (place === null) return null
  const { kind, slug } = place
  const housed = kind === 'page' && Object.hasOwn(housedPages, slug) ? housedPages[slug] : undefined
  if (housed !== undefined) return { movedTo: housed }
  const lastDay = (await addresses(changes)).get(`${kind}/${slug}`)
  if (lastDay !== undefined) return lastDay === null || lastDay >= today ? 'page' : 'nothing'
  const found = await publicAddress(kind, slug)
  if (found === null) return 'nothing'
  const to = contentKinds[kind].address?.(found.slug) ?? null
  return found.slug === slug || to === null ? 'page' : { movedTo: to }
}

function placeOf(path: string): { kind: ContentKindName; slug: string } | null {
  if (lists.has(path)) return null
  for (const [pattern, kind] of places) {
    const slug = pattern.exec(path)?.[1]
    if (slug !== undefined) return kind === 'page' && takenAddresses.has(slug) ? null : { kind, slug }
  }
  return null
}

async function addresses(changes: number): Promise<Known['lastDays']> {
  const known = holder.cptsContentAddresses
  if (known?.changes === changes) return known.lastDays
  const rows = await publicAddresses()
  const lastDays = new Map(rows.map((row) => [`${row.kind}/${row.slug}`, row.lastDay]))
  holder.cptsContentAddresses = { changes, lastDays }
  return lastDays
}
