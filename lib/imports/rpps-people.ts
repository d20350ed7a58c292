import { luhnHolds } from '#lib/practitioners/luhn'
import type { RppsAddress, RppsLine } from './rpps-line.ts'
import { GP_SECTORS, isPracticeSector, siteKindOf, widestKind } from './rpps-sectors.ts'
import type { RppsSiteKind } from './rpps-sectors.ts'
import { normaliseTown } from './rpps-territory.ts'

export type PracticeModeCode = 'L' | 'S' | 'B'

/** One person at one structure of the territory. */
export type RppsPractice = {
  /** "Identifiant technique de la structure", else a key made of the site's name and address. */
  structureId: string
  siteName: string
  siteKind: RppsSiteKind
  address: RppsAddress
  communeCode: string
  isCommuneInferred: boolean
  phone: string | null
  email: string | null
  mode: PracticeModeCode | null
  sectorCode: string
  /** A GP may be a treating doctor here: single or group practice, or health centre. */
  isGpPractice: boolean
}

/** A person of the national register seen in the territory; `practices` is empty for hospital or on-call only. */
export type RppsPerson = {
  nationalId: string
  /** Eleven digits, or null for an ADELI number. */
  rpps: string | null
  title: string
  civility: string
  lastName: string
  firstName: string
  professionCode: string
  professionLabel: string
  savoirFaire: readonly string[]
  /** `to-ask`: a physician without savoir-faire may be a GP, only the coordination knows. */
  isGp: boolean | 'to-ask'
  luhnOk: boolean
  practices: readonly RppsPractice[]
}

const PHYSICIAN = '10'
/** GP: "qualifié en médecine générale", "spécialiste en médecine générale", "médecine générale" (ANS). */
const GP_SAVOIR_FAIRE: ReadonlySet<string> = new Set(['SM26', 'SM53', 'SM54'])
const MODES: readonly PracticeModeCode[] = ['L', 'S', 'B']

/**
 * Groups the lines of the territory (one per person, activity and savoir-faire) into people and their
 * practices. The result does not depend on the order of the lines.
 */
export function groupRppsPeople(
  lines: readonly RppsLine[],
  savoirFaire: ReadonlyMap<string, readonly string[]> = new Map(),
): RppsPerson[] {
  const kinds = siteKinds(lines)
  return [...groupBy(lines, (line) => line.nationalId)]
    .map(([nationalId, own]) => toPerson(nationalId, [...own].sort(byWeight), savoirFaire.get(nationalId) ?? [], kinds))
    .sort((a, b) => compare(a.nationalId, b.nationalId))
}

/** The structure's identifier, or for want of one a key that stays the same as long as name and address do. */
export function structureKey({ structureId, siteName, address, communeCode }: RppsLine): string {
  if (structureId !== '') return structureId
  return ['sans-id', communeCode, normaliseTown(siteName), normaliseTown(address.line)].join(':')
}

function toPerson(nationalId: string, lines: readonly RppsLine[], apart: readonly string[], kinds: SiteKinds): RppsPerson {
  const main = lines.find((line) => line.professionCode === PHYSICIAN) ?? lines[0]
  if (!main) throw new Error('a person has at least one line')
  const codes = new Set([...lines.map((line) => line.savoirFaireCode), ...apart].filter((code) => code !== ''))
  const isGp = isGeneralPractitioner(main.professionCode, codes)
  const rpps = /^8(\d{11})$/.exec(nationalId)?.[1] ?? null
  return {
    nationalId,
    rpps,
    title: main.title,
    civility: main.civility,
    lastName: main.lastName,
    firstName: main.firstName,
    professionCode: main.professionCode,
    professionLabel: main.professionLabel,
    savoirFaire: [...codes].sort(compare),
    isGp,
    luhnOk: rpps === null || luhnHolds(rpps),
    practices: [...groupBy(lines.filter((line) => isPracticeSector(line)), structureKey)]
      .map(([structureId, own]) => toPractice(structureId, own, isGp === true, kinds))
      .sort((a, b) => compare(a.structureId, b.structureId)),
  }
}

function isGeneralPractitioner(professionCode: string, savoirFaire: ReadonlySet<string>): boolean | 'to-ask' {
  if (professionCode !== PHYSICIAN) return false
  return savoirFaire.size === 0 ? 'to-ask' : [...savoirFaire].some((code) => GP_SAVOIR_FAIRE.has(code))
}

function toPractice(structureId: string, lines: readonly RppsLine[], isGp: boolean, kinds: SiteKinds): RppsPractice {
  const main = lines.find((line) => GP_SECTORS.has(line.sectorCode)) ?? lines[0]
  if (!main) throw new Error('a practice has at least one line')
  return {
    structureId,
    siteName: main.siteName,
    siteKind: kinds.get(structureId) ?? 'other',
    address: main.address,
    communeCode: main.communeCode,
    isCommuneInferred: main.isCommuneInferred,
    phone: firstFilled(lines.map((line) => line.phone)),
    email: firstFilled(lines.map((line) => line.email)),
    mode: MODES.find((mode) => lines.some((line) => line.modeCode === mode)) ?? null,
    sectorCode: main.sectorCode,
    isGpPractice: isGp && lines.some((line) => GP_SECTORS.has(line.sectorCode)),
  }
}

type SiteKinds = ReadonlyMap<string, RppsSiteKind>

/** The kind belongs to the structure: two people must not give it two. */
function siteKinds(lines: readonly RppsLine[]): SiteKinds {
  const kinds = new Map<string, RppsSiteKind>()
  for (const line of lines.filter((each) => isPracticeSector(each))) {
    const key = structureKey(line)
    kinds.set(key, widestKind(kinds.get(key) ?? 'other', siteKindOf(line)))
  }
  return kinds
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** A fixed order of a person's lines, by what they say rather than where they stand in the file. */
function byWeight(a: RppsLine, b: RppsLine): number {
  return compare(weight(a), weight(b))
}

function weight({ line: _line, ...content }: RppsLine): string {
  return JSON.stringify(content)
}

function firstFilled(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null) ?? null
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
