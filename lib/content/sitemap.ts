import type { Day } from '#lib/platform/day'
import { htmlText } from '#lib/platform/format/html-text'
import type { ContentKindName } from './content-fields.ts'
import { definitionOf } from './kinds.ts'
import { housedPages, takenAddresses } from './taken-addresses.ts'

/** Contents in one sitemap: the format allows 50,000 addresses and 50 MB (sitemaps.org), fixed pages included. */
export const contentsPerSitemap = 40_000

/** The path of a content for search engines; null for what has no page of its own, stands in another one, or has left. */
export function sitemapPath({ kind, slug, lastDay }: { kind: ContentKindName; slug: string; lastDay: Day | null }, today: Day): string | null {
  if (kind === 'page' && (Object.hasOwn(housedPages, slug) || takenAddresses.has(slug))) return null
  if (lastDay !== null && lastDay < today) return null
  return definitionOf(kind).address?.(slug) ?? null
}

/** One address of a sitemap, with the day of its last change when it is known. */
export function sitemapLine(url: string, changedAt: Date | null): string {
  return `<url><loc>${htmlText(url)}</loc>${changedAt === null ? '' : `<lastmod>${changedAt.toISOString()}</lastmod>`}</url>\n`
}

export const sitemapStart = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
export const sitemapEnd = '</urlset>\n'

/** The list of a site's sitemaps. */
export function sitemapIndex(urls: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.map((url) => `<sitemap><loc>${htmlText(url)}</loc></sitemap>\n`).join('')}</sitemapindex>\n`
}
