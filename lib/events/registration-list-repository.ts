import type { Db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { plainWords } from '#lib/platform/format/plain-words'
import { listPageSize } from '#lib/platform/list-request'
import type { RegistrationsRequest } from './registration-list-schema.ts'
import { liveStates, seatedStates, type RegistrationState } from './registration-states.ts'

/** Somebody who comes to a date or waits for it, with those who come along. */
export type ListedRegistration = Prisma.RegistrationGetPayload<{ select: typeof fields }>

const fields = {
  id: true, sessionId: true, state: true, channel: true, people: true, firstName: true, surname: true, email: true, phone: true, professionCode: true, organisation: true, askedAt: true, untilAt: true, askedAgainAt: true,
  companions: { orderBy: { position: 'asc' as const }, select: { firstName: true, surname: true } },
}

/** A page of those who come to each of these dates, in the asked order, with how many there are by date. Two queries, however many dates. */
export async function listRegistrations(client: Db, sessionIds: readonly string[], request: RegistrationsRequest): Promise<{ registrations: ListedRegistration[]; totals: Map<string, number> }> {
  const { page, search, state, sort, direction } = request
  const words = plainWords(search).split(' ').map((word) => `%${word}%`)
  const states: readonly RegistrationState[] = state === null ? liveStates : [state]
  const by = sort === 'nom' ? Prisma.sql`search_plain(r.surname || ' ' || r.first_name)` : Prisma.sql`r.rank`
  const places = await client.$queryRaw<{ id: string; sessionId: string; total: number }[]>`
    SELECT id, session_id AS "sessionId", total FROM (
      SELECT r.id, r.session_id, (count(*) OVER (PARTITION BY r.session_id))::int AS total, row_number() OVER (PARTITION BY r.session_id ORDER BY ${by} ${direction === 'desc' ? Prisma.sql`DESC` : Prisma.empty}, r.rank) AS place
      FROM registration r
      WHERE r.session_id = ANY(${[...sessionIds]}::uuid[]) AND r.state::text = ANY(${[...states]})
        AND (${search} = '' OR search_plain(r.surname || ' ' || r.first_name || ' ' || r.organisation || ' ' || r.email) LIKE ALL (${words}))) AS placed
    WHERE place > ${(page - 1) * listPageSize} AND place <= ${page * listPageSize} ORDER BY place`
  // Past the last page: somebody's bookmark, or a list that grew shorter.
  if (places.length === 0 && page > 1) return listRegistrations(client, sessionIds, { ...request, page: 1 })
  const found = await client.registration.findMany({ where: { id: { in: places.map((one) => one.id) } }, select: fields })
  const byId = new Map(found.map((one) => [one.id, one]))
  return { registrations: places.flatMap((one) => byId.get(one.id) ?? []), totals: new Map(places.map((one) => [one.sessionId, one.total])) }
}

/** People who have a seat, or were offered one, of each kept share. */
export async function countQuotaPeople(client: Db, sessionIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await client.registration.groupBy({ by: ['quotaId'], where: { sessionId: { in: [...sessionIds] }, quotaId: { not: null }, state: { in: [...seatedStates] } }, _sum: { people: true } })
  return new Map(rows.flatMap((row) => (row.quotaId === null ? [] : [[row.quotaId, row._sum.people ?? 0] as const])))
}
