import { type SearchParams, single } from '#lib/platform/list-request'
import { memberProfessionLabels } from './labels.ts'

/** What the directory is asked for; `gp`: a physician in general practice. */
export type DirectoryFilters = { professionCode: string | null; communeCode: string | null; name: string; page: number }

/** People on one page of the directory. */
export const directoryPageSize = 24

/** The directory without any question. */
export const wholeDirectory: DirectoryFilters = { professionCode: null, communeCode: null, name: '', page: 1 }

/** What may be chosen as a profession. */
export const directoryProfessions: Record<string, string> = { gp: 'Médecin généraliste', ...memberProfessionLabels }

/** Reads the address of the directory; anything absurd is left out rather than refused. */
export function directoryFilters(params: SearchParams): DirectoryFilters {
  const page = Number(single(params['page']))
  const profession = single(params['profession'])
  const commune = single(params['commune'])
  return {
    professionCode: profession in directoryProfessions ? profession : null,
    communeCode: /^[0-9A-Za-z-]{5,40}$/.test(commune) ? commune : null,
    name: single(params['nom']).replaceAll('\u0000', '').trim().slice(0, 80),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}
