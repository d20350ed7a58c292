/** What a structure is, as far as the national register tells; hospitals never come out as practices. */
export type RppsSiteKind = 'single_practice' | 'group_practice' | 'msp' | 'health_centre' | 'other'

/** Single practice, group practice and health centre: where a GP follows patients (ANS sectors). */
export const GP_SECTORS: ReadonlySet<string> = new Set(['SA05', 'SA07', 'SA08'])

/** Public hospital, on-call duty, devices. */
const NO_PRACTICE_SECTORS: ReadonlySet<string> = new Set(['SA01', 'SA50', 'SA42'])
/** Other hospitals have several codes: their label is the surer sign. */
const HOSPITAL_LABEL = /h[oôÔ]pital|hospitalier|^[eéÉ]tab[a-z.]*\s+(public|priv[eéÉ])/i
const MSP_NAME = /maison (de )?(sant[eé]|m[eé]dicale pluri)|\bmsp\b|p[oô]le (de )?sant[eé]/i

const WIDTH: readonly RppsSiteKind[] = ['other', 'single_practice', 'group_practice', 'msp', 'health_centre']

type SectorLine = { sectorCode: string; sectorLabel: string; siteName: string }

/** Whether a line is a place where patients may be followed, not a hospital, on-call duty or devices. */
export function isPracticeSector({ sectorCode, sectorLabel }: Omit<SectorLine, 'siteName'>): boolean {
  if (GP_SECTORS.has(sectorCode)) return true
  return !NO_PRACTICE_SECTORS.has(sectorCode) && !HOSPITAL_LABEL.test(sectorLabel)
}

/** The kind of structure of a line: the sector first, and the name for an MSP, which has no sector of its own. */
export function siteKindOf({ sectorCode, siteName }: SectorLine): RppsSiteKind {
  if (sectorCode === 'SA05') return 'health_centre'
  if (MSP_NAME.test(siteName)) return 'msp'
  if (sectorCode === 'SA08') return 'group_practice'
  if (sectorCode === 'SA07') return 'single_practice'
  return 'other'
}

/** Of two kinds given by two people for one structure, the one that holds more people. */
export function widestKind(a: RppsSiteKind, b: RppsSiteKind): RppsSiteKind {
  return WIDTH.indexOf(a) >= WIDTH.indexOf(b) ? a : b
}
