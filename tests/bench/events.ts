import { randomUUID } from 'node:crypto'
import { today } from '#lib/platform/clock'
import { addDays } from '#lib/platform/day'
import { formProof } from '#lib/platform/form-proof'
import { required } from '#lib/platform/env'
import type { BenchLine } from './bench-line.ts'
import type { BenchSite } from './bench-site.ts'
import { type Burst, burst } from './burst.ts'
import { formCall } from './form-call.ts'
import { openGrandSite } from './grand-site.ts'
import { type Call, serverTimes } from './server-times.ts'
import { settleTables } from './settle-tables.ts'

const seats = 50

/** The agenda with 2,000 events, and people who register in the same instant for 50 seats, through the whole stack. */
export const bench = {
  name: 'evenements',
  run: async (): Promise<BenchLine[]> => {
    const site = await openGrandSite()
    try {
      await insertEvents(site)
      const lines = [...await agenda(site), ...await rushes(site)]
      await insertPresences(site)
      return [...lines, ...await officePages(site)]
    } finally {
      await site.stop()
    }
  },
}

/** Two thousand published events, half of them over, each with its date. */
async function insertEvents(site: BenchSite): Promise<void> {
  await site.query(`INSERT INTO content (id, kind, slug, draft, draft_title, updated_at, created_at, published, published_version, published_at)
    SELECT gen_random_uuid(), 'event', 'soiree-' || n, fields, fields->>'title', now(), now(), fields, 1, now()
      FROM generate_series(1, 2000) AS n, jsonb_build_object('title', 'Soirée ' || n, 'format', (ARRAY['soiree', 'formation', 'groupe'])[1 + n % 3], 'summary', 'Une soirée ouverte à tous, la ' || n || 'e.', 'place', 'Salle des fêtes, Orchies') AS fields`)
  await site.query(`INSERT INTO event (content_id, audience) SELECT id, 'public' FROM content WHERE kind = 'event' AND slug LIKE 'soiree-%'`)
  await site.query(`INSERT INTO event_session (id, event_id, starts_at, ends_at, capacity) SELECT gen_random_uuid(), id, at, at + interval '2 hours', ${seats}
    FROM (SELECT id, date_trunc('hour', now()) + (row_number() OVER (ORDER BY slug) - 1000) * interval '9 hours' AS at FROM content WHERE kind = 'event' AND slug LIKE 'soiree-%') AS one`)
  await site.query('INSERT INTO half_day (id, session_id, starts_at, ends_at) SELECT gen_random_uuid(), id, starts_at, ends_at FROM event_session')
  await settleTables(required('DATABASE_OWNER_URL'))
}

/** Fifteen people at each date that is over, of 800 in all. */
async function insertPresences(site: BenchSite): Promise<void> {
  await site.query(`INSERT INTO registration (id, session_id, state, channel, person_key, first_name, surname, email, phone, profession_code, request_key, asked_at, changed_at)
    SELECT gen_random_uuid(), s.id, 'registered', 'public_form', md5('person ' || who), 'Prénom', 'Nom ' || who, 'personne' || who || '@exemple.invalid', '', (ARRAY['10', '60', '70', '21'])[1 + who % 4], gen_random_uuid(), s.starts_at - interval '9 days', s.starts_at - interval '9 days'
      FROM event_session s, generate_series(1, 15) AS k, LATERAL (SELECT (k * 53 + s.starts_at::date - '2020-01-01'::date) % 800 AS who) AS one WHERE s.ends_at < now()`)
  await site.query(`INSERT INTO attendance (registration_id, position, half_day_id, is_present, source, said_at, received_at)
    SELECT r.id, 1, h.id, true, 'sheet', h.starts_at, h.starts_at FROM registration r JOIN half_day h ON h.session_id = r.session_id WHERE h.ends_at < now()`)
  await settleTables(required('DATABASE_OWNER_URL'))
}

const pageTarget = 100

/** What the coordination reads of them: the lists, and 15,000 presences added up, in a year and in a month. */
async function officePages(site: BenchSite): Promise<BenchLine[]> {
  const { grandUsers } = await import('#prisma/examples/grand')
  const headers = { cookie: await site.signIn(grandUsers.coordination) }
  const day = (ago: number) => addDays(today('Europe/Paris'), -ago)
  const pages = {
    'liste des dates': '/gestion/evenements', 'dates passées': '/gestion/evenements?quand=passes', 'indicateurs, un mois': `/gestion/evenements/indicateurs?du=${day(31)}&au=${day(1)}`, 'heures de présence, un mois': `/gestion/evenements/heures?du=${day(31)}&au=${day(1)}`,
    'indicateurs, 15 000 présences': `/gestion/evenements/indicateurs?du=${day(800)}&au=${day(1)}`, 'heures, 15 000 présences': `/gestion/evenements/heures?du=${day(800)}&au=${day(1)}`,
  }
  const lines: BenchLine[] = []
  for (const [name, path] of Object.entries(pages)) {
    const call = (): Call => ({ method: 'GET', path, headers })
    await serverTimes(site.port, call, 12, 2)
    const times = await serverTimes(site.port, call, 60, 1)
    if ([...times.statuses.keys()].some((status) => status !== 200)) throw new Error(`unexpected answers: ${JSON.stringify([...times.statuses])}`)
    lines.push(line(`${name}, temps du serveur, p95`, times.p95, 'ms', `≤ ${pageTarget} ms`, times.p95 <= pageTarget))
  }
  return lines
}

async function agenda(site: BenchSite): Promise<BenchLine[]> {
  const paths = ['', '?page=2', '?page=20', '?type=formation', '?quand=passes', '?quand=passes&page=15', '?public=public&page=3'].map((query) => `/agenda/recherche${query}`)
  let turn = 0
  const call = (): Call => ({ method: 'GET', path: paths[turn++ % paths.length] ?? '', headers: {} })
  await serverTimes(site.port, call, paths.length * 6, 2)
  const times = await serverTimes(site.port, call, 240, 1)
  if ([...times.statuses.keys()].some((status) => status !== 200)) throw new Error(`unexpected answers: ${JSON.stringify([...times.statuses])}`)
  return [line('agenda de 2 000 événements, temps du serveur, p50', times.p50, 'ms', '', true), line('agenda de 2 000 événements, temps du serveur, p95', times.p95, 'ms', '≤ 60 ms', times.p95 <= 60)]
}

async function rushes(site: BenchSite): Promise<BenchLine[]> {
  await rush(site, 20) // Warm: the first form compiles what the others use.
  const few: Burst[] = []
  for (let round = 0; round < 10; round += 1) few.push(await rush(site, 20))
  const many = [await rush(site, 200), await rush(site, 200), await rush(site, 200)]
  const all = await rush(site, 1000)
  const p95 = middle(few.map((one) => one.p95))
  const slowest = Math.max(...many.map((one) => one.slowest))
  const [peak] = await site.query('SELECT coalesce(max(taken_after - capacity), 0)::int AS above, max(taken_after)::int AS taken FROM seat_move')
  const wrong = [...few, ...many, all].reduce((sum, one) => sum + [...one.statuses].reduce((count, [status, times]) => count + (status === 303 ? 0 : times), 0), 0)
  return [
    line('20 inscriptions au même instant, p95 (médiane de 10)', p95, 'ms', '≤ 300 ms', p95 <= 300), await limit(site, 20),
    line('200 au même instant, la plus lente (de 3 fois)', slowest, 'ms', '≤ 3 000 ms', slowest <= 3000), await limit(site, 200),
    line('1 000 au même instant, la plus lente', all.slowest, 'ms', '', true), await limit(site, 1000),
    line('toutes ces inscriptions : réponses en erreur', wrong, '', '0', wrong === 0),
    line(`places prises au plus, pour ${seats}`, Number(peak?.['taken']), '', `≤ ${seats}`, Number(peak?.['above']) <= 0),
  ]
}

/** So many people send the form of one date in the same instant, each from a place and with an address of their own, a minute after they opened it. */
async function rush(site: BenchSite, count: number): Promise<Burst> {
  const [session] = await site.query(`SELECT s.id, c.slug FROM event_session s JOIN content c ON c.id = s.event_id WHERE s.starts_at > now() + interval '1 day' AND s.taken = 0 ORDER BY random() LIMIT 1`)
  const address = `/agenda/${String(session?.['slug'])}/inscription?date=${String(session?.['id'])}`
  const page = await (await fetch(`http://127.0.0.1:${site.port}${address}`)).text()
  const calls = Array.from({ length: count }, (_, index): Call => formCall(page, address, {
    marks: 'name="requestKey"', headers: { 'x-real-ip': `10.${Math.floor(Math.random() * 200)}.${Math.floor(index / 250)}.${index % 250}` },
    more: { requestKey: randomUUID(), proof: formProof('inscription', new Date(Date.now() - 60_000)), firstName: 'Lucette', surname: 'Béhague', email: `${randomUUID()}@exemple.fr`, people: '1' },
  }))
  return burst(site.port, calls)
}

/** The same crowd before a page that asks the database for nothing but `SELECT 1`. */
async function limit(site: BenchSite, count: number): Promise<BenchLine> {
  const answered = await burst(site.port, Array.from({ length: count }, (): Call => ({ method: 'GET', path: '/api/sante', headers: {} })))
  return line(`${count.toLocaleString('fr-FR')} fois SELECT 1 au même instant, la plus lente`, answered.slowest, 'ms', '', true)
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function line(name: string, value: number, unit: string, target: string, holds: boolean): BenchLine {
  return { part: 'événements', name, value: Math.round(value * 10) / 10, unit, target, holds }
}
