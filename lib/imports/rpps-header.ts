import { ok, refuse } from '#lib/platform/result'
import type { Result } from '#lib/platform/result'

/** Columns without which an import would be wrong or would erase what it knew. */
const REQUIRED = {
  nationalId: 'Identification nationale PP',
  civility: 'Code civilité',
  lastName: "Nom d'exercice",
  firstName: "Prénom d'exercice",
  professionCode: 'Code profession',
  modeCode: 'Code mode exercice',
  structureId: 'Identifiant technique de la structure',
  siteName: 'Raison sociale site',
  streetNumber: 'Numéro Voie (coord. structure)',
  streetRepetition: 'Indice répétition voie (coord. structure)',
  streetType: 'Libellé type de voie (coord. structure)',
  streetName: 'Libellé Voie (coord. structure)',
  cedexOffice: 'Bureau cedex (coord. structure)',
  postalCode: 'Code postal (coord. structure)',
  communeCode: 'Code commune (coord. structure)',
  communeLabel: 'Libellé commune (coord. structure)',
  phone: 'Téléphone (coord. structure)',
  email: 'Adresse e-mail (coord. structure)',
  sectorCode: "Code secteur d'activité",
} as const

/** Columns used when they are there. */
const OPTIONAL = {
  title: "Code civilité d'exercice",
  professionLabel: 'Libellé profession',
  brandName: 'Enseigne commerciale site',
  recipient: 'Complément destinataire (coord. structure)',
  building: 'Complément point géographique (coord. structure)',
  distribution: 'Mention distribution (coord. structure)',
  phone2: 'Téléphone 2 (coord. structure)',
  sectorLabel: "Libellé secteur d'activité",
} as const

const SAVOIR_FAIRE = 'Code savoir-faire'

export type RppsColumn = keyof typeof REQUIRED | keyof typeof OPTIONAL | 'savoirFaireCode'

/** The header of one file: `columnOf` is 0-based, -1 for an absent column; `names` counts the named columns. */
export type RppsHeader = { columnOf: (column: RppsColumn) => number; names: number }

export type SavoirFaireHeader = { nationalId: number; savoirFaireCode: number; names: number }

export type RppsHeaderRefusal = 'missing-columns' | 'savoir-faire-file-needed' | 'wrong-separator'

/** Whether the savoir-faire are expected in this file or come in another one. */
export type SavoirFairePlace = 'inside' | 'apart'

/**
 * Finds the columns of the national extraction by their official names, whatever the case, accents,
 * apostrophes, spaces, order and extra columns of the release.
 *
 * Refuses with the official French names of the missing ones; when only the savoir-faire are missing,
 * asks for the file where later releases put them.
 */
export function matchRppsHeader(headerLine: string, savoirFaire: SavoirFairePlace): Result<RppsHeader, RppsHeaderRefusal> {
  const cells = splitHeader(headerLine)
  if (!cells) return refuse('wrong-separator', { expected: '|' })
  const missing = missingFrom(cells, Object.values(REQUIRED))
  if (missing.length > 0) return refuse('missing-columns', { columns: missing })
  if (savoirFaire === 'inside' && missingFrom(cells, [SAVOIR_FAIRE]).length > 0) {
    return refuse('savoir-faire-file-needed', { columns: [SAVOIR_FAIRE] })
  }
  const official = { ...REQUIRED, ...OPTIONAL, savoirFaireCode: SAVOIR_FAIRE }
  const positions = new Map(Object.entries(official).map(([column, name]) => [column, positionOf(cells, name)]))
  return ok({ columnOf: (column) => positions.get(column) ?? -1, names: cells.length })
}

/** Finds the two columns that matter in the separate savoir-faire file. */
export function matchSavoirFaireHeader(headerLine: string): Result<SavoirFaireHeader, RppsHeaderRefusal> {
  const cells = splitHeader(headerLine)
  if (!cells) return refuse('wrong-separator', { expected: '|' })
  const missing = missingFrom(cells, [REQUIRED.nationalId, SAVOIR_FAIRE])
  if (missing.length > 0) return refuse('missing-columns', { columns: missing })
  return ok({
    nationalId: positionOf(cells, REQUIRED.nationalId),
    savoirFaireCode: positionOf(cells, SAVOIR_FAIRE),
    names: cells.length,
  })
}

/** A column name as compared: no accents, lower case, plain apostrophes, single spaces. */
export function normaliseHeader(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f\ufeff]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[\s_\u00a0‐-―-]+/g, ' ')
    .replace(/ ?' ?/g, "'")
    .trim()
}

function splitHeader(headerLine: string): string[] | null {
  const cells = headerLine.split('|').map(normaliseHeader)
  if (cells.length < 2) return null
  // Every line ends with a trailing separator, which names no column.
  if (cells.at(-1) === '') cells.pop()
  return cells
}

function missingFrom(cells: readonly string[], names: readonly string[]): string[] {
  return names.filter((name) => positionOf(cells, name) === -1)
}

function positionOf(cells: readonly string[], name: string): number {
  return cells.indexOf(normaliseHeader(name))
}
