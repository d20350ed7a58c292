import type { Tx } from '#lib/platform/db/client'
import { uuidFrom } from '#lib/platform/named-uuid'
import { reindexPlaces } from '#lib/search/index-document'
import { publicPageSlugs } from './repository.ts'
import { sitePlaces } from '#lib/menu/site-places'
import { housedPages } from './taken-addresses.ts'

/** Step: searches find the pages that are always there; where the coordination wrote the page, what it wrote is found instead. */
export async function indexPlaces(tx: Tx): Promise<void> {
  const written = new Set((await publicPageSlugs(tx)).map((slug) => housedPages[slug] ?? `/${slug}`))
  await reindexPlaces(tx, sitePlaces.flatMap((part) => part.places).filter((place) => !written.has(place.path)).map(({ path, title, words = '', summary = '' }) => ({
    kind: 'page' as const, subjectId: uuidFrom(`place ${path}`), title, keywords: words, summary, body: '', address: path, datedOn: null, untilOn: null,
  })))
}
