import type { Actor } from '#lib/platform/auth/actor'
import { isCoordination } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import type { ReferralChannel } from '#lib/platform/db/generated/enums'
import { hasNoOutcome, isRefusedByAll } from './list-sql.ts'

/** Days over which delays and channels are told. */
export const boardDays = 90

export type WaitingLine = { sectorId: string | null; sector: string; under1: number; from1to3: number; from3to6: number; over6: number; total: number }
export type BoardDelay = { name: 'qualified' | 'accepted' | 'declared'; days: number | null; count: number }
export type Board = {
  open: number; late: number; withoutDoctor: number; refusedByAll: number; unknownOutcome: number
  waiting: WaitingLine[]
  delays: BoardDelay[]
  channels: { channel: ReferralChannel; sent: number; declared: number }[]
}

/** Adressages as a whole: who waits and since when, how long each step took, where they come from. Counts alone, for both coordinations. */
export async function getBoard(actor: Actor, now: Date): Promise<Board | null> {
  if (!isCoordination(actor)) return null
  const since = new Date(now.getTime() - boardDays * 86_400_000)
  const [waiting, [totals], delays, channels] = await Promise.all([listWaiting(now), countAll(now), listDelays(since), listChannels(since)])
  return {
    open: 0, late: 0, refusedByAll: 0, unknownOutcome: 0, ...totals, withoutDoctor: waiting.reduce((sum, line) => sum + line.total, 0), waiting, channels,
    delays: (['qualified', 'accepted', 'declared'] as const).map((name) => delays.find((one) => one.name === name) ?? { name, days: null, count: 0 }),
  }
}

const withoutDoctor = Prisma.sql`n.kind = 'find_gp' AND n.state IN ('received', 'info_requested', 'searching', 'oriented', 'favourable', 'waiting', 'not_declared')`

/** People, each once, whatever became of the rest of their household. Months of thirty days, as in the contract's figures. */
async function listWaiting(now: Date): Promise<WaitingLine[]> {
  const age = Prisma.sql`extract(epoch FROM ${now}::timestamptz - r.created_at) / 86400`
  return db().$queryRaw<WaitingLine[]>`
    SELECT r.sector_id::text AS "sectorId", coalesce(s.name, 'Hors du territoire') AS sector, count(*)::int AS total, (count(*) FILTER (WHERE ${age} < 30))::int AS under1,
      (count(*) FILTER (WHERE ${age} >= 30 AND ${age} < 90))::int AS from1to3, (count(*) FILTER (WHERE ${age} >= 90 AND ${age} < 180))::int AS from3to6, (count(*) FILTER (WHERE ${age} >= 180))::int AS over6
    FROM need_line n JOIN need_person b ON b.need_id = n.id JOIN referral r ON r.id = n.referral_id LEFT JOIN sector s ON s.id = r.sector_id WHERE ${withoutDoctor} GROUP BY r.sector_id, s.name, s.position ORDER BY s.position NULLS LAST, s.name`
}

async function countAll(now: Date): Promise<Pick<Board, 'open' | 'late' | 'refusedByAll' | 'unknownOutcome'>[]> {
  return db().$queryRaw`
    SELECT (count(*))::int AS open, (count(*) FILTER (WHERE n.due_at < ${now}))::int AS late, (count(*) FILTER (WHERE ${isRefusedByAll}))::int AS "refusedByAll", (count(*) FILTER (WHERE ${hasNoOutcome(now)}))::int AS "unknownOutcome"
    FROM need_line n WHERE n.state NOT IN ('draft', 'declared', 'fulfilled', 'not_admissible', 'not_found', 'cancelled', 'deceased')`
}

/** Medians of what happened lately: from the sending to its reading, from there to a yes that the person agreed to, from there to the declaration. */
async function listDelays(since: Date): Promise<BoardDelay[]> {
  return db().$queryRaw<BoardDelay[]>`
    WITH active AS (SELECT DISTINCT need_id FROM need_step WHERE to_state IN ('searching', 'to_declare', 'not_admissible', 'accepted', 'declared') AND at >= ${since} AND (to_state <> 'searching' OR from_state = 'received') AND action <> 'split' AND need_id NOT IN (SELECT id FROM need_line WHERE kind <> 'find_gp')),
    facts AS (
      SELECT s.need_id, min(s.at) FILTER (WHERE s.from_state = 'draft') AS received, min(s.at) FILTER (WHERE s.from_state = 'received' AND s.to_state IN ('searching', 'to_declare', 'not_admissible')) AS qualified,
        max(s.at) FILTER (WHERE s.to_state = 'accepted') AS accepted, max(s.at) FILTER (WHERE s.to_state = 'declared') AS declared
      FROM need_step s JOIN active a ON a.need_id = s.need_id WHERE s.action <> 'split' GROUP BY s.need_id
    ), spans AS (
      SELECT need_id, 'qualified' AS name, qualified - received AS span FROM facts WHERE qualified >= ${since}
      UNION ALL SELECT need_id, 'accepted', accepted - qualified FROM facts WHERE accepted >= ${since}
      UNION ALL SELECT need_id, 'declared', declared - accepted FROM facts WHERE declared >= ${since} AND declared >= accepted
    )
    SELECT name, (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM span)::float8) / 86400)::float8 AS days, count(*)::int AS count FROM spans JOIN need_person b USING (need_id) WHERE span IS NOT NULL GROUP BY name`
}

async function listChannels(since: Date): Promise<Board['channels']> {
  return db().$queryRaw<Board['channels']>`
    SELECT r.channel::text AS channel, count(*)::int AS sent, (count(*) FILTER (WHERE n.state = 'declared'))::int AS declared
    FROM referral r JOIN need_line n ON n.referral_id = r.id JOIN need_person b ON b.need_id = n.id WHERE r.created_at >= ${since} AND n.state <> 'draft' AND n.kind = 'find_gp' GROUP BY r.channel ORDER BY sent DESC, channel`
}
