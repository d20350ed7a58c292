import { type Day, daysBetween } from '#lib/platform/day'
import { listRequest, type ListRequest, oneOf, type SearchParams, single } from '#lib/platform/list-request'
import type { RegisterState } from './facts.ts'
import { registerStateLabels } from './labels.ts'
import type { RegisterEntry } from './register-entry.ts'
import type { AudienceName } from './statement-content.ts'

export const tableSorts = ['nom', 'commune', 'etat', 'confirmation'] as const
/** `frais`: confirmed within the days that an answer holds; `ancien`: earlier; `jamais`: by nobody yet. */
export const freshnessNames = ['frais', 'ancien', 'jamais'] as const

export type TableRequest = ListRequest<(typeof tableSorts)[number]> & {
  state: RegisterState | null
  audience: AudienceName | null
  sectorId: string | null
  communeCode: string | null
  freshness: (typeof freshnessNames)[number] | null
}

/** Reads the register's table from an address. */
export function tableRequest(params: SearchParams): TableRequest {
  return {
    ...listRequest(params, tableSorts),
    state: oneOf(params['etat'], Object.keys(registerStateLabels) as RegisterState[]),
    audience: oneOf(params['lecteurs'], ['coordination', 'members', 'partners', 'public']),
    sectorId: single(params['secteur']) || null,
    communeCode: single(params['commune']) || null,
    freshness: oneOf(params['fraicheur'], freshnessNames),
  }
}

/** Who counts in figures: neither those who treat nobody here nor those who left. */
export function isCounted(state: RegisterState): boolean {
  return state !== 'not_treating' && state !== 'departed'
}

type Listed = Pick<RegisterEntry, 'state' | 'audience' | 'sectorId' | 'communeCode' | 'communeName' | 'confirmedOn' | 'name' | 'lastName' | 'practiceId'> & { searchText: string }

/** The lines asked for, in the order asked for; equal ones by name, so that pages never overlap. */
export function tableRows<Entry extends Listed>(entries: readonly Entry[], request: TableRequest, words: readonly string[], today: Day, freshDays: number): Entry[] {
  const freshness = ({ confirmedOn }: Entry) => (confirmedOn === null ? 'jamais' : daysBetween(confirmedOn, today) <= freshDays ? 'frais' : 'ancien')
  const kept = entries.filter((one) =>
    (request.state === null ? request.freshness === null || isCounted(one.state) : one.state === request.state)
    && (request.audience === null || one.audience === request.audience)
    && (request.sectorId === null || one.sectorId === request.sectorId)
    && (request.communeCode === null || one.communeCode === request.communeCode)
    && (request.freshness === null || freshness(one) === request.freshness)
    && words.every((word) => one.searchText.includes(word)))
  const sign = request.direction === 'desc' ? -1 : 1
  const keys = { nom: (one: Entry) => one.lastName, commune: (one: Entry) => one.communeName, etat: (one: Entry) => registerStateLabels[one.state], confirmation: (one: Entry) => one.confirmedOn ?? '' }
  const key = keys[request.sort]
  return kept.sort((a, b) => sign * key(a).localeCompare(key(b), 'fr') || a.lastName.localeCompare(b.lastName, 'fr') || (a.practiceId < b.practiceId ? -1 : 1))
}
