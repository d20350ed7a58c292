import { brotliDecompressSync } from 'node:zlib'
import { request } from 'node:http'
import type { BenchLine } from './bench-line.ts'
import { openBareSite } from './bare-site.ts'
import type { BenchSite } from './bench-site.ts'
import { openExampleSite } from './example-site.ts'
import { lighthouseFigures, type PageFigures } from './lighthouse-runs.ts'

/** Lighthouse on a phone, beside a bare Next page in the same run, and what the home page weighs. */
export const bench = {
  name: 'pages',
  run: async (): Promise<BenchLine[]> => {
    const bareSite = await openBareSite()
    const bare = await lighthouseFigures(`http://127.0.0.1:${bareSite.port}/`)
    await bareSite.stop()
    const site = await openExampleSite()
    try {
      const lines = [line('page Next nue, LCP', bare.lcp, 'ms'), line('page Next nue, TBT', bare.tbt, 'ms'), line('page Next nue, octets', bare.bytes / 1000, 'ko')]
      for (const { name, path } of await pagesOf(site)) lines.push(...linesOf(name, await lighthouseFigures(`http://127.0.0.1:${site.port}${path}`), bare))
      return [...lines, ...await homeWeight(site)]
    } finally {
      await site.stop()
    }
  },
}

/** One page of each kind that the public reads. */
async function pagesOf(site: BenchSite): Promise<{ name: string; path: string }[]> {
  const slug = async (kind: string) => String((await site.query(`SELECT slug FROM content WHERE kind::text = $1 AND audience::text = 'public' AND published_at IS NOT NULL ORDER BY position, id LIMIT 1`, [kind]))[0]?.['slug'])
  return [
    { name: 'accueil', path: '/' },
    { name: 'liste des actualités', path: '/actualites' },
    { name: 'une action', path: `/projet-de-sante/${await slug('action')}` },
    { name: 'une convention', path: `/conventions/${await slug('agreement')}` },
    { name: 'une actualité', path: `/actualites/${await slug('news')}` },
    { name: 'agenda', path: '/agenda' },
    { name: 'registre public', path: '/medecins' },
  ]
}

function linesOf(name: string, page: PageFigures, bare: PageFigures): BenchLine[] {
  const others = Math.min(page.accessibility, page.bestPractices, page.seo)
  const told = page.faults.length > 0 ? ` (${page.faults.join(', ')})` : ''
  return [
    line(`${name}, performance`, page.performance, '/100', '≥ 98', page.performance >= 98),
    line(`${name}, accessibilité, bonnes pratiques, référencement : le moindre${told}`, others, '/100', '100', others === 100),
    line(`${name}, LCP`, page.lcp, 'ms', '≤ page nue + 300', page.lcp <= bare.lcp + 300),
    line(`${name}, TBT`, page.tbt, 'ms', '≤ page nue + 20', page.tbt <= bare.tbt + 20),
    line(`${name}, CLS`, page.cls, '', '0', page.cls < 0.0005),
    line(`${name}, JavaScript au-delà d’une page Next nue`, (page.scriptBytes - bare.scriptBytes) / 1000, 'ko', '≤ 20 ko', page.scriptBytes - bare.scriptBytes <= 20_000),
    line(`${name}, tout sauf les images, ${page.requests} requêtes en tout`, page.bytesWithoutImages / 1000, 'ko', '≤ 270 ko', page.bytesWithoutImages <= 270_000),
  ]
}

/** What the browser needs before it can draw the home page: its HTML and the style sheets named there, compressed. */
async function homeWeight(site: BenchSite): Promise<BenchLine[]> {
  const home = await compressed(site.port, '/')
  const sheets = [...new Set([...brotliDecompressSync(home).toString().matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, address = '']) => address))]
  const weights = await Promise.all(sheets.map(async (address) => (await compressed(site.port, address)).length))
  const total = home.length + weights.reduce((sum, one) => sum + one, 0)
  return [line('accueil, HTML et styles bloquants, compressés', total / 1000, 'ko', '≤ 28 ko', total <= 28_000)]
}

function compressed(port: number, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).once('error', reject).once('end', () => { resolve(Buffer.concat(chunks)) })
    }).once('error', reject).end()
  })
}

function line(name: string, value: number, unit: string, target = '', holds = true): BenchLine {
  return { part: 'pages', name, value: Math.round(value * 100) / 100, unit, target, holds }
}
