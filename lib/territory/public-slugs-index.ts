import { communeSlug } from './commune-slug.ts'
import { publicCommunes } from './queries.ts'

const holder = globalThis as typeof globalThis & { cptsSlugs?: ReadonlySet<string> }

/**
 * Whether a commune's page has this address. Asked at the door for each visit: the answer stays in memory, and the
 * database is asked again only for an address that is not known.
 */
export async function publicHasCommune(slug: string): Promise<boolean> {
  if (holder.cptsSlugs?.has(slug)) return true
  holder.cptsSlugs = new Set((await publicCommunes()).map((commune) => communeSlug(commune.name)))
  return holder.cptsSlugs.has(slug)
}
