/** A commune as the national list knows it; it has no position. */
export type KnownCommune = {
  code: string
  name: string
  postalCodes: readonly string[]
  population: number | null
  departement: string
  epciCode: string | null
  epciName: string | null
}

/** A name in the form in which two spellings of it meet ("Saint-Amand les Eaux" = "st amand les eaux"). */
export function communeKey(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replace(/[^a-z0-9]+/g, ' ').trim()
    .replace(/\bst\b/g, 'saint').replace(/\bste\b/g, 'sainte')
}

const keys = new Map<string, string>()

/** The same, remembered: 35,000 names are compared at each search, and an intercommunality's many times. */
function rememberedKey(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  const key = communeKey(name)
  keys.set(name, key)
  return key
}

/**
 * Communes that a person may mean: by postal code, INSEE code, name, or the name or number of their intercommunality
 * (EPCI). Those whose name starts with what was typed come first, then the larger ones.
 */
export function searchCommunes(communes: readonly KnownCommune[], typed: string, limit = 60): { found: KnownCommune[]; total: number } {
  const text = typed.trim()
  const key = communeKey(text)
  if (key.length < 2) return { found: [], total: 0 }
  const isCode = /^[0-9][0-9AB][0-9]{3}$/i.test(text)
  const isEpci = /^\d{9}$/.test(text)
  const matches = communes.filter((one) => {
    if (isEpci) return one.epciCode === text
    if (isCode) return one.code === text.toUpperCase() || one.postalCodes.includes(text)
    return rememberedKey(one.name).includes(key) || (one.epciName !== null && key.length >= 4 && rememberedKey(one.epciName).includes(key))
  })
  const rank = (one: KnownCommune) => (rememberedKey(one.name) === key ? 0 : rememberedKey(one.name).startsWith(key) ? 1 : 2)
  const sorted = matches.toSorted((a, b) => rank(a) - rank(b) || (b.population ?? 0) - (a.population ?? 0) || (a.code < b.code ? -1 : 1))
  return { found: sorted.slice(0, limit), total: matches.length }
}
