import type { RppsPersonFields, RppsPracticeFields } from './rpps-fields.ts'

/** A practitioner of the instance; `nationalId` is null for someone typed by hand without number. */
export type KnownPerson = {
  id: string
  nationalId: string | null
  fields: Pick<RppsPersonFields, 'lastName' | 'firstName'> & Partial<RppsPersonFields>
  handEditedFields: readonly string[]
}

/** A practice of the instance; `structureId` is null when typed by hand. Fields left out are not compared. */
export type KnownPractice = {
  id: string
  personId: string
  structureId: string | null
  fields: Pick<RppsPracticeFields, 'communeCode'> & Partial<RppsPracticeFields>
  /** Once seen in an RPPS import; those added by hand never depart. */
  seenInRpps: boolean
  departed: boolean
  handEditedFields: readonly string[]
}

export type RppsKnown = { people: readonly KnownPerson[]; practices: readonly KnownPractice[] }
