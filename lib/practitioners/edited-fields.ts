/** A record's facts, flat. */
export type FlatRecord = Record<string, string | number | boolean | null>

/** The fields in which what was typed differs from what is stored. */
export function changedFields<Fields extends FlatRecord>(stored: Fields, typed: Fields): (keyof Fields & string)[] {
  return Object.keys(typed).filter((field) => stored[field] !== typed[field])
}

/** Our field → the same field in the national register, where an import compares it. */
const registerNames: Record<string, Record<string, string>> = {
  practitioner: { civility: 'civility', lastName: 'lastName', firstName: 'firstName', professionCode: 'professionCode', isGp: 'isGp', rpps: 'rpps' },
  site: {
    name: 'siteName', kind: 'siteKind', addressLine: 'addressLine', addressExtra: 'addressComplement', postalCode: 'postalCode',
    communeCode: 'communeCode', phone: 'phone', email: 'email',
  },
  practice: { mode: 'mode', phone: 'phone', email: 'email' },
}

/** What an import must leave alone from now on: the fields of the register that a person has corrected, the earlier ones included. */
export function keptFromImports(kind: 'practitioner' | 'site' | 'practice', before: readonly string[], changed: readonly string[]): string[] {
  const names = changed.map((field) => registerNames[kind]?.[field]).filter((name) => name !== undefined)
  return [...new Set([...before, ...names])].sort()
}
