import { plainWords } from '#lib/platform/format/plain-words'
import type { SiteKind } from './list-outcome.ts'
import { normalisePhone } from './rpps-contact.ts'
import { typingErrors } from './list-words.ts'

/** The first phone number of a cell ("03 … / 06 …"), as ten digits; null when there is none. */
export function readPhone(text: string): string | null {
  const pieces = [text, ...text.split(/[/;,]|\bou\b|\bet\b|\n/)].map((piece) => piece.replace(/[^\d+]/g, ''))
  return pieces.map(normalisePhone).find((phone) => phone !== null) ?? null
}

/** What a site seems to be by its name. */
export function siteKindByName(siteName: string): SiteKind {
  const plain = plainWords(siteName)
  if (/\bmsp\b|\bmaison (?:de sante|medicale)|\bpole (?:de )?sante/.test(plain)) return 'msp'
  if (/\bcentre (?:de sante|medical)|\bcentre municipal/.test(plain)) return 'health_centre'
  if (/\bcabinet (?:de groupe|medical)|\bcabinets\b|\bgroupe medical|\bscm\b/.test(plain)) return 'group_practice'
  return plain === '' || /\bcabinet\b/.test(plain) ? 'single_practice' : 'other'
}

const STREET_WORDS: Readonly<Record<string, string>> = {
  bd: 'boulevard', bld: 'boulevard', blvd: 'boulevard', av: 'avenue', ave: 'avenue', r: 'rue', pl: 'place', rte: 'route', ch: 'chemin', che: 'chemin', chem: 'chemin',
  gal: 'general', gen: 'general', st: 'saint', ste: 'sainte', dr: 'docteur', mal: 'marechal', all: 'allee', imp: 'impasse', res: 'residence', bis: 'b', ter: 't',
}

/** One key for the ways of writing one street address. */
export function addressKey(address: string): string {
  return plainWords(address)
    .split(' ')
    .filter((word) => !/^(?:de|du|des|d|la|le|les|l|cs|bp)$/.test(word))
    .map((word) => STREET_WORDS[word] ?? word)
    .join(' ')
}

type Place = { address: string | null; siteName: string | null; phone: string | null }

/** Whether two places of the same commune are one: same address save typing, same site, or same phone; a place without an address contradicts nothing. */
export function isSamePlace(left: Place, right: Place): boolean {
  const [leftKey, rightKey] = [addressKey(left.address ?? ''), addressKey(right.address ?? '')]
  if (leftKey === '' || rightKey === '' || leftKey === rightKey) return true
  const [leftNumber] = leftKey.split(' ')
  const hasSameNumber = /^\d/.test(leftKey) && leftNumber === rightKey.split(' ')[0]
  if (hasSameNumber && typingErrors(leftKey, rightKey) <= 4) return true
  const [leftSite, rightSite] = [plainWords(left.siteName ?? ''), plainWords(right.siteName ?? '')]
  if (leftSite !== '' && leftSite === rightSite) return siteKindByName(leftSite) !== 'single_practice'
  return left.phone !== null && left.phone === right.phone
}
