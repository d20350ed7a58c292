import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { formProof } from '#lib/platform/form-proof'
import type { BenchSite } from './bench-site.ts'
import { formCall } from './form-call.ts'
import type { Call } from './server-times.ts'

export type VisitKind = 'public' | 'search' | 'declaration' | 'referral' | 'registration'
/** One answer as the visitor waited for it, in milliseconds. */
export type Waited = { kind: VisitKind; wait: number; isError: boolean }
type Answer = { status: number; location: string; text: string }
type Visit = () => Promise<void>

/** What each kind of visitor does, one request after the other; every answer is told to `heard`. */
export async function loadVisits(site: BenchSite, heard: (one: Waited) => void): Promise<Record<VisitKind, Visit>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 400 })
  const ask = async (kind: VisitKind, call: Call): Promise<Answer> => {
    const begun = performance.now()
    const answer = await send(site.port, agent, call).catch(() => ({ status: 0, location: '', text: '' }))
    heard({ kind, wait: performance.now() - begun, isError: answer.status === 0 || answer.status >= 400 })
    return answer
  }
  const { grandUsers } = await import('#prisma/examples/grand')
  const partner = { cookie: await site.signIn(grandUsers.partner) }
  const gps = await answeringGps(site)
  const publicPaths = await pathsOfThePublic(site)
  const places = (await site.query('SELECT postal_codes[1] AS code FROM commune ORDER BY code LIMIT 60')).map((row) => String(row['code']))
  const sessions = await roomySessions(site)
  const opened = await get('registration', sessions[0] ?? '')
  const turns: Record<VisitKind, number> = { public: 0, search: 0, declaration: 0, referral: 0, registration: 0 }
  const next = <One>(kind: VisitKind, list: readonly One[]): One => {
    const one = list[turns[kind]++ % list.length]
    if (one === undefined) throw new Error(`nothing to ask for: ${kind}`)
    return one
  }

  async function get(kind: VisitKind, path: string, headers: Record<string, string> = {}): Promise<string> {
    return (await ask(kind, { method: 'GET', path, headers })).text
  }

  return {
    public: async () => void (await get('public', next('public', publicPaths))),
    search: async () => void (await get('search', `/espace/medecins?lieu=${next('search', places)}${['', '&domicile=oui', '&distance=20'][turns.search % 3] ?? ''}`, partner)),
    declaration: async () => {
      const gp = next('declaration', gps)
      const page = await get('declaration', gp.path, { cookie: gp.cookie })
      await ask('declaration', formCall(page, gp.path, { marks: 'name="answer"', headers: { cookie: gp.cookie }, more: { answer: turns.declaration % 2 === 0 ? 'open' : 'closed' } }))
    },
    referral: async () => {
      const place = '/espace/adressages/nouveau'
      const form = await get('referral', place, partner)
      const sectorId = /name="sectorId"[^>]*value="([0-9a-f-]{36})"|<option value="([0-9a-f-]{36})"/.exec(form)?.slice(1).find((id) => id !== undefined) ?? ''
      const people = (await ask('referral', formCall(form, place, { marks: 'name="sectorId"', headers: partner, more: { sectorId, priority: 'usual' } }))).location
      const second = await get('referral', people, partner)
      const consent = (await ask('referral', formCall(second, people, { marks: 'name="age-1"', headers: partner, more: { people: '1', 'age-1': 'from_18_to_69', 'accord-1': 'person' } }))).location
      const third = await get('referral', consent, partner)
      await ask('referral', formCall(third, consent, { marks: 'name="consentWay"', headers: partner, more: { consentWay: 'oral', informed: 'oui' } }))
    },
    registration: async () => {
      const path = next('registration', sessions)
      await get('registration', path)
      await ask('registration', formCall(opened, path, {
        marks: 'name="requestKey"', headers: { 'x-real-ip': `10.${turns.registration % 250}.${Math.floor(turns.registration / 250)}.7` },
        more: { requestKey: randomUUID(), sessionId: path.split('date=')[1] ?? '', proof: formProof('inscription', new Date(Date.now() - 60_000)), firstName: 'Lucette', surname: 'Béhague', email: `${randomUUID()}@exemple.fr`, people: '1' },
      }))
    },
  }
}

/** Two hundred GPs of the profile with one practice each, given an account and signed in. */
async function answeringGps(site: BenchSite): Promise<{ path: string; cookie: string }[]> {
  const found = await site.query(`SELECT min(p.id::text) AS practice, p.practitioner_id AS practitioner FROM practice p JOIN register_entry e ON e.practice_id = p.id
    WHERE p.position = 'holder' AND e.state IN ('open', 'closed') AND NOT EXISTS (SELECT 1 FROM app_user u WHERE u.practitioner_id = p.practitioner_id)
    GROUP BY p.practitioner_id HAVING count(*) = 1 ORDER BY p.practitioner_id LIMIT 200`)
  const gps: { path: string; cookie: string }[] = []
  for (const { practice, practitioner } of found) {
    const id = randomUUID()
    await site.query(`INSERT INTO app_user (id, name, email, practitioner_id) VALUES ($1, 'Médecin du banc', $2, $3)`, [id, `${id}@exemple.invalid`, practitioner])
    gps.push({ path: `/espace/disponibilite/${String(practice)}`, cookie: await site.signIn(id) })
  }
  return gps
}

async function pathsOfThePublic(site: BenchSite): Promise<string[]> {
  const news = await site.query(`SELECT slug FROM content WHERE kind = 'news' AND audience = 'public' AND published_at IS NOT NULL ORDER BY id LIMIT 40`)
  return ['/', '/medecins', '/agenda', '/actualites', '/projet-de-sante', '/territoire', ...news.map((row) => `/actualites/${String(row['slug'])}`)]
}

/** Dates with room for everybody who will come. */
async function roomySessions(site: BenchSite): Promise<string[]> {
  await site.query(`INSERT INTO content (id, kind, slug, draft, draft_title, updated_at, created_at, published, published_version, published_at)
    SELECT gen_random_uuid(), 'event', 'charge-' || n, fields, fields->>'title', now(), now(), fields, 1, now()
      FROM generate_series(1, 20) AS n, jsonb_build_object('title', 'Soirée ' || n, 'format', 'soiree', 'summary', 'Une soirée ouverte à tous.', 'place', 'Salle des fêtes, Orchies') AS fields`)
  await site.query(`INSERT INTO event (content_id, audience) SELECT id, 'public' FROM content WHERE slug LIKE 'charge-%'`)
  await site.query(`INSERT INTO event_session (id, event_id, starts_at, ends_at, capacity) SELECT gen_random_uuid(), id, now() + interval '20 days', now() + interval '20 days 2 hours', 5000 FROM content WHERE slug LIKE 'charge-%'`)
  await site.query(`INSERT INTO half_day (id, session_id, starts_at, ends_at) SELECT gen_random_uuid(), s.id, s.starts_at, s.ends_at FROM event_session s JOIN content c ON c.id = s.event_id WHERE c.slug LIKE 'charge-%'`)
  const found = await site.query(`SELECT c.slug, s.id FROM event_session s JOIN content c ON c.id = s.event_id WHERE c.slug LIKE 'charge-%'`)
  return found.map((row) => `/agenda/${String(row['slug'])}/inscription?date=${String(row['id'])}`)
}

function send(port: number, agent: Agent, call: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, agent, method: call.method, path: call.path, headers: call.headers, timeout: 30_000 }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.once('error', reject)
      response.once('end', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', text: Buffer.concat(pieces).toString('utf8') }))
    })
    outgoing.once('error', reject)
    outgoing.once('timeout', () => outgoing.destroy(new Error('no answer')))
    outgoing.end(call.body)
  })
}
