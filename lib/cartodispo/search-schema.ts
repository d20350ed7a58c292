import { z } from 'zod'
import type { RegisterState } from './facts.ts'
import { noFilters, offeredDistancesKm, type RegisterFilters } from './register-filters.ts'
import { languageCodes, priorityCodes } from './statement-content.ts'

const states = [
  'open', 'reserved', 'case_by_case', 'occasional', 'soon', 'absent', 'places_taken', 'to_reconfirm', 'disputed', 'closed', 'to_contact',
] as const satisfies readonly RegisterState[]

const yes = z.literal('oui').transform(() => true)
const text = (max: number) => z.string().trim().max(max)

/** One reader per parameter: the field it fills, what it accepts, and the name that the sentence gives it. */
const readers = {
  lieu: { field: 'place', label: 'le lieu', one: text(80) },
  distance: { field: 'withinKm', label: 'la distance', one: z.enum(offeredDistancesKm.map(String)).transform(Number) },
  limitrophes: { field: 'withBordering', label: 'les communes voisines', one: yes },
  domicile: { field: 'needsHomeVisits', label: 'les visites à domicile', one: yes },
  langue: { field: 'language', label: 'la langue', one: z.enum(languageCodes) },
  acces: { field: 'needsStepFree', label: 'l’accès de plain-pied', one: yes },
  teleconsultation: { field: 'needsTeleconsultation', label: 'la téléconsultation', one: yes },
  secteur: { field: 'sectorId', label: 'le secteur', one: z.uuid() },
  nom: { field: 'name', label: 'le nom', one: text(80) },
  page: { field: 'page', label: 'la page', one: z.string().regex(/^[1-9]\d{0,4}$/).transform(Number) },
} as const

export type SearchParams = Record<string, string | string[] | undefined>
export type ParsedSearch = { filters: RegisterFilters; ignored: readonly string[] }

/** Reads an address typed, shared or mangled: what cannot be understood is left out and told, never an error. */
export function parseSearch(params: SearchParams): ParsedSearch {
  const found: Record<string, unknown> = {}
  const ignored: string[] = []
  for (const [name, { field, label, one }] of Object.entries(readers)) {
    const value = [params[name]].flat().at(-1)
    if (value === undefined || value.trim() === '') continue
    const parsed = one.safeParse(value)
    if (parsed.success) found[field] = parsed.data
    else ignored.push(label)
  }
  const chosenStates = several(params['etat'], z.enum(states))
  const chosenPriorities = several(params['priorite'], z.enum(priorityCodes))
  if (chosenStates.isPartial) ignored.push('l’état')
  if (chosenPriorities.isPartial) ignored.push('la priorité')
  const filters = { ...noFilters, ...found, states: chosenStates.values, priorities: chosenPriorities.values } as RegisterFilters
  return { filters, ignored: ignored.map((label) => `Nous n’avons pas compris ${label} : ce choix n’a pas été pris en compte.`) }
}

function several<Value>(value: string | string[] | undefined, one: z.ZodType<Value>): { values: Value[]; isPartial: boolean } {
  const typed = [value].flat().filter((item) => item !== undefined && item !== '')
  const values = typed.flatMap((item) => {
    const parsed = one.safeParse(item)
    return parsed.success ? [parsed.data] : []
  })
  return { values: [...new Set(values)], isPartial: values.length < typed.length }
}
