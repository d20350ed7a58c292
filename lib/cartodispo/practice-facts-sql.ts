import { Prisma } from '#lib/platform/db/generated/client'
import type { Capacity } from '#lib/platform/db/generated/enums'
import type { Day } from '#lib/platform/day'
import type { AudienceName, ContactByAudience, HomeVisitsName } from './statement-content.ts'
import type { DeclaredState } from './facts.ts'

export type StatementRow = {
  id: string
  state: DeclaredState
  from_on: Day
  until_on: Day | null
  places_count: number | null
  places_period: 'month' | 'total' | null
  priorities: string[]
  reservations: string[]
  reserved_communes: string[]
  communes_served: string[]
  home_visits: HomeVisitsName | null
  offers_teleconsultation: boolean | null
  languages: string[]
  is_step_free: boolean | null
  contact: ContactByAudience
  note: string
  audience: AudienceName
  ask_again_on: Day | null
  declared_at: string
  confirmed_on: Day | null
  /** Null: said of the practice alone. */
  site_id: string | null
  actor_id: string | null
  capacity: Capacity
  last_confirmation: { on: Day; at: string; actor_id: string | null; capacity: Capacity; link_id: string | null } | null
}

type AccountRow = { balance: number; period_on: Day | null }

export type PracticeRow = {
  id: string
  practitioner_id: string
  last_name: string
  first_name: string
  site_id: string
  site_name: string
  address_line: string
  postal_code: string
  commune_code: string
  commune_name: string
  sector_id: string | null
  lat: number
  lon: number
  geo_precision: string
  phone: string
  secretary_hours: string
  closing_days: number[]
  preferred_channel: string
  position: string
  not_treating_reason: string | null
  ends_on: Day | null
  successor_name: string
  statements: StatementRow[]
  absences: { id: string; from_on: Day; until_on: Day | null; replacement_name: string }[]
  reports: { source: 'partner' | 'public'; source_key: string; at: string; answer_due_on: Day }[]
  /** When questions about somebody were left without an answer. */
  lapses_at: string[]
  own_places: AccountRow | null
  site_places: AccountRow | null
}

/**
 * Everything the state of these practices depends on, in one query: a statement bears on the practice or on its site,
 * a confirmation on one practice, an absence counts unless a later row cancels it.
 */
export function practiceFactsSql(practiceIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, p.practitioner_id, d.last_name, d.first_name, p.site_id, s.name AS site_name, s.address_line, s.postal_code,
      s.commune_code, c.name AS commune_name, c.sector_id, s.lat, s.lon, s.geo_precision::text,
      CASE WHEN p.phone <> '' THEN p.phone ELSE s.phone END AS phone, p.secretary_hours, coalesce(p.closing_days, '{}') AS closing_days,
      p.preferred_channel::text, p.position::text, p.not_treating_reason, to_char(p.ends_on, 'YYYY-MM-DD') AS ends_on, p.successor_name,
      (SELECT coalesce(json_agg(to_jsonb(t) || jsonb_build_object('last_confirmation',
          (SELECT jsonb_build_object('on', k.confirmed_on, 'at', k.at, 'actor_id', k.actor_id, 'capacity', k.capacity, 'link_id', k.link_id) FROM confirmation k
            WHERE k.statement_id = t.id AND k.practice_id = p.id ORDER BY k.confirmed_on DESC, k.at DESC LIMIT 1))), '[]')
         FROM statement t WHERE t.practice_id = p.id OR t.site_id = p.site_id) AS statements,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'from_on', a.from_on, 'until_on', a.until_on, 'replacement_name', a.replacement_name) ORDER BY a.declared_at DESC), '[]')
         FROM absence a WHERE a.practice_id = p.id AND a.cancels_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM absence b WHERE b.cancels_id = a.id)) AS absences,
      (SELECT coalesce(json_agg(json_build_object('source', r.source, 'source_key', r.source_key, 'at', r.at, 'answer_due_on', r.answer_due_on)), '[]')
         FROM report r WHERE r.practice_id = p.id) AS reports,
      (SELECT coalesce(json_agg(o.answer_by), '[]') FROM proposal o WHERE o.practice_id = p.id AND o.state = 'unanswered' AND o.answer_by IS NOT NULL) AS lapses_at,
      (SELECT json_build_object('balance', l.balance, 'period_on', l.period_on) FROM places_account l WHERE l.practitioner_id = p.practitioner_id) AS own_places,
      (SELECT json_build_object('balance', l.balance, 'period_on', l.period_on) FROM places_account l WHERE l.site_id = p.site_id) AS site_places
    FROM practice p
      JOIN practitioner d ON d.id = p.practitioner_id
      JOIN site s ON s.id = p.site_id
      JOIN commune c ON c.code = s.commune_code
    WHERE p.id = ANY(${[...practiceIds]}::uuid[]) AND p.removed_at IS NULL AND d.removed_at IS NULL AND d.is_gp`
}
