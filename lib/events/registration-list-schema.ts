import { listRequest, oneOf, type SearchParams, single } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import { liveStates } from './registration-states.ts'

/** What the address of an event asks of those who come: one date alone, and there a page, words, a state, an order. */
export function registrationsRequest(params: SearchParams) {
  const date = single(params['date'])
  const sessionId = isUuid(date) ? date : null
  // Among other dates, each shows its first page.
  const asked: SearchParams = sessionId === null ? {} : params
  return { ...listRequest(asked, ['rang', 'nom']), sessionId, state: oneOf(asked['etat'], liveStates) }
}

export type RegistrationsRequest = ReturnType<typeof registrationsRequest>
