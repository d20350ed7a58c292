import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import lighthouse, { type Result } from 'lighthouse'
import { freePort } from '#lib/platform/db/embedded-server'
import { chromiumFlags, chromiumPath } from '#tests/setup/chromium'

/** The median of several loads of one page on a phone; times in milliseconds, weights in bytes as they travel. */
export type PageFigures = {
  performance: number
  /** The worst of the loads: these do not vary with the machine's mood. */
  accessibility: number
  bestPractices: number
  seo: number
  lcp: number
  tbt: number
  cls: number
  requests: number
  bytes: number
  bytesWithoutImages: number
  /** Scripts, each compressed by the same hand, so that two servers can be compared. */
  scriptBytes: number
  /** Audits that took points, by name. */
  faults: readonly string[]
}

const runs = 5

/** Loads pages with Lighthouse (its phone: slow processor, slow network, both simulated), in a browser of its own each time. */
export async function lighthouseFigures(address: string): Promise<PageFigures> {
  const results: Result[] = []
  for (let run = 0; run < runs; run += 1) results.push(await once(address))
  const score = (result: Result, category: string) => Math.round((result.categories[category]?.score ?? 0) * 100)
  const value = (result: Result, audit: string) => result.audits[audit]?.numericValue ?? Number.NaN
  const worst = (category: string) => Math.min(...results.map((one) => score(one, category)))
  const middle = (read: (result: Result) => number) => results.map(read).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
  const weighed = results.map(weights)
  return {
    performance: middle((one) => score(one, 'performance')),
    accessibility: worst('accessibility'), bestPractices: worst('best-practices'), seo: worst('seo'),
    lcp: middle((one) => value(one, 'largest-contentful-paint')), tbt: middle((one) => value(one, 'total-blocking-time')), cls: Math.max(...results.map((one) => value(one, 'cumulative-layout-shift'))),
    requests: weighed[0]?.requests ?? Number.NaN, bytes: weighed[0]?.bytes ?? Number.NaN, bytesWithoutImages: weighed[0]?.bytesWithoutImages ?? Number.NaN,
    scriptBytes: await compressedLength(weighed[0]?.scripts ?? []),
    faults: [...new Set(results.flatMap(faults))],
  }
}

async function once(address: string): Promise<Result> {
  const port = await freePort()
  const executablePath = chromiumPath()
  const browser = await chromium.launch({ args: [...chromiumFlags, `--remote-debugging-port=${port}`], ...(executablePath ? { executablePath } : {}) })
  try {
    const run = await lighthouse(address, { port, output: 'json', logLevel: 'silent', onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'] })
    if (!run || run.lhr.runtimeError) throw new Error(`Lighthouse on ${address}: ${run?.lhr.runtimeError?.message ?? 'no result'}`)
    return run.lhr
  } finally {
    await browser.close()
  }
}

function faults({ categories, audits }: Result): string[] {
  return ['accessibility', 'best-practices', 'seo'].flatMap((name) => (categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${name}: ${id}`))
}

type Request = { url?: string; resourceType?: string; transferSize?: number; statusCode?: number }

function weights({ audits }: Result): { requests: number; bytes: number; bytesWithoutImages: number; scripts: string[] } {
  const { details } = audits['network-requests'] ?? {}
  // A table whose lines Lighthouse leaves untyped.
  const items = details?.type === 'table' ? (details.items as Request[]) : []
  const loaded = items.filter((one) => one.statusCode === 200)
  const sum = (list: readonly Request[]) => list.reduce((total, one) => total + (one.transferSize ?? 0), 0)
  return {
    requests: loaded.length, bytes: sum(loaded), bytesWithoutImages: sum(loaded.filter((one) => one.resourceType !== 'Image')),
    scripts: [...new Set(loaded.flatMap((one) => (one.resourceType === 'Script' && one.url ? [one.url] : [])))],
  }
}

async function compressedLength(addresses: readonly string[]): Promise<number> {
  const files = await Promise.all(addresses.map(async (address) => Buffer.from(await (await fetch(address)).arrayBuffer())))
  return files.reduce((total, file) => total + gzipSync(file, { level: 9 }).length, 0)
}
