import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { addDays, addMonths, type Day, monthStart } from '#lib/platform/day'
import { canRunRegister } from './policy.ts'
import { currentRegister } from './register-index.ts'
import { isCounted } from './register-table.ts'
import { type TruthFacts, truthFigures, type TruthFigures } from './truth-figures.ts'

export type Truth = {
  today: Day
  freshDays: number
  now: TruthFigures
  /** Entries whose answer nobody doubts today: neither to contact, nor to reconfirm, nor disputed. */
  answered: number
  sectors: (TruthFigures & { sectorId: string | null; name: string })[]
  /** The last day of each of the twelve months before, then today. */
  trend: (TruthFigures & { on: Day })[]
}

/** How true the register is, by sector and over a year. Null for whoever does not run it. */
export async function getTruth(actor: Actor, now: Date): Promise<Truth | null> {
  if (!canRunRegister(actor)) return null
  const { today, settings, entries } = await currentRegister(now)
  const [facts, sectors] = await Promise.all([loadFacts(), db().sector.findMany({ select: { id: true, name: true }, orderBy: [{ position: 'asc' }, { name: 'asc' }] })])
  const { freshDays } = settings
  const named = [...sectors.map(({ id, name }) => ({ sectorId: id, name })), { sectorId: null, name: 'Sans secteur' }]
  const monthEnds = Array.from({ length: 12 }, (_, index) => addDays(addMonths(monthStart(today), index - 11), -1))
  return {
    today,
    freshDays,
    now: truthFigures(facts, today, freshDays),
    answered: entries.filter((one) => isCounted(one.state) && !['to_contact', 'to_reconfirm', 'disputed'].includes(one.state)).length,
    sectors: named
      .map(({ sectorId, name }) => ({ sectorId, name, ...truthFigures(facts.filter((one) => one.sectorId === sectorId), today, freshDays) }))
      .filter((one) => one.practices > 0),
    trend: [...monthEnds, today].map((on) => ({ on, ...truthFigures(facts, on, freshDays) })),
  }
}

async function loadFacts(): Promise<TruthFacts[]> {
  return db().$queryRaw<TruthFacts[]>`
    WITH said AS (
      SELECT t.practice_id AS id, t.confirmed_on, t.declared_at AS at FROM statement t WHERE t.practice_id IS NOT NULL
      UNION ALL SELECT p.id, t.confirmed_on, t.declared_at FROM statement t JOIN practice p ON p.site_id = t.site_id
      UNION ALL SELECT k.practice_id, k.confirmed_on, k.at FROM confirmation k
    ), heard AS MATERIALIZED (
      -- Grouped before it is joined: without statistics the planner would read all of it again for each practice.
      SELECT id, min(at) AS first_at, coalesce(array_agg(to_char(confirmed_on, 'YYYY-MM-DD')) FILTER (WHERE confirmed_on IS NOT NULL), '{}') AS confirmed FROM said GROUP BY id
    )
    SELECT c.sector_id AS "sectorId", to_char(least(p.created_at, coalesce(h.first_at, p.created_at)), 'YYYY-MM-DD') AS "sinceOn",
      to_char(p.ends_on, 'YYYY-MM-DD') AS "endsOn", to_char(p.not_treating_since_on, 'YYYY-MM-DD') AS "notTreatingSinceOn", coalesce(h.confirmed, '{}') AS "confirmedOn"
    FROM practice p JOIN practitioner d ON d.id = p.practitioner_id JOIN site s ON s.id = p.site_id JOIN commune c ON c.code = s.commune_code
      LEFT JOIN heard h ON h.id = p.id
    WHERE p.removed_at IS NULL AND d.removed_at IS NULL AND d.is_gp AND p.position <> 'replacement'`
}
