import { addDays, type Day, startOfDay } from '#lib/platform/day'
import type { Db } from '#lib/platform/db/client'

type Participants = { dates: number; byProfession: { professionCode: string | null; count: number }[] }

/** Dates that were held within a period, and the people noted there, once at each, by what they said they do. */
export async function countParticipants(client: Db, { fromOn, untilOn }: { fromOn: Day; untilOn: Day }, timeZone: string): Promise<Participants> {
  const [from, until] = [startOfDay(fromOn, timeZone), startOfDay(addDays(untilOn, 1), timeZone)]
  const [held] = await client.$queryRaw<{ dates: number }[]>`
    SELECT count(*)::int AS dates FROM event_session s JOIN event e ON e.content_id = s.event_id WHERE s.starts_at >= ${from} AND s.starts_at < ${until} AND NOT s.is_cancelled AND e.state = 'planned'`
  const byProfession = await client.$queryRaw<Participants['byProfession']>`
    SELECT CASE WHEN n.position = 1 THEN r.profession_code ELSE p.profession_code END AS "professionCode", count(*)::int AS count
    FROM registration r JOIN event_session s ON s.id = r.session_id JOIN event e ON e.content_id = s.event_id CROSS JOIN LATERAL generate_series(1, r.people) AS n(position)
    LEFT JOIN companion p ON p.registration_id = r.id AND p.position = n.position
    WHERE s.starts_at >= ${from} AND s.starts_at < ${until} AND NOT s.is_cancelled AND e.state = 'planned' AND r.state = 'registered'
      AND EXISTS (SELECT 1 FROM attendance a WHERE a.registration_id = r.id AND a.position = n.position AND a.is_present)
    GROUP BY 1`
  return { dates: held?.dates ?? 0, byProfession }
}
