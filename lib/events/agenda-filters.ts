import { eventFormats } from '#lib/content/kinds/event'
import { type Day, isDay } from '#lib/platform/day'
import { oneOf, pageOf, type SearchParams, single } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import { type EventAudience, eventAudiences } from './event-choices.ts'

/** What an address asks of the agenda; anything absurd is left out rather than refused. */
export type AgendaFilters = {
  axis: string | null; format: string | null; audience: EventAudience | null; commune: string | null
  /** A month, as its first day; null: all that is to come. */
  month: Day | null
  when: 'coming' | 'past'
  page: number
}

export const noAgendaFilters: AgendaFilters = { axis: null, format: null, audience: null, commune: null, month: null, when: 'coming', page: 1 }

/** Reads `axe`, `type`, `public`, `commune`, `mois`, `quand` and `page` from an address. */
export function agendaFilters(params: SearchParams): AgendaFilters {
  const [axis, commune, month] = [single(params['axe']), single(params['commune']), `${single(params['mois'])}-01`]
  return {
    axis: isUuid(axis) ? axis : null, format: oneOf(params['type'], Object.keys(eventFormats)), audience: oneOf(params['public'], eventAudiences),
    commune: /^[0-9AB]{5}$/.test(commune) ? commune : null, month: isDay(month) ? month : null, when: single(params['quand']) === 'passes' ? 'past' : 'coming', page: pageOf(params),
  }
}
