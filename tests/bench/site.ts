import { grandUsers } from '#prisma/examples/grand'
import type { BenchLine } from './bench-line.ts'
import { publicPages } from './public-pages.ts'
import { requestsPerSecond } from './requests-per-second.ts'
import { formCall } from './form-call.ts'
import { type Call, serverTimes } from './server-times.ts'
import type { BenchSite } from './bench-site.ts'
import { openGrandSite } from './grand-site.ts'

const PART = 'registre'

/** Server time of the register's pages on the profile `grand`, the public register beside a static file, and the public site's pages. */
export const bench = {
  name: 'site',
  run: async (): Promise<BenchLine[]> => {
    const site = await openGrandSite()
    try {
      return [...await lists(site), ...await declarations(site), ...await publicRegister(site), ...await publicPages(site)]
    } finally {
      await site.stop()
    }
  },
}

async function lists(site: BenchSite): Promise<BenchLine[]> {
  const cookie = await site.signIn(grandUsers.partner)
  const postalCodes = (await site.query('SELECT DISTINCT unnest(postal_codes) AS code FROM commune ORDER BY 1 LIMIT 50')).map((row) => String(row['code']))
  let turn = 0
  const searches = ['', '&domicile=oui', '&langue=ar', '&page=2', '&distance=20']
  const call = (): Call => {
    turn += 1
    return { method: 'GET', path: `/espace/medecins?lieu=${postalCodes[turn % postalCodes.length]}${searches[turn % searches.length]}`, headers: { cookie } }
  }
  await serverTimes(site.port, call, 60, 2) // Warm: the first readings load the register.
  const alone = await serverTimes(site.port, call, 200, 1)
  const crowded = await serverTimes(site.port, call, 400, 10)
  assertOk(alone.statuses, crowded.statuses)
  return [
    line('liste avec filtres, 5 000 médecins, 1 en vol, p50', alone.p50, 'ms', '', true),
    line('liste avec filtres, 5 000 médecins, 1 en vol, p95', alone.p95, 'ms', '≤ 60 ms', alone.p95 <= 60),
    line('liste avec filtres, 5 000 médecins, 10 en vol, p50', crowded.p50, 'ms', '', true),
    line('liste avec filtres, 5 000 médecins, 10 en vol, p95', crowded.p95, 'ms', '≤ 60 ms', crowded.p95 <= 60),
  ]
}

/** The coordination answers for many practices, so that no two presses meet: the time of one declaration, not of a queue. */
async function declarations(site: BenchSite): Promise<BenchLine[]> {
  const cookie = await site.signIn(grandUsers.coordination)
  const practices = await site.query(`SELECT p.id FROM practice p JOIN register_entry e ON e.practice_id = p.id
    WHERE p.position <> 'replacement' AND p.not_treating_reason IS NULL AND e.state NOT IN ('departed', 'not_treating') ORDER BY p.id LIMIT 260`)
  const calls: Call[] = []
  for (const { id } of practices) {
    const address = `/espace/disponibilite/${String(id)}`
    const page = await (await fetch(`http://127.0.0.1:${site.port}${address}`, { headers: { cookie } })).text()
    calls.push(formCall(page, address, { marks: 'class="answers"', headers: { cookie }, more: { answer: 'closed' } }))
  }
  let turn = 0
  const call = (): Call => calls[turn++ % calls.length] ?? fail('no call')
  await serverTimes(site.port, call, 20, 1)
  const alone = await serverTimes(site.port, call, 120, 1)
  const crowded = await serverTimes(site.port, call, 120, 10)
  assertRedirects(alone.statuses, crowded.statuses)
  return [
    line('déclaration d’un médecin, 1 en vol, p50', alone.p50, 'ms', '', true),
    line('déclaration d’un médecin, 1 en vol, p95', alone.p95, 'ms', '≤ 50 ms', alone.p95 <= 50),
    line('déclaration d’un médecin, 10 en vol, p95', crowded.p95, 'ms', '', true),
  ]
}

/** As browsers ask for it, compressed; beside the static file of the page that weighs most like it. */
async function publicRegister(site: BenchSite): Promise<BenchLine[]> {
  const call = (): Call => ({ method: 'GET', path: '/medecins', headers: { 'accept-encoding': 'br' } })
  const warm = await serverTimes(site.port, call, 200, 4)
  const cached = await serverTimes(site.port, call, 400, 1)
  assertOk(warm.statuses, cached.statuses)
  const own = await requestsPerSecond(site.port, ['/medecins'], { seconds: 1 })
  const file = await closestFile(site.port, '/medecins', own.bytes)
  const rounds = []
  for (let round = 0; round < 3; round += 1) {
    rounds.push({ page: await requestsPerSecond(site.port, ['/medecins']), file: await requestsPerSecond(site.port, [file]) })
  }
  const page = median(rounds.map((one) => one.page.perSecond))
  const share = median(rounds.map((one) => one.page.perSecond / one.file.perSecond))
  return [
    line('page publique du registre, du cache, p95', cached.p95, 'ms', '', true),
    line('registre public, requêtes par seconde', page, '/s', '', true),
    line('fichier statique du même serveur', median(rounds.map((one) => one.file.perSecond)), '/s', '', true),
    line('registre public ÷ fichier statique', share, '', '≥ 0,5', share >= 0.5),
  ]
}

/** Of the files that a page names, the one whose compressed weight comes nearest. */
async function closestFile(port: number, address: string, bytes: number): Promise<string> {
  const page = await (await fetch(`http://127.0.0.1:${port}${address}`)).text()
  const files = [...new Set(page.match(/\/_next\/static\/[^"\\]+\.(?:css|js)/g) ?? [])]
  const weighed = []
  for (const file of files) weighed.push({ file, distance: Math.abs((await requestsPerSecond(port, [file], { connections: 1, seconds: 0.05 })).bytes - bytes) })
  return weighed.toSorted((a, b) => a.distance - b.distance)[0]?.file ?? fail('the page names no file')
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function assertOk(...all: Map<number, number>[]): void {
  for (const statuses of all) if ([...statuses.keys()].some((status) => status !== 200)) fail(`unexpected answers: ${JSON.stringify([...statuses])}`)
}

function assertRedirects(...all: Map<number, number>[]): void {
  for (const statuses of all) if ([...statuses.keys()].some((status) => status !== 303)) fail(`unexpected answers: ${JSON.stringify([...statuses])}`)
}

function line(name: string, value: number, unit: string, target: string, holds: boolean): BenchLine {
  return { part: PART, name, value: Math.round(value * 100) / 100, unit, target, holds }
}

function fail(message: string): never {
  throw new Error(message)
}
