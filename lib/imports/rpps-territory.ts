/** A commune of the territory as the fallback needs it: its INSEE code, its name, its postal codes. */
export type RppsTown = { code: string; name: string; postalCodes: readonly string[] }

/** Where a line of the extraction says its structure stands. */
export type RppsPlaceFields = { communeCode: string; communeLabel: string; postalCode: string; cedexOffice: string }

/** The territory's commune, and whether it had to be inferred from the postal code and the town's name. */
export type FoundCommune = { code: string; isInferred: boolean }

export type RppsTerritory = {
  communes: ReadonlySet<string>
  /** Every code a line may carry and still be in the territory, arrondissements and their city included. */
  lineCodes: ReadonlySet<string>
  towns: readonly RppsTown[]
  /** First two digits of the postal codes, to pass over lines without commune code that are far away. */
  postalPrefixes: ReadonlySet<string>
}

type City = { parent: string; firstPostalCode: number; firstCode: number; count: number }

/** Paris, Lyon and Marseille: the extraction carries the arrondissement's code, people name the city's. */
const CITIES: readonly City[] = [
  { parent: '75056', firstPostalCode: 75001, firstCode: 75101, count: 20 },
  { parent: '69123', firstPostalCode: 69001, firstCode: 69381, count: 9 },
  { parent: '13055', firstPostalCode: 13001, firstCode: 13201, count: 16 },
]

/** Prepares a territory for reading; `towns` allows lines without commune code to be recognised. */
export function createRppsTerritory(communes: ReadonlySet<string>, towns: readonly RppsTown[]): RppsTerritory {
  const lineCodes = new Set(communes)
  for (const city of CITIES) {
    const codes = arrondissements(city)
    if (communes.has(city.parent)) for (const code of codes) lineCodes.add(code)
    if (codes.some((code) => communes.has(code))) lineCodes.add(city.parent)
  }
  const own = towns.filter((town) => communes.has(town.code))
  const postalPrefixes = new Set(own.flatMap((town) => town.postalCodes.map((postalCode) => postalCode.slice(0, 2))))
  return { communes, lineCodes, towns: own, postalPrefixes }
}

/** The commune of the territory in which a line's structure stands, or null when it is elsewhere. */
export function findCommune(territory: RppsTerritory, place: RppsPlaceFields): FoundCommune | null {
  const code = place.communeCode.trim()
  if (code === '') return inferCommune(territory, place)
  if (territory.communes.has(code)) return { code, isInferred: false }
  for (const city of CITIES) {
    if (territory.communes.has(city.parent) && arrondissements(city).includes(code)) {
      return { code: city.parent, isInferred: false }
    }
    if (code !== city.parent) continue
    const arrondissement = arrondissementOfPostalCode(city, postalCodeOf(place))
    if (arrondissement && territory.communes.has(arrondissement)) return { code: arrondissement, isInferred: true }
  }
  return null
}

/** The postal code of a line, which may stand only in "Bureau cedex" ("59310 ORCHIES"); '' when unknown. */
export function postalCodeOf({ postalCode, cedexOffice }: Pick<RppsPlaceFields, 'postalCode' | 'cedexOffice'>): string {
  return postalCode.trim() || (/^\s*(\d{5})\b/.exec(cedexOffice)?.[1] ?? '')
}

/** The town of a line: its label, else what "Bureau cedex" says without code nor "CEDEX 2". */
export function townOf({ communeLabel, cedexOffice }: Pick<RppsPlaceFields, 'communeLabel' | 'cedexOffice'>): string {
  return communeLabel.trim() || cedexOffice.replace(/^\s*\d{5}\s*/, '').replace(/\s*\bcedex\b.*$/i, '').trim()
}

/** A town's name as compared: no accents, hyphens, apostrophes nor case; "St" is "Saint". */
export function normaliseTown(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
    .trim()
}

/** Postal code *and* name must agree: one postal code covers several communes (59310: ten). */
function inferCommune({ towns }: RppsTerritory, place: RppsPlaceFields): FoundCommune | null {
  const name = normaliseTown(townOf(place))
  const postalCode = postalCodeOf(place)
  if (name === '' || postalCode === '') return null
  // A CEDEX code is in no list of postal codes, but keeps the département's digits.
  const isCedex = /\bcedex\b/i.test(place.cedexOffice)
  const found = towns.find(
    (town) =>
      normaliseTown(town.name) === name &&
      town.postalCodes.some((code) => code === postalCode || (isCedex && code.slice(0, 2) === postalCode.slice(0, 2))),
  )
  return found ? { code: found.code, isInferred: true } : null
}

function arrondissements({ firstCode, count }: City): string[] {
  return Array.from({ length: count }, (_, index) => String(firstCode + index))
}

function arrondissementOfPostalCode(city: City, postalCode: string): string | null {
  // 75116 is the other postal code of the 16th arrondissement.
  const index = postalCode === '75116' ? 15 : Number(postalCode) - city.firstPostalCode
  if (postalCode === '75116' && city.parent !== '75056') return null
  return Number.isInteger(index) && index >= 0 && index < city.count ? String(city.firstCode + index) : null
}
