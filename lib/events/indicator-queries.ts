import type { Actor } from '#lib/platform/auth/actor'
import { addDays, type Day, dayAt, startOfDay } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { plainWords } from '#lib/platform/format/plain-words'
import { publicCountedPeriod } from './public-period-queries.ts'
import type { IndicatorRequest } from './indicator-request.ts'
import { withoutKey } from './indicator-words.ts'
import { countIndicators, type CountedDate, type CountedPerson, groupIndicators, type IndicatorGroup, type Indicators, type IndicatorView, type Keys, notedDates, type Outcome, sortIndicators } from './indicators.ts'
import { registeredProfession } from './labels.ts'
import { canReadRegistrations } from './policy.ts'
import { type Served, servedBy } from './served-repository.ts'

export type IndicatorList = { from: Day; until: Day; total: Indicators; groups: IndicatorGroup[] }

/** What events of a period came to, by axis, convention, profession…, without anybody's name; null for whoever may not read who came. */
export async function listIndicators(actor: Actor, request: IndicatorRequest, { now, timeZone }: { now: Date; timeZone: string }): Promise<IndicatorList | null> {
  if (!canReadRegistrations(actor)) return null
  const { from, until } = await publicCountedPeriod(request, dayAt(now, timeZone))
  const within = Prisma.sql`s.starts_at >= ${startOfDay(from, timeZone)} AND s.starts_at < ${startOfDay(addDays(until, 1), timeZone)}`
  const [everyDate, everybody] = [await loadDates(within), await loadPeople(within)]
  const served = await servedBy(db(), [...new Set(everyDate.map((one) => one.eventId))])
  const at = { noted: notedDates(everybody), now }
  const people = request.professionCode === null ? everybody : everybody.filter((one) => one.profession === registeredProfession(request.professionCode))
  const concerned = new Set(people.map((one) => one.sessionId))
  const dates = everyDate.filter((one) => (request.axisId === null || (served.get(one.eventId)?.axes ?? []).some((axis) => axis.id === request.axisId)) && (request.professionCode === null || concerned.has(one.id)))
  const groups = groupIndicators(dates, people, keysOf(request.view, served), at)
  return { from, until, total: countIndicators(dates, people, at), groups: sortIndicators(groups, request.sort, request.direction) }
}

function keysOf(view: IndicatorView, served: ReadonlyMap<string, Served>): Keys {
  const without = { id: '', title: withoutKey[view] }
  if (view === 'profession') return { ofPerson: ({ profession }) => (profession === '' ? without : { id: profession, title: profession }) }
  if (view === 'structure') return { ofPerson: ({ organisation }) => (plainWords(organisation) === '' ? without : { id: plainWords(organisation), title: organisation }) }
  const field = ({ axe: 'axes', action: 'actions', mission: 'missions', convention: 'agreements' } as const)[view]
  return { ofEvent: (eventId) => {
    const found = served.get(eventId)?.[field] ?? []
    return found.length > 0 ? found : [without]
  } }
}

async function loadDates(within: Prisma.Sql): Promise<CountedDate[]> {
  return db().$queryRaw<CountedDate[]>`
    SELECT s.id, s.event_id AS "eventId", s.ends_at AS "endsAt", (s.is_cancelled OR e.state <> 'planned') AS "isOff", (SELECT count(*)::int FROM half_day h WHERE h.session_id = s.id) AS "halfDays"
    FROM event_session s JOIN event e ON e.content_id = s.event_id WHERE ${within} ORDER BY s.starts_at, s.id`
}

type PersonRow = { sessionId: string; who: string; professionCode: string | null; organisation: string; outcome: Outcome; presences: number[] }

async function loadPeople(within: Prisma.Sql): Promise<CountedPerson[]> {
  const rows = await db().$queryRaw<PersonRow[]>`
    SELECT r.session_id AS "sessionId", CASE WHEN n.position = 1 AND r.person_key IS NOT NULL THEN r.person_key ELSE r.id || '.' || n.position END AS who,
      CASE WHEN n.position = 1 THEN r.profession_code ELSE p.profession_code END AS "professionCode", r.organisation,
      CASE r.state WHEN 'registered' THEN 'registered' WHEN 'cancelled' THEN 'left' ELSE 'unserved' END AS outcome, there.minutes AS presences
    FROM registration r JOIN event_session s ON s.id = r.session_id CROSS JOIN LATERAL generate_series(1, r.people) AS n(position)
    LEFT JOIN companion p ON p.registration_id = r.id AND p.position = n.position
    CROSS JOIN LATERAL (SELECT coalesce(array_agg(round(extract(epoch FROM h.ends_at - h.starts_at) / 60)::int), '{}') AS minutes FROM attendance a JOIN half_day h ON h.id = a.half_day_id
      WHERE a.registration_id = r.id AND a.position = n.position AND a.is_present) there
    WHERE ${within} AND (r.state IN ('registered', 'cancelled', 'waiting') OR (r.state = 'lapsed' AND EXISTS (SELECT 1 FROM registration_step t WHERE t.registration_id = r.id AND t.from_state = 'waiting' AND t.to_state = 'lapsed')))
    ORDER BY s.starts_at, r.rank, n.position`
  return rows.map(({ professionCode, ...row }) => ({ ...row, profession: registeredProfession(professionCode) }))
}
