import type { RppsRegister } from '#lib/imports/rpps-import'
import { codeOfMode } from './rpps-mode.ts'
import type { RppsPersonRow, RppsPracticeRow } from './rpps-known-repository.ts'

/** A person, field by field as the extraction writes them. */
export function toKnownPerson(row: RppsPersonRow): RppsRegister['known']['people'][number] {
  const { id, nationalId, civility, lastName, firstName, professionCode, handEditedFields } = row
  const fields = { civility, lastName, firstName, professionCode, savoirFaire: row.skills.join(' '), isGp: row.isGp ? 'yes' as const : 'no' as const }
  return { id, nationalId, handEditedFields, fields }
}

/** A practice, field by field as the extraction writes them. */
export function toKnownPractice(row: RppsPracticeRow): RppsRegister['known']['practices'][number] {
  const { site } = row
  return {
    id: row.id,
    personId: row.practitionerId,
    structureId: structureOf(row),
    seenInRpps: row.seenInRppsAt !== null,
    departed: row.departedInRppsAt !== null,
    handEditedFields: [...new Set([...row.handEditedFields, ...site.handEditedFields])],
    // The town's name and the sector are not stored: they are left out of the comparison.
    fields: {
      siteName: site.name, siteKind: site.kind, addressLine: site.addressLine, addressComplement: site.addressExtra,
      postalCode: site.postalCode, communeCode: site.communeCode, phone: row.phone, email: row.email,
      mode: row.mode === null ? '' : codeOfMode[row.mode],
    },
  }
}

/** The structure a practice has in the extraction; null for one that was only ever typed. */
export function structureOf(row: Pick<RppsPracticeRow, 'structureId' | 'seenInRppsAt' | 'site'>): string | null {
  return row.structureId ?? (row.seenInRppsAt === null ? null : row.site.structureId)
}
