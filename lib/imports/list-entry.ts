import type { Day } from '#lib/platform/day'
import { plainWords } from '#lib/platform/format/plain-words'
import { luhnHolds } from '#lib/practitioners/luhn'
import { withoutTitle } from '#lib/practitioners/name-key'
import { entryAnswer } from './list-entry-answer.ts'
import { readPhone, siteKindByName } from './list-contact.ts'
import type { ListLine } from './list-lines.ts'
import type { KnownIndex } from './list-match.ts'
import { hasLostCharacters, looksLikeName, lostNamePattern, splitFullName } from './list-names.ts'
import type { CommuneRef, ListEntry, ListNotice, ListQuestion, ListRefusal } from './list-outcome.ts'
import { readHomeVisits, readLanguages, readRemarks, readStepFree } from './list-remarks.ts'
import type { TerritoryCommune } from './list-towns.ts'
import { readTown } from './list-towns.ts'
import { normaliseEmail } from './rpps-contact.ts'
import { personName, structureName } from './rpps-names.ts'

export type EntryContext = { communes: readonly TerritoryCommune[]; known: KnownIndex; today: Day }
export type EntryReading =
  | { kind: 'entry'; entry: ListEntry; questions: ListQuestion[]; notices: ListNotice[] }
  | { kind: 'refused'; label: string; reason: { code: ListRefusal; sentence: string } }

/** Reads one line on its own: what it would write, what a person must be asked, or why it is refused. */
export function readEntry(line: ListLine, context: EntryContext): EntryReading {
  const { cells } = line
  const name = readName(cells.lastName, cells.firstName)
  const label = [name.firstName, name.lastName, cells.city].filter(Boolean).join(' ') || `ligne ${line.row}`
  const refused = (code: ListRefusal, sentence: string): EntryReading => ({ kind: 'refused', label, reason: { code, sentence } })
  if (name.lastName === '') return refused('last-name-missing', 'Le nom du médecin manque.')
  if (!looksLikeName(name.lastName)) return refused('not-a-name', `« ${name.lastName.slice(0, 80)} » ne peut pas être un nom.`)
  const town = readTown(cells, context.communes)
  if (town.kind === 'missing') return refused('city-missing', 'La ville manque.')
  if (town.kind === 'outside') return refused('town-outside-territory', `« ${cells.city} » n’est pas une commune du territoire.`)

  const questions: ListQuestion[] = [...nameQuestions(name, context.known)]
  const notices: ListNotice[] = []
  const commune: CommuneRef | null = town.kind === 'found' ? { code: town.commune.code, name: town.commune.name } : null
  if (town.kind === 'doubtful') {
    const sentence = TOWN_SENTENCES[town.why](cells.city, cells.postalCode)
    questions.push({ code: `town-${town.why === 'no-town' ? 'missing' : town.why}`, sentence, about: 'city', candidates: town.candidates.map((one) => ({ value: one.name, label: one.name })) })
  } else if (town.postalCodeFits === 'no') {
    notices.push({ code: 'postal-code-mismatch', sentence: `Le code postal ${cells.postalCode} n’est pas celui de ${town.commune.name}.` })
  }
  const contact = readContact(cells, notices)
  const details = readDetails(cells, notices)
  const stated = entryAnswer(cells, { ...context, unreadRemarks: details.unread })
  questions.push(...stated.questions)
  notices.push(...stated.notices)
  const entry: ListEntry = {
    row: line.row,
    ...name,
    rpps: readRpps(cells.rpps, notices),
    siteName: structureName(cells.siteName) || null,
    siteKind: siteKindByName(cells.siteName),
    address: cells.address || null,
    postalCode: town.kind === 'found' ? town.postalCode : null,
    commune,
    phone: contact.phone,
    email: contact.email,
    homeVisits: details.homeVisits,
    languages: details.languages,
    stepFree: details.stepFree,
    closingDays: details.closingDays,
    callBack: details.callBack,
    note: [...details.notes, ...contact.notes].join(' ; ') || null,
    ...stated.facts,
    person: null,
    practice: null,
  }
  return { kind: 'entry', entry, questions, notices }
}

const TOWN_SENTENCES: Readonly<Record<'misspelt' | 'homonyms' | 'elsewhere' | 'no-town', (city: string, postalCode: string) => string>> = {
  misspelt: (city) => `« ${city} » n’est pas une commune du territoire : laquelle est-ce ?`,
  homonyms: (city) => `Plusieurs communes du territoire s’appellent « ${city} » : laquelle est-ce ?`,
  elsewhere: (city, postalCode) => `Le code postal ${postalCode} n’est pas dans le département de ${city} : est-ce bien la commune du territoire ?`,
  'no-town': (_city, postalCode) => `La ville manque ; le code postal ${postalCode} est celui de plusieurs communes ou de celle-ci : laquelle est-ce ?`,
}

const PLACEHOLDER = /^(?:(?:nouveau|nouvelle|futur|future|autre|jeune)s? ?(?:medecins?|docteurs?|generalistes?|praticiens?|installation)?|medecins?|remplacante?s?|interne|poste vacant|a (?:recruter|venir|definir)|x+|inconnue?|n n|nc)$/

function nameQuestions(name: { lastName: string; firstName: string }, known: KnownIndex): ListQuestion[] {
  const questions: ListQuestion[] = []
  if (PLACEHOLDER.test(plainWords(name.lastName))) {
    questions.push({ code: 'name-placeholder', sentence: `« ${name.lastName} » n’est pas le nom d’une personne : de qui s’agit-il ?`, about: 'lastName', candidates: [] })
  }
  if (hasLostCharacters(name.lastName) || hasLostCharacters(name.firstName)) {
    const pattern = lostNamePattern(name.lastName, name.firstName)
    const people = [...known.byName].flatMap(([key, practices]) => (pattern.test(key) ? practices : []))
    const candidates = [...new Set(people.map((one) => one.lastName))].map((value) => ({ value, label: value }))
    const sentence = `Des lettres de « ${[name.firstName, name.lastName].filter(Boolean).join(' ')} » ont été perdues à l’enregistrement du fichier : comment s’écrit ce nom ?`
    questions.push({ code: 'lost-characters', sentence, about: hasLostCharacters(name.lastName) ? 'lastName' : 'firstName', candidates })
  }
  if (name.firstName === '') questions.push({ code: 'first-name-missing', sentence: 'Le prénom manque.', about: 'firstName', candidates: [] })
  return questions
}

/** The name without its title, in the casing of the register; as typed when letters were lost, to be recognised. */
function readName(lastName: string, firstName: string): { lastName: string; firstName: string } {
  const name = firstName === '' ? splitFullName(lastName) : { lastName: withoutTitle(lastName), firstName: withoutTitle(firstName) }
  if (hasLostCharacters(name.lastName) || hasLostCharacters(name.firstName)) return name
  return { lastName: personName(name.lastName), firstName: personName(name.firstName) }
}

function readRpps(text: string, notices: ListNotice[]): string | null {
  const digits = text.replace(/\D/g, '')
  if (digits === '') return null
  // The national identifier puts an 8 (RPPS) before the eleven digits.
  const rpps = digits.length === 12 && digits.startsWith('8') ? digits.slice(1) : digits
  if (rpps.length !== 11) {
    notices.push({ code: 'rpps-malformed', sentence: `« ${text} » n’est pas un numéro RPPS (11 chiffres) : il n’est pas repris.` })
    return null
  }
  if (!luhnHolds(rpps)) notices.push({ code: 'rpps-luhn', sentence: `La clé du numéro RPPS ${rpps} est inexacte : à vérifier.` })
  return rpps
}

function readContact(cells: ListLine['cells'], notices: ListNotice[]): { phone: string | null; email: string | null; notes: string[] } {
  const [phone, email] = [readPhone(cells.phone), normaliseEmail(cells.email.replace(/^mailto:/i, ''))]
  const notes: string[] = []
  if (phone === null && /\d/.test(cells.phone)) {
    notes.push(`Téléphone : ${cells.phone}`)
    notices.push({ code: 'phone-malformed', sentence: `« ${cells.phone} » n’est pas un numéro à dix chiffres : il reste dans la note.` })
  }
  if (email === null && cells.email !== '') {
    notes.push(`Adresse électronique : ${cells.email}`)
    notices.push({ code: 'email-malformed', sentence: `« ${cells.email} » n’est pas une adresse électronique : elle reste dans la note.` })
  }
  return { phone, email, notes }
}

function readDetails(cells: ListLine['cells'], notices: ListNotice[]) {
  const remarks = readRemarks(cells.remarks)
  const visits = readHomeVisits(cells.homeVisits)
  const spoken = readLanguages(cells.languages)
  const notes = [remarks.note, spoken.note].filter((note) => note !== null)
  if (visits.confidence === 'ask') {
    // A detail in doubt does not hold the line back: it is not stated, and the words stay readable.
    notes.push(`Visites à domicile : ${cells.homeVisits}`)
    notices.push({ code: 'home-visits-doubtful', sentence: `Visites à domicile « ${cells.homeVisits} » : à préciser avec le cabinet, rien n’est affiché d’ici là.` })
  }
  if (remarks.leftOut === 'illness') notices.push({ code: 'illness-left-out', sentence: 'Une partie des observations parle de santé : elle n’est pas reprise.' })
  return {
    homeVisits: visits.confidence === 'sure' ? visits.homeVisits : null,
    languages: [...new Set([...spoken.languages, ...remarks.languages])],
    stepFree: readStepFree(cells.stepFree) ?? remarks.stepFree,
    closingDays: remarks.closingDays,
    callBack: remarks.callBack,
    unread: remarks.unread,
    notes,
  }
}
