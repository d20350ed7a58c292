import { listRequest, oneOf, type SearchParams, single } from '#lib/platform/list-request'

export const dateStates = ['published', 'draft', 'postponed', 'cancelled'] as const
/** What a date is for whoever would come: announced, not yet, put off, or off. */
export type DateState = (typeof dateStates)[number]

/** What the address of the list of dates asks for. Without an order: the next first, or the latest of those that are over. */
export function datesRequest(params: SearchParams) {
  const when = single(params['quand']) === 'passes' ? ('past' as const) : ('coming' as const)
  const asked = listRequest(params, ['date', 'nom', 'inscrits', 'attente'])
  return { ...asked, direction: when === 'past' && single(params['tri']) === '' ? ('desc' as const) : asked.direction, when, state: oneOf(params['etat'], dateStates) }
}

export type DatesRequest = ReturnType<typeof datesRequest>
