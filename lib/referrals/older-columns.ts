import { plainWords, tidy } from '#lib/platform/format/plain-words'
import { ok, refuse, type Result } from '#lib/platform/result'

/** What is taken over of a list of people who wait; nothing else is, and an illness least of all. */
export const olderFields = ['fullName', 'lastName', 'firstName', 'bornOn', 'askedOn', 'town', 'postalCode', 'address', 'phone', 'email', 'contactName', 'contactPhone', 'hasAld', 'priority'] as const
export type OlderField = (typeof olderFields)[number]

/** The first that fits wins: the narrow ones stand before the wide ones. */
const titles: readonly (readonly [OlderField, RegExp])[] = [
  ['contactPhone', /^(?:tel|telephone|portable|numero)\b.*\b(?:contact|aidant|proche|famille|tuteur)\b/],
  ['contactName', /^(?:personne (?:a|de) (?:contacter|contact)|contact|aidant|proche|tuteur|representant)\b/],
  ['bornOn', /^(?:date de naissance|ddn|d d n|ne e? ?le|nee? le|naissance|date naissance)\b/],
  ['askedOn', /^(?:date (?:de |d |de la )?(?:demande|inscription|appel|reception|contact|saisie|enregistrement)|demande(?:e)? (?:le|du)|recue? le|inscrite? le|en attente depuis|depuis|date)\b/],
  ['fullName', /^(?:noms? (?:et )?prenoms?|prenoms? (?:et )?noms?|patients?|identite|personne)$/],
  ['firstName', /^prenoms?\b/],
  ['lastName', /^noms?\b/],
  ['postalCode', /^(?:cp|c p|code postal)$/],
  ['town', /^(?:communes?|villes?|localite|domicile|cp (?:et )?ville|code postal (?:et )?ville)\b/],
  ['email', /^(?:e ?mails?|mails?|courriels?|adresse (?:e ?mail|mail|electronique))\b/],
  ['address', /^(?:adresses?|adr|rue|voie)\b/],
  ['phone', /^(?:n |no |num |numero |numero de )?(?:tel|telephone|telephones|portable|mobile|fixe)\b/],
  ['hasAld', /^(?:ald|affection de longue duree)\b/],
  ['priority', /^(?:priorite|prioritaire|urgence|urgent)\b/],
]

/** Where each field stands, and the titles that are left aside. */
export type OlderColumns = { at: Partial<Record<OlderField, number>>; aside: string[] }
export type OlderColumnsRefusal = 'no-header' | 'columns-missing'

/** Titles whose columns say what is compulsory, as the refusal names them. */
const compulsory: readonly { title: string; holds: (at: OlderColumns['at']) => boolean }[] = [
  { title: 'Nom', holds: (at) => at.lastName !== undefined || at.fullName !== undefined },
  { title: 'Prénom', holds: (at) => at.firstName !== undefined || at.fullName !== undefined },
  { title: 'Date de naissance', holds: (at) => at.bornOn !== undefined },
  { title: 'Date de la demande', holds: (at) => at.askedOn !== undefined },
  { title: 'Commune', holds: (at) => at.town !== undefined },
]

/** Rows below which no title is looked for. */
const headRows = 40

/**
 * Finds the row that names the columns, and what each holds. Refuses a table without titles, or without what makes it possible
 * to know somebody again and to call them.
 */
export function olderColumns(rows: readonly (readonly string[])[]): Result<OlderColumns & { headerIndex: number }, OlderColumnsRefusal> {
  const read = rows.slice(0, headRows).map((cells, headerIndex) => ({ headerIndex, ...columnsOf(cells) }))
  const best = read.reduce<(typeof read)[number] | null>((chosen, one) => (count(one) > (chosen === null ? 1 : count(chosen)) ? one : chosen), null)
  if (best === null) return refuse('no-header')
  const missing = compulsory.filter(({ holds }) => !holds(best.at)).map(({ title }) => title)
  return missing.length > 0 ? refuse('columns-missing', { columns: missing }) : ok(best)
}

function columnsOf(cells: readonly string[]): OlderColumns {
  const at: OlderColumns['at'] = {}
  const aside: string[] = []
  for (const [index, cell] of cells.entries()) {
    const title = plainWords(cell)
    const field = title === '' ? undefined : titles.find(([one, pattern]) => at[one] === undefined && pattern.test(title))?.[0]
    if (field !== undefined) at[field] = index
    else if (title !== '') aside.push(tidy(cell).slice(0, 60))
  }
  return { at, aside }
}

function count({ at }: OlderColumns): number {
  return Object.keys(at).length
}
