import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { childEnvironment } from '#lib/platform/env'
import { say } from '#lib/platform/process/say'
import { root } from '#tests/architecture/file-kinds'
import type { BenchLine } from './bench-line.ts'
import { openGrandSite } from './grand-site.ts'
import { loadVisits, type VisitKind, type Waited } from './load-visits.ts'

/** Visits a second of each kind that make 60 requests: 70 % reading, 15 % searches, 5 % each of declarations, adressages and registrations. */
const visitsPerSecond: Record<VisitKind, number> = { public: 42, search: 9, declaration: 1.5, referral: 0.5, registration: 1.5 }
const targetMs = 300

/** Sixty requests a second whether or not the earlier ones were answered, beside the worker; then more and more, until it breaks. */
export const bench = {
  name: 'charge',
  run: async (): Promise<BenchLine[]> => {
    const site = await openGrandSite()
    const worker = spawn(process.execPath, [path.join(root, 'lib/cli/worker.ts')], { env: childEnvironment({ NODE_ENV: 'production' }), stdio: 'ignore' })
    let all: Waited[] = []
    try {
      const visits = await loadVisits(site, (one) => { all.push(one) })
      const push = async (times: number, seconds: number): Promise<Stage> => {
        all = []
        const cpu = cpuClock(site.webPid)
        const late = await arrive(visits, times, seconds)
        return { ...measure(all, seconds), late, webCores: cpu() / seconds }
      }
      await push(0.5, 15) // Warm.
      const seconds = Number(process.env['LOAD_SECONDS'] ?? 300)
      const held = await push(1, seconds)
      say(`  60/s : p95 ${Math.round(held.p95)} ms (${held.kinds}), ${held.errors} erreur(s), ${held.webCores.toFixed(2)} cœur(s) pour le serveur web, au plus ${Math.round(held.late)} ms de retard à l’envoi`)
      let [last, broken, times] = [held, held, 1]
      while (holds(last) && times < 10) {
        times += 0.5
        broken = last
        last = await push(times, 30)
        say(`  ${Math.round(60 * times)}/s : p95 ${Math.round(last.p95)} ms (${last.kinds}), ${last.errors} erreur(s), ${last.webCores.toFixed(2)} cœur(s) pour le serveur web`)
      }
      return lines(held, broken, last, times, seconds)
    } finally {
      await ended(worker)
      await (await import('#lib/platform/db/client')).closeDatabase()
      await site.stop()
    }
  },
}

type Stage = { perSecond: number; p50: number; p95: number; errors: number; slowest: string; kinds: string; late: number; webCores: number }

function holds({ p95, errors }: Stage): boolean {
  return p95 <= targetMs && errors === 0
}

function lines(held: Stage, before: Stage, broken: Stage, times: number, seconds: number): BenchLine[] {
  const line = (name: string, value: number, unit: string, target = '', isHeld = true): BenchLine => ({ part: 'charge', name, value: Math.round(value * 100) / 100, unit, target, holds: isHeld })
  return [
    line(`60 requêtes par seconde pendant ${seconds} s : reçues`, held.perSecond, '/s'),
    line('attente, p50', held.p50, 'ms'),
    line('attente, p95', held.p95, 'ms', `≤ ${targetMs} ms`, held.p95 <= targetMs),
    line('réponses en erreur', held.errors, '', '0', held.errors === 0),
    line('cœurs pris par le serveur web', held.webCores, ''),
    line('le plus haut palier tenu', before.perSecond, '/s'),
    line(`palier où cela cède (${Math.round(60 * times)} par seconde ; le plus lent : ${broken.slowest}) : p95`, broken.p95, 'ms'),
    line('à ce palier, cœurs pris par le serveur web', broken.webCores, ''),
    line('à ce palier, réponses en erreur', broken.errors, ''),
  ]
}

/** Visits come at their own pace (exponential gaps); returns how late the last of them began, in milliseconds: were it much, this client would be the limit. */
async function arrive(visits: Record<VisitKind, () => Promise<void>>, times: number, seconds: number): Promise<number> {
  const begun = performance.now()
  const under: Promise<void>[] = []
  let late = 0
  const kinds = Object.entries(visitsPerSecond) as [VisitKind, number][]
  await Promise.all(kinds.map(async ([kind, rate]) => {
    for (let due = gap(rate * times); due < seconds * 1000; due += gap(rate * times)) {
      const wait = due - (performance.now() - begun)
      if (wait > 0) await sleep(wait)
      else late = Math.max(late, -wait)
      under.push(visits[kind]().catch((error: unknown) => { say(`  ${kind} : ${error instanceof Error ? error.message : 'échec'}`) }))
    }
  }))
  await Promise.all(under)
  return late
}

function gap(perSecond: number): number {
  return (-Math.log(1 - Math.random()) / perSecond) * 1000
}

function measure(all: readonly Waited[], seconds: number): Omit<Stage, 'late' | 'webCores'> {
  const at = (list: readonly Waited[], share: number) => list.map((one) => one.wait).sort((a, b) => a - b)[Math.floor(list.length * share)] ?? Number.NaN
  const byKind = [...Map.groupBy(all, (one) => one.kind)].map(([kind, list]) => ({ kind, p95: at(list, 0.95) })).sort((a, b) => b.p95 - a.p95)
  return { perSecond: all.length / seconds, p50: at(all, 0.5), p95: at(all, 0.95), errors: all.filter((one) => one.isError).length, slowest: byKind[0]?.kind ?? '', kinds: byKind.map((one) => `${one.kind} ${Math.round(one.p95)}`).join(', ') }
}

/** Seconds of processor that a process takes from now on (Linux; elsewhere nothing is told). */
function cpuClock(pid: number): () => number {
  const used = () => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return (Number(fields[11]) + Number(fields[12])) / 100
    } catch {
      return Number.NaN
    }
  }
  const before = used()
  return () => used() - before
}

async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => { child.once('exit', resolve) })
  child.kill('SIGTERM')
  await gone
}
