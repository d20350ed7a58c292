import type { RppsPerson, RppsPractice } from './rpps-people.ts'

/** What the national register owns of a person: an import keeps it up to date unless a person edited it. */
export type RppsPersonFields = {
  title: string
  civility: string
  lastName: string
  firstName: string
  professionCode: string
  savoirFaire: string
  isGp: 'yes' | 'no'
}

/** What the national register owns of a practice. */
export type RppsPracticeFields = {
  siteName: string
  siteKind: string
  addressLine: string
  addressComplement: string
  postalCode: string
  city: string
  communeCode: string
  phone: string
  email: string
  mode: string
  sectorCode: string
}

/**
 * Fields compared as texts: '' is "unknown", lists are joined by spaces. A physician without savoir-faire has
 * no `isGp`: a register that does not know contradicts nobody.
 */
export function personFields(person: RppsPerson): Omit<RppsPersonFields, 'isGp'> & Partial<RppsPersonFields> {
  return {
    title: person.title,
    civility: person.civility,
    lastName: person.lastName,
    firstName: person.firstName,
    professionCode: person.professionCode,
    savoirFaire: person.savoirFaire.join(' '),
    ...(person.isGp === 'to-ask' ? {} : { isGp: person.isGp ? 'yes' : 'no' }),
  }
}

/** A practice's fields, compared as texts. */
export function practiceFields(practice: RppsPractice): RppsPracticeFields {
  return {
    siteName: practice.siteName,
    siteKind: practice.siteKind,
    addressLine: practice.address.line,
    addressComplement: practice.address.complement,
    postalCode: practice.address.postalCode,
    city: practice.address.city,
    communeCode: practice.communeCode,
    phone: practice.phone ?? '',
    email: practice.email ?? '',
    mode: practice.mode ?? '',
    sectorCode: practice.sectorCode,
  }
}

export type FieldChange = { field: string; before: string; after: string }

/** A comparison of two sets of fields: what to write, and what a person's own edit keeps as it is. */
export type FieldComparison = { changes: readonly FieldChange[]; keptByHand: readonly FieldChange[] }

/**
 * Compares field by field, over the fields that are known only: a caller that does not store one leaves it
 * out. A hand-edited field that differs is reported, never overwritten.
 */
export function compareFields(
  known: Readonly<Record<string, string | undefined>>,
  read: Readonly<Record<string, string>>,
  handEditedFields: readonly string[],
): FieldComparison {
  const changes: FieldChange[] = []
  const keptByHand: FieldChange[] = []
  for (const [field, after] of Object.entries(read)) {
    const before = known[field]
    if (before === undefined || before === after) continue
    const target = handEditedFields.includes(field) ? keptByHand : changes
    target.push({ field, before, after })
  }
  return { changes, keptByHand }
}
