import type { RppsColumn, RppsHeader } from './rpps-header.ts'
import { joinFilled, normaliseEmail, normalisePhone, streetLine } from './rpps-contact.ts'
import { personName, structureName, townName } from './rpps-names.ts'
import { postalCodeOf, townOf } from './rpps-territory.ts'
import type { FoundCommune, RppsPlaceFields } from './rpps-territory.ts'

export type RppsAddress = { line: string; complement: string; postalCode: string; city: string }

/** One line of the extraction: one activity of one person, once per savoir-faire. Texts are fit for display. */
export type RppsLine = {
  line: number
  /** `8` + RPPS, or `0` + ADELI. */
  nationalId: string
  /** `DR`, `PR` or ''. */
  title: string
  civility: string
  lastName: string
  firstName: string
  professionCode: string
  professionLabel: string
  savoirFaireCode: string
  modeCode: string
  structureId: string
  siteName: string
  address: RppsAddress
  communeCode: string
  /** The extraction gave no usable commune code: it was found by postal code and town. */
  isCommuneInferred: boolean
  phone: string | null
  email: string | null
  sectorCode: string
  sectorLabel: string
}

/** A line's fields by column name, before its place is known to be in the territory. */
export type RppsFields = (column: RppsColumn) => string

/** Cuts a line (no quoting in this format) into fields read by name; an absent column reads as ''. */
export function readRppsFields(text: string, { columnOf }: RppsHeader): RppsFields {
  const cells = text.split('|')
  return (column) => cells[columnOf(column)]?.trim() ?? ''
}

/** Where the line's structure stands, as written. */
export function placeOf(field: RppsFields): RppsPlaceFields {
  return {
    communeCode: field('communeCode'),
    communeLabel: field('communeLabel'),
    postalCode: field('postalCode'),
    cedexOffice: field('cedexOffice'),
  }
}

/** Builds the line once its commune is known. */
export function toRppsLine(field: RppsFields, line: number, commune: FoundCommune): RppsLine {
  const place = placeOf(field)
  return {
    line,
    nationalId: field('nationalId'),
    title: field('title'),
    civility: field('civility'),
    lastName: personName(field('lastName')),
    firstName: personName(field('firstName')),
    professionCode: field('professionCode'),
    professionLabel: field('professionLabel'),
    savoirFaireCode: field('savoirFaireCode'),
    modeCode: field('modeCode'),
    structureId: field('structureId'),
    siteName: structureName(field('siteName') || field('brandName')),
    address: {
      line: streetLine({
        streetNumber: field('streetNumber'),
        streetRepetition: field('streetRepetition'),
        streetType: field('streetType'),
        streetName: field('streetName'),
      }),
      complement: joinFilled([field('recipient'), field('building'), field('distribution')], ', '),
      postalCode: postalCodeOf(place),
      city: townName(townOf(place)),
    },
    communeCode: commune.code,
    isCommuneInferred: commune.isInferred,
    phone: normalisePhone(field('phone')) ?? normalisePhone(field('phone2')),
    email: normaliseEmail(field('email')),
    sectorCode: field('sectorCode'),
    sectorLabel: field('sectorLabel'),
  }
}
