import type { Db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import type { Day } from '#lib/platform/day'
import { kindFacts, type OtherKind, type Profession } from './need-kinds.ts'

export type AskableRecipient = { practiceId: string | null; organisationId: string | null; name: string; detail: string }

const codes: Record<Exclude<Profession, 'specialist'>, string> = { nurse: '60', physiotherapist: '70', pharmacist: '21' }
/** More than a person reads. */
const most = 60

/**
 * Who may be asked about a need of this kind today: organisations whose convention says so and that want this kind, then
 * practitioners of its professions, those of the sector and the least asked first.
 */
export async function listAskableRecipients(client: Db, need: { id: string; kind: OtherKind; sectorId: string | null }, today: Day): Promise<AskableRecipient[]> {
  return client.$queryRaw<AskableRecipient[]>`
    SELECT NULL AS "practiceId", o.id AS "organisationId", o.name, 'Structure partenaire' AS detail FROM organisation o
     WHERE ${need.kind}::need_kind = ANY(o.receives_kinds) AND o.kind <> 'town_hall'
       AND EXISTS (SELECT 1 FROM convention c WHERE c.organisation_id = o.id AND 'needs_receive' = ANY(c.grants) AND c.starts_on <= ${today}::date AND (c.ends_on IS NULL OR c.ends_on >= ${today}::date))
       AND NOT EXISTS (SELECT 1 FROM proposal q WHERE q.need_id = ${need.id}::uuid AND q.organisation_id = o.id AND q.state IN ('proposed', 'seen', 'call_back', 'favourable'))
    UNION ALL
    (SELECT p.id, NULL, (CASE WHEN d.profession_code = '10' THEN 'Dr ' ELSE '' END) || d.first_name || ' ' || d.last_name, s.name || ', ' || c.name
      FROM practice p JOIN practitioner d ON d.id = p.practitioner_id JOIN site s ON s.id = p.site_id JOIN commune c ON c.code = s.commune_code
     WHERE ${ofProfessions(kindFacts[need.kind].professions)} AND p.removed_at IS NULL AND d.removed_at IS NULL AND p.position <> 'replacement' AND (p.ends_on IS NULL OR p.ends_on >= ${today}::date)
       AND NOT EXISTS (SELECT 1 FROM proposal q WHERE q.need_id = ${need.id}::uuid AND q.practice_id = p.id AND q.state IN ('proposed', 'seen', 'call_back', 'favourable'))
     ORDER BY (c.sector_id IS NOT DISTINCT FROM ${need.sectorId}::uuid) DESC, (SELECT count(*) FROM proposal q WHERE q.practice_id = p.id AND q.state IN ('proposed', 'seen', 'call_back')), md5(p.id::text || ${today})
     LIMIT ${most})`
}

function ofProfessions(professions: readonly Profession[]): Prisma.Sql {
  const known = professions.flatMap((one) => (one === 'specialist' ? [] : [codes[one]]))
  const specialist = professions.includes('specialist') ? Prisma.sql`(d.profession_code = '10' AND NOT d.is_gp)` : Prisma.sql`false`
  return Prisma.sql`(d.profession_code = ANY(${known}::text[]) OR ${specialist})`
}
