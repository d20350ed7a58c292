import { specialities, structureTypes } from '#lib/content/kinds/directory'
import { plainWords } from '#lib/platform/format/plain-words'
import { oneOf, type SearchParams, single } from '#lib/platform/list-request'

export type ServicePart = 'services' | 'structures'
export type ServiceFilters = { part: ServicePart; subject: string | null; communeCode: string | null; words: string }

/** What filters look at: the words of an entry, its speciality or type, the communes it serves (none: all of them). */
export type Filtered = { subject: string; communeCodes: readonly string[]; text: string }

/** Specialities of services, types of structures: the key stands in addresses, the label on screens. */
export const subjectsOf: Record<ServicePart, Readonly<Record<string, string>>> = { services: specialities, structures: structureTypes }

/** Reads `liste`, `domaine`, `commune` and `q` from an address; anything absurd is left out rather than refused. */
export function serviceFilters(params: SearchParams): ServiceFilters {
  const part = oneOf(params['liste'], ['services', 'structures'] as const) ?? 'services'
  return {
    part,
    subject: oneOf(params['domaine'], Object.keys(subjectsOf[part])),
    communeCode: /^[0-9A-Za-z-]{5,25}$/.exec(single(params['commune']))?.[0] ?? null,
    words: single(params['q']).replaceAll('\u0000', '').trim().slice(0, 100),
  }
}

/** Whether an entry answers: every word is somewhere in it, accents and case forgiven; who serves no commune in particular serves all. */
export function answers(entry: Filtered, { subject, communeCode, words }: Pick<ServiceFilters, 'subject' | 'communeCode' | 'words'>): boolean {
  if (subject !== null && entry.subject !== subject) return false
  if (communeCode !== null && entry.communeCodes.length > 0 && !entry.communeCodes.includes(communeCode)) return false
  const text = plainWords(entry.text)
  return plainWords(words).split(' ').every((word) => text.includes(word))
}
