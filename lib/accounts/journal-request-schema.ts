import { type Day, isDay } from '#lib/platform/day'
import { oneOf, pageOf, type SearchParams, single } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import { accessLabels, eventLabels, familyLabels } from './journal-labels.ts'

export type JournalRequest = {
  book: 'changes' | 'accesses'
  page: number
  /** Of changes: an event ("delegation.granted") or the first part of its name; of accesses: what was read. Null: everything. */
  kind: string | null
  actorId: string | null
  /** What somebody has in hand of the thing they look for, as they typed it; empty: anything. */
  about: string
  fromOn: Day | null
  untilOn: Day | null
}

/** What the address of the journal asks for; anything absurd is left out. */
export function journalRequest(params: SearchParams): JournalRequest {
  const day = (key: string) => (isDay(single(params[key])) ? single(params[key]) : null)
  const book = oneOf(params['livre'], ['accesses']) ?? 'changes'
  const kinds = book === 'accesses' ? Object.keys(accessLabels) : [...Object.keys(familyLabels), ...Object.keys(eventLabels)]
  return {
    book, page: pageOf(params), kind: oneOf(params['quoi'], kinds),
    actorId: isUuid(single(params['qui'])) ? single(params['qui']) : null,
    about: single(params['sujet']).replaceAll('\u0000', '').trim().slice(0, 200),
    fromOn: day('du'), untilOn: day('au'),
  }
}
