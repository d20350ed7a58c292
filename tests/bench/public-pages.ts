import type { BenchLine } from './bench-line.ts'
import type { BenchSite } from './bench-site.ts'
import { requestsPerSecond } from './requests-per-second.ts'
import { serverTimes } from './server-times.ts'
import { typedSearches } from './site-search.ts'

const PART = 'site'

/** Home, list, detail and search of a site of 20,000 contents, from the Node process alone, compressed as browsers ask. */
export async function publicPages(site: BenchSite): Promise<BenchLine[]> {
  const [news] = await site.query(`SELECT slug FROM content WHERE kind = 'news' ORDER BY published_at DESC OFFSET 100 LIMIT 1`)
  const kept: readonly (readonly [string, string])[] = [['accueil', '/'], ['liste des actualités', '/actualites'], ['centième page de la liste', '/actualites/page/100'], ['une actualité', `/actualites/${String(news?.['slug'])}`]]
  const lines: BenchLine[] = []
  for (const [name, path] of kept) {
    await requestsPerSecond(site.port, [path], { seconds: 1 }) // Drawn once, compressed once.
    const rate = await requestsPerSecond(site.port, [path])
    const isHome = path === '/'
    lines.push(
      line(`${name}, requêtes par seconde`, rate.perSecond, '/s', isHome ? '≥ 1 000' : '', !isHome || rate.perSecond >= 1000),
      line(`${name}, p99, 20 en vol`, rate.p99, 'ms', '', true),
      line(`${name}, poids compressé`, rate.bytes / 1000, 'ko', '', true),
    )
  }
  return [...lines, ...await searches(site)]
}

async function searches(site: BenchSite): Promise<BenchLine[]> {
  let turn = 0
  const call = (path: string) => () => ({ method: 'GET' as const, path: `${path}?q=${encodeURIComponent(typedSearches[turn++ % typedSearches.length] ?? '')}`, headers: { 'accept-encoding': 'br, gzip' } })
  await serverTimes(site.port, call('/recherche'), typedSearches.length * 2, 2)
  const page = await serverTimes(site.port, call('/recherche'), 200, 1)
  const suggestions = await serverTimes(site.port, call('/api/recherche'), 200, 1)
  const rate = await requestsPerSecond(site.port, typedSearches.map((words) => `/recherche?q=${encodeURIComponent(words)}`), { connections: 4 })
  return [
    line('page de recherche, temps du serveur, p50', page.p50, 'ms', '', true),
    line('page de recherche, temps du serveur, p95', page.p95, 'ms', '≤ 50 ms', page.p95 <= 50),
    line('suggestions, temps du serveur, p95', suggestions.p95, 'ms', '', true),
    line('recherche, requêtes par seconde, 4 en vol', rate.perSecond, '/s', '', true),
    line('recherche, p99, 4 en vol', rate.p99, 'ms', '', true),
  ]
}

function line(name: string, value: number, unit: string, target: string, holds: boolean): BenchLine {
  return { part: PART, name, value: Math.round(value * 10) / 10, unit, target, holds }
}
