import { plainWords, tidy } from '#lib/platform/format/plain-words'
import type { Result } from '#lib/platform/result'
import { ok, refuse } from '#lib/platform/result'

export const LIST_FIELDS = [
  'lastName', 'firstName', 'siteName', 'address', 'postalCode', 'city', 'phone', 'email',
  'answer', 'updatedOn', 'homeVisits', 'languages', 'stepFree', 'remarks', 'rpps',
] as const
/** What a column of the coordinator's list may hold. */
export type ListField = (typeof LIST_FIELDS)[number]

/** French names of the fields, for the screen where columns are chosen and for messages. */
export const LIST_FIELD_LABELS: Readonly<Record<ListField, string>> = {
  lastName: 'Nom', firstName: 'Prénom', siteName: 'Cabinet ou maison de santé', address: 'Adresse', postalCode: 'Code postal', city: 'Ville',
  phone: 'Téléphone', email: 'Adresse électronique', answer: 'Accueille de nouveaux patients', updatedOn: 'Date de mise à jour',
  homeVisits: 'Visites à domicile', languages: 'Langues parlées', stepFree: 'Accès de plain-pied', remarks: 'Observations', rpps: 'Numéro RPPS',
}

export type ListColumn = { index: number; title: string; field: ListField | null }
/** Which column holds what. `fingerprint` names the header whatever the order of its columns, so that a choice made once is found again. */
export type ListMapping = { fingerprint: string; origin: 'proposed' | 'remembered'; columns: ListColumn[] }
/** What is kept of a choice of columns, as JSON: field (or null: ignored) by normalised title. */
export type RememberedMapping = { fingerprint: string; fields: Record<string, ListField | null> }

const MAIL = /^(?:e ?mails?|mails?|courriels?|adresse (?:e ?mail|mail|electronique)|mel|messagerie)\b/
const SYNONYMS: readonly (readonly [ListField, RegExp])[] = [
  ['rpps', /\brpps\b|^(?:numero|n|no) (?:ordre|identification)$/],
  ['email', MAIL],
  ['phone', /^(?:n |no |num |numero |numero de |no de )?(?:tel|tels|tph|telephone|telephones)\b|^(?:portable|fixe|mobile)$|\btel(?:ephone)?$/],
  ['firstName', /^prenoms?\b/],
  ['siteName', /\bmsp\b|^(?:nom (?:du |de la )?)?(?:cabinet|site|structure|maison de sante|centre de sante|etablissement|lieu d exercice|raison sociale)\b/],
  ['lastName', /^noms?$|^(?:nom|noms) (?:et |du |de |d |des |de la )?(?:prenoms?|medecins?|praticiens?|docteurs?|dr|mg|famille|usage|exercice|generaliste|naissance)\b|^(?:medecins?|praticiens?|docteurs?|dr|generalistes?|mg|professionnel)$|^medecins? (?:generaliste|traitant)s?$/],
  ['postalCode', /^(?:cp|code postal|code post|codepostal|c p)$/],
  ['city', /^(?:villes?|communes?|localites?|ville d exercice|commune d exercice|lieu)$|^(?:cp|code postal) (?:et )?(?:ville|commune)$/],
  ['address', /^(?:adresses?|adr|rue|voie|adresse (?:postale|du cabinet|cabinet|professionnelle|complete|1))$/],
  ['answer', /\b(?:accepte|accueille|prend|prise|accueil|acceptation)\b.*\b(?:patients?|pts?|patientele)\b|\b(?:nvx|nouveaux|nouvelle)\b.*\b(?:patients?|pts?|patientele)\b|^(?:dispo(?:nibilites?)?|reponse|accepte|places?|statut|etat|accueil)\b/],
  ['updatedOn', /^(?:maj|m a j|mise a jour|date|dernier|derniere|actualise|actualisation|date (?:de |d )?(?:maj|mise a jour|appel|contact|reponse|actualisation))\b/],
  ['homeVisits', /^(?:visites?|vad|v a d|domicile|visites? (?:a )?dom(?:icile)?)\b/],
  ['languages', /^langues?\b/],
  ['stepFree', /^(?:pmr|acces pmr|accessibilite|accessible|acces handicap\w*|ascenseur)\b/],
  ['remarks', /^(?:observations?|obs|remarques?|commentaires?|notes?|infos?|informations?|divers|precisions?)\b/],
]

/** Finds, under title rows, the row that names the columns: the one with most known titles, the first of equals. Null when no row names two fields, the last name or the town among them. */
export function findHeader(rows: readonly (readonly string[])[]): number | null {
  let best: { index: number; score: number } | null = null
  for (const [index, cells] of rows.slice(0, 60).entries()) {
    const fields = fieldsOf(cells).filter((field) => field !== null)
    const isHeader = fields.length >= 2 && (fields.includes('lastName') || fields.includes('city'))
    if (isHeader && fields.length > (best?.score ?? 0)) best = { index, score: fields.length }
  }
  return best?.index ?? null
}

/** How many columns of a header row are recognised: tells a good sheet or separator from a wrong one. */
export function headerScore(cells: readonly string[]): number {
  return fieldsOf(cells).filter((field) => field !== null).length
}

/** Proposes what each column holds; a mapping remembered for the same header wins over the guess. */
export function proposeMapping(header: readonly string[], remembered: RememberedMapping | null): ListMapping {
  const titles = header.map(tidy)
  const keys = titleKeys(titles)
  const fingerprint = keys.filter((key) => key !== '').toSorted().join(' | ')
  const isRemembered = remembered !== null && remembered.fingerprint === fingerprint
  const guesses = fieldsOf(titles)
  const columns = titles.map((title, index) => ({
    index,
    title,
    field: isRemembered ? (remembered.fields[keys[index] ?? ''] ?? null) : (guesses[index] ?? null),
  }))
  return { fingerprint, origin: isRemembered ? 'remembered' : 'proposed', columns: columns.filter((column) => column.title !== '' || column.field !== null) }
}

/** The mapping after the person chose another field for a column; a field leaves the column that held it before. */
export function assignColumn(mapping: ListMapping, index: number, field: ListField | null): ListMapping {
  const columns = mapping.columns.map((column) => {
    if (column.index === index) return { ...column, field }
    return column.field === field && field !== null ? { ...column, field: null } : column
  })
  return { ...mapping, columns }
}

/** What to keep so that the same header is understood alone next time. */
export function rememberMapping(mapping: ListMapping): RememberedMapping {
  const keys = titleKeys(mapping.columns.map((column) => column.title))
  const fields = Object.fromEntries(mapping.columns.map((column, position) => [keys[position] ?? '', column.field]))
  return { fingerprint: mapping.fingerprint, fields }
}

/** A choice of columns as it was kept; null for anything else. */
export function parseRememberedMapping(stored: unknown): RememberedMapping | null {
  if (typeof stored !== 'object' || stored === null || !('fingerprint' in stored) || !('fields' in stored)) return null
  const { fingerprint, fields } = stored
  if (typeof fingerprint !== 'string' || typeof fields !== 'object' || fields === null) return null
  const entries = Object.entries(fields).map(([title, field]) => [title, LIST_FIELDS.find((one) => one === field) ?? null] as const)
  return { fingerprint, fields: Object.fromEntries(entries) }
}

/** Refuses a mapping without the columns that make a practice: a person's name and a town. `columns` are their French names. */
export function requireColumns(mapping: ListMapping): Result<ListMapping, 'missing-columns'> {
  const present = new Set(mapping.columns.map((column) => column.field))
  const missing = (['lastName', 'city'] as const).filter((field) => !present.has(field))
  if (missing.length === 0) return ok(mapping)
  return refuse('missing-columns', { columns: missing.map((field) => LIST_FIELD_LABELS[field]) })
}

/** One field for each cell of a header row; a field is given once, to the first column that names it. */
function fieldsOf(cells: readonly string[]): (ListField | null)[] {
  const taken = new Set<ListField>()
  return cells.map((cell) => {
    const plain = plainWords(cell)
    // A title row is a sentence; a column's title is a few words.
    if (plain === '' || plain.length > 60) return null
    const found = SYNONYMS.find(([field, pattern]) => !taken.has(field) && pattern.test(plain) && (field === 'email' || !MAIL.test(plain)))
    if (!found) return null
    taken.add(found[0])
    return found[0]
  })
}

/** Normalised titles; the second "tel" becomes "tel 2", so that each keeps its own choice. */
function titleKeys(titles: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return titles.map((title) => {
    const plain = plainWords(title)
    const count = (seen.get(plain) ?? 0) + 1
    seen.set(plain, count)
    return count === 1 || plain === '' ? plain : `${plain} #${count}`
  })
}
