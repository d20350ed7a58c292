import { type TerritoryCommune, readTown } from '#lib/imports/list-towns'
import { readUpdateDate } from '#lib/imports/list-dates'
import { looksLikeName, splitFullName } from '#lib/imports/list-names'
import { addDays, type Day } from '#lib/platform/day'
import { plainWords, tidy } from '#lib/platform/format/plain-words'
import { ageBandOf, type PersonIdentity, sameWhoever } from './identity.ts'
import type { OlderColumns, OlderField } from './older-columns.ts'
import { type AgeBand, consentGiversFor, type ConsentGiver, type NeedPriority } from './person-facts.ts'

export type OlderCommune = TerritoryCommune & { sectorId: string | null }
/** Somebody who waits since a day, as a line of the list tells it. */
export type OlderRequest = { identity: PersonIdentity; ageBand: AgeBand; consentGiver: ConsentGiver; askedOn: Day; town: string; sectorId: string | null; priority: NeedPriority }
export const olderFaults = ['name', 'birth', 'asked', 'asked-future', 'asked-too-old', 'town', 'town-unknown', 'town-outside', 'no-way-to-reach', 'twice-in-list', 'known-already'] as const
/** Why a line is left out. */
export type OlderFault = (typeof olderFaults)[number]
export type OlderLine = { row: number; who: string } & ({ request: OlderRequest } | { fault: OlderFault; detail: string; /** Of a commune that is another CPTS's. */ neighbour?: string })

/** Days beyond which a request is no longer one: whoever asked then is asked again by another way. */
const oldestDays = 5 * 365

/** One row as a request, or why it is none. Null for a row that is empty, or that only separates others. */
export function olderLine({ row, cells }: { row: number; cells: readonly string[] }, columns: OlderColumns, context: { today: Day; communes: readonly OlderCommune[] }): OlderLine | null {
  const cell = (field: OlderField) => { const at = columns.at[field]; return at === undefined ? '' : tidy(cells[at] ?? '').slice(0, 300) }
  const name = nameOf(cell)
  const told = [name.lastName, name.firstName, cell('bornOn'), cell('phone')].filter((one) => one !== '').length
  if (told < 2 && cell('askedOn') === '') return null
  const who = [name.lastName, name.firstName].filter((one) => one !== '').join(' ')
  const out = (fault: OlderFault, detail = ''): OlderLine => ({ row, who, fault, detail })
  if (!looksLikeName(name.lastName) || !looksLikeName(`${name.firstName}x`)) return out('name')
  const bornOn = birthOf(cell('bornOn'), context.today)
  const ageBand = bornOn === null ? null : ageBandOf(bornOn, context.today)
  if (bornOn === null || ageBand === null) return out('birth', cell('bornOn'))
  const asked = readUpdateDate(cell('askedOn'), context)
  if (asked.kind !== 'day') return out(asked.kind === 'future' ? 'asked-future' : 'asked', cell('askedOn'))
  if (asked.on < addDays(context.today, -oldestDays)) return out('asked-too-old', cell('askedOn'))
  const place = placeOf(cell('town'), cell('postalCode'), context.communes)
  if ('fault' in place) return out(place.fault, place.detail)
  const identity: PersonIdentity = {
    ...name, bornOn, address: cell('address'), phone: phoneOf(cell('phone')), email: cell('email').includes('@') ? cell('email').toLowerCase() : '', hasAld: saysYes(cell('hasAld')), canTravel: 'yes', contact: contactOf(cell('contactName'), cell('contactPhone')),
  }
  if (identity.phone === '' && identity.email === '' && identity.address === '' && (identity.contact === null || identity.contact.phone === '')) return out('no-way-to-reach')
  const consentGiver = consentGiversFor(ageBand)[0] ?? 'person'
  return { row, who, request: { identity, ageBand, consentGiver, askedOn: asked.on, town: place.town, sectorId: place.sectorId, priority: saysYes(cell('priority')) === 'yes' ? 'priority' : 'usual' } }
}

/** The same person twice in one list is one request: whoever asked first keeps the place. */
export function withoutTwins(lines: readonly OlderLine[]): OlderLine[] {
  const first = new Map<string, OlderLine & { request: OlderRequest }>()
  for (const line of lines) {
    if (!('request' in line)) continue
    const earlier = first.get(sameWhoever(line.request.identity))
    if (!earlier || line.request.askedOn < earlier.request.askedOn) first.set(sameWhoever(line.request.identity), line)
  }
  return lines.map((line) => {
    if (!('request' in line)) return line
    const kept = first.get(sameWhoever(line.request.identity))
    return kept === undefined || kept.row === line.row ? line : { row: line.row, who: line.who, fault: 'twice-in-list', detail: String(kept.row) }
  })
}

function nameOf(cell: (field: OlderField) => string): { lastName: string; firstName: string } {
  const [lastName, firstName] = [cell('lastName'), cell('firstName')].map((one) => one.slice(0, 80))
  if (lastName !== '' && firstName !== '') return { lastName: lastName ?? '', firstName: firstName ?? '' }
  const split = splitFullName(cell('fullName'))
  return { lastName: lastName || split.lastName.slice(0, 80), firstName: firstName || split.firstName.slice(0, 80) }
}

/** A birth date has its day, and its year in four figures: "50" may be a grandmother or her great-grandson. */
function birthOf(text: string, today: Day): Day | null {
  if (!/\d{4}/.test(text) || /^\d+(?:[.,]\d+)?$/.test(text)) return null
  const read = readUpdateDate(text, { today })
  return read.kind === 'day' && read.precision === 'day' ? read.on : null
}

type Place = { town: string; sectorId: string | null } | { fault: OlderFault; detail: string }

function placeOf(town: string, postalCode: string, communes: readonly OlderCommune[]): Place {
  if (/^(?:sdf|s d f|sans domicile|sans adresse)/.test(plainWords(town))) return { town: 'Sans domicile fixe', sectorId: null }
  const read = readTown({ city: town, postalCode }, communes)
  if (read.kind === 'found') return { town: read.commune.name, sectorId: communes.find((one) => one.code === read.commune.code)?.sectorId ?? null }
  if (read.kind === 'doubtful') return { fault: 'town-unknown', detail: read.candidates.slice(0, 3).map((one) => one.name).join(', ') }
  return { fault: read.kind === 'outside' ? 'town-outside' : 'town', detail: town }
}

/** Ten French digits whatever stands between them; a number of elsewhere as it is written. */
function phoneOf(text: string): string {
  const digits = text.replace(/\D/g, '')
  const national = digits.startsWith('33') && digits.length === 11 ? `0${digits.slice(2)}` : digits.startsWith('0033') && digits.length === 13 ? `0${digits.slice(4)}` : digits
  // Excel drops the first zero.
  if (/^[1-9]\d{8}$/.test(national)) return `0${national}`
  return /^0\d{9}$/.test(national) ? national : ''
}

function contactOf(name: string, phone: string): PersonIdentity['contact'] {
  return name === '' && phoneOf(phone) === '' ? null : { name: (name === '' ? 'Personne à contacter' : name).slice(0, 120), tie: '', phone: phoneOf(phone), hours: '' }
}

function saysYes(text: string): 'yes' | 'no' {
  return /^(?:oui|o|x|1|vrai|prioritaire|priorite|urgent)\b/.test(plainWords(text)) ? 'yes' : 'no'
}
