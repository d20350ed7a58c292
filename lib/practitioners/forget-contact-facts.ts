import type { Day } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'

/**
 * Blanks how people who left before the day were reached: their practice's facts, their own addresses once they practise
 * nowhere here, and places where nobody else than somebody who objected ever practised. Names of those who left stay, with
 * the dates that history and figures need. Returns how many rows changed.
 */
export async function forgetContactFacts(tx: Tx, leftBefore: Day): Promise<number> {
  const practices = await tx.$executeRaw`
    UPDATE practice SET phone = '', email = '', private_note = '', secretary_hours = '', successor_name = '', hand_edited_fields = '{}', version = version + 1
     WHERE (ends_on < ${leftBefore}::date OR removed_at < ${leftBefore}::date)
       AND (phone <> '' OR email <> '' OR private_note <> '' OR secretary_hours <> '' OR successor_name <> '')`
  const people = await tx.$executeRaw`
    UPDATE practitioner d SET email = '', ms_sante = '', version = version + 1
     WHERE (d.email <> '' OR d.ms_sante <> '')
       AND (d.removed_at < ${leftBefore}::date OR EXISTS (SELECT 1 FROM practice p WHERE p.practitioner_id = d.id)
         AND NOT EXISTS (SELECT 1 FROM practice p WHERE p.practitioner_id = d.id AND NOT coalesce(p.ends_on < ${leftBefore}::date OR p.removed_at < ${leftBefore}::date, false)))`
  const sites = await tx.$executeRaw`
    UPDATE site s SET name = 'Lieu oublié', phone = '', email = '', address_line = '', address_extra = '', structure_id = NULL, hand_edited_fields = '{}',
        lat = c.lat, lon = c.lon, geo_precision = 'commune', version = s.version + 1
      FROM commune c
     WHERE c.code = s.commune_code AND s.name <> 'Lieu oublié'
       AND EXISTS (SELECT 1 FROM practice p WHERE p.site_id = s.id)
       AND NOT EXISTS (SELECT 1 FROM practice p JOIN practitioner d ON d.id = p.practitioner_id
         WHERE p.site_id = s.id AND (d.removed_at IS NULL OR d.removal_reason IS DISTINCT FROM 'objected'))`
  return practices + people + sites
}
