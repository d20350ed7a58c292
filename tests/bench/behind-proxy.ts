import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { say } from '#lib/platform/process/say'
import type { BenchLine } from './bench-line.ts'
import { openGrandSite } from './grand-site.ts'
import { hasProgram, openRecommendedProxy } from './recommended-proxy.ts'

const rounds = 3

/** Public pages, compressed as browsers ask for them, behind the proxy that we recommend. */
export const bench = {
  name: 'proxy',
  run: async (): Promise<BenchLine[]> => {
    if (!hasProgram('nginx') || !hasProgram('wrk')) {
      say('proxy : nginx ou wrk manque, rien n’est mesuré. Les installer : apt-get install nginx wrk')
      return [line('nginx et wrk', 0, '', 'installés', false)]
    }
    const site = await openGrandSite()
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-proxy-'))
    chmodSync(folder, 0o755) // nginx leaves root's rights behind.
    try {
      const home = Buffer.from(await (await fetch(`http://127.0.0.1:${site.port}/`)).arrayBuffer())
      const proxy = await openRecommendedProxy(folder, [site.port], home.subarray(0, await compressedLength(site.port, '/')))
      try {
        const slug = String((await site.query(`SELECT slug FROM content WHERE kind = 'news' AND audience = 'public' AND published_at IS NOT NULL ORDER BY id LIMIT 1`))[0]?.['slug'])
        const pages = [['accueil', '/'], ['liste des actualités', '/actualites'], ['une actualité', `/actualites/${slug}`]] as const
        return behind(proxy.port, pages)
      } finally {
        await proxy.stop()
      }
    } finally {
      await site.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

type Pages = readonly (readonly [name: string, path: string])[]

/** Beside a file of the same weight that nginx reads from the disk, in the same minute. */
function behind(port: number, pages: Pages): BenchLine[] {
  const file = medianLoad(port, '/fichier')
  return [
    line('fichier statique de nginx, du poids de l’accueil', file.perSecond, '/s'),
    ...pages.flatMap(([name, address]) => {
      const { perSecond, p99 } = medianLoad(port, address)
      const share = perSecond / file.perSecond
      return [
        line(`${name}, derrière nginx, par seconde`, perSecond, '/s'),
        line(`${name}, derrière nginx, p99`, p99, 'ms'),
        line(`${name}, derrière nginx ÷ fichier statique`, share, '', '≥ 0,6', share >= 0.6),
      ]
    }),
  ]
}

type Load = { perSecond: number; p99: number }

function medianLoad(port: number, address: string): Load {
  load(port, address, 1) // Warm.
  const all = Array.from({ length: rounds }, () => load(port, address, 4)).toSorted((a, b) => a.perSecond - b.perSecond)
  return all[Math.floor(rounds / 2)] ?? { perSecond: Number.NaN, p99: Number.NaN }
}

/** `wrk` for some seconds, 32 connections; any answer that is not 2xx makes the figure worth nothing. */
function load(port: number, address: string, seconds: number): Load {
  const { stdout } = spawnSync('wrk', ['-t', '1', '-c', '32', '-d', `${seconds}s`, '--latency', '-H', 'Accept-Encoding: br, gzip', `http://127.0.0.1:${port}${address}`], { encoding: 'utf8' })
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk on ${address}:\n${stdout}`)
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
  const [, amount = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  return { perSecond, p99: Number(amount) * (unit === 's' ? 1000 : unit === 'us' ? 0.001 : 1) }
}

async function compressedLength(port: number, address: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, { method: 'HEAD', headers: { 'accept-encoding': 'br' } })
  return Number(answer.headers.get('content-length'))
}

function line(name: string, value: number, unit: string, target = '', holds = true): BenchLine {
  return { part: 'site', name, value: Math.round(value * 100) / 100, unit, target, holds }
}
