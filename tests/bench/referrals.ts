import type { Actor } from '#lib/platform/auth/actor'
import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import type { BenchLine } from './bench-line.ts'
import { type Call, serverTimes } from './server-times.ts'
import type { BenchSite } from './bench-site.ts'
import { openGrandSite } from './grand-site.ts'

const pageTarget = 80
const rankingTarget = 40

/** Adressages with 20,000 of them and 5,000 GPs: the pages' server time, and the ranking of all candidates for one need. */
export const bench = {
  name: 'adressages',
  run: async (): Promise<BenchLine[]> => {
    const site = await openGrandSite()
    try {
      return [...await pages(site), ...await ranking(site), ...await figures(site)]
    } finally {
      await (await import('#lib/platform/db/client')).closeDatabase()
      await site.stop()
    }
  },
}

async function pages(site: BenchSite): Promise<BenchLine[]> {
  const { grandUsers } = await import('#prisma/examples/grand')
  const [partner, searcher] = [await site.signIn(grandUsers.partner), await site.signIn(grandUsers.searcher)]
  const list = ['', '?etat=all', '?page=2', '?etat=all&page=9', '?etat=declared', '?etat=searching']
  return [
    ...await pageLines(site, 'liste d’un partenaire', partner, list.map((query) => `/espace/adressages${query}`)),
    ...await pageLines(site, 'file de la coordination', searcher, [...list, '?tri=echeance&ordre=desc', '?q=KRT'].map((query) => `/gestion/adressages${query}`)),
    ...await pageLines(site, 'refusés par tous', searcher, ['/gestion/adressages/refuses']),
    ...await pageLines(site, 'tableau de l’ensemble', searcher, ['/gestion/adressages/tableau']),
  ]
}

async function pageLines(site: BenchSite, name: string, cookie: string, paths: readonly string[]): Promise<BenchLine[]> {
  let turn = 0
  const call = (): Call => ({ method: 'GET', path: paths[turn++ % paths.length] ?? '', headers: { cookie } })
  await serverTimes(site.port, call, paths.length * 6, 2)
  const times = await serverTimes(site.port, call, 240, 1)
  if ([...times.statuses.keys()].some((status) => status !== 200)) throw new Error(`unexpected answers: ${JSON.stringify([...times.statuses])}`)
  return [line(`${name}, temps du serveur, p50`, times.p50, '', true), line(`${name}, temps du serveur, p95`, times.p95, `≤ ${pageTarget} ms`, times.p95 <= pageTarget)]
}

async function ranking(site: BenchSite): Promise<BenchLine[]> {
  const { listCandidates } = await import('#lib/referrals/candidate-queries')
  const needs = (await site.query(`SELECT id FROM need_line WHERE state = 'searching' ORDER BY id LIMIT 200`)).map((row) => String(row['id']))
  const times: number[] = []
  let ranked = 0
  for (const [index, id] of [...needs.slice(0, 20), ...needs].entries()) {
    const begun = performance.now()
    ranked = (await listCandidates(searcher, id, now())).length
    if (index >= 20) times.push(performance.now() - begun)
  }
  if (ranked < 4_000) throw new Error(`only ${ranked} candidates were ranked`)
  times.sort((a, b) => a - b)
  const [p50, p95] = [0.5, 0.95].map((share) => times[Math.floor(times.length * share)] ?? Number.NaN) as [number, number]
  return [line('classement de tous les cabinets pour un besoin, p50', p50, '', true), line('classement de tous les cabinets pour un besoin, p95', p95, `≤ ${rankingTarget} ms`, p95 <= rankingTarget)]
}

/** A contract year counted from the histories of everybody: seldom read, so without a target. */
async function figures(site: BenchSite): Promise<BenchLine[]> {
  const { getYearFigures } = await import('#lib/figures/queries')
  const [contract] = await site.query(`INSERT INTO contract (id, title, created_at) VALUES (gen_random_uuid(), 'Accord', now()) RETURNING id`)
  const [year] = await site.query(`INSERT INTO contract_year (id, contract_id, number, from_on, until_on) VALUES (gen_random_uuid(), $1, 1, current_date - 300, current_date + 64) RETURNING id`, [contract?.['id']])
  const times: number[] = []
  for (let round = 0; round < 12; round += 1) {
    const begun = performance.now()
    const counted = await getYearFigures(searcher, String(year?.['id']), { now: now(), reading: 'full' })
    if ((counted?.counts.total.received ?? 0) < 10_000) throw new Error('too few people are counted')
    if (round >= 2) times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  return [line('chiffres d’une année de contrat, p50', times[5] ?? Number.NaN, '', true)]
}

const searcher: Actor = { ...commandActor, kind: 'person', roles: new Set(['coordination_referrals']) }

function line(name: string, value: number, target: string, holds: boolean): BenchLine {
  return { part: 'adressages', name, value: Math.round(value * 10) / 10, unit: 'ms', target, holds }
}
