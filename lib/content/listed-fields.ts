import type { ContentKindName } from './content-fields.ts'
import type { ContentOf } from './kinds.ts'

/** What lists show of each kind, and nothing longer: no text of a page is read to draw a list. */
export const listedFields = {
  page: ['title'],
  news: ['title', 'summary', 'category', 'picture'],
  press: ['title', 'newspaper', 'publishedOn', 'period', 'link', 'extract'],
  campaign: ['title', 'summary', 'fromOn', 'untilOn', 'forWhom', 'picture'],
  offer: ['title', 'kind', 'profession', 'place', 'fromOn', 'untilOn'],
  tool: ['title', 'what', 'forWhom', 'start', 'link'],
  step: ['title', 'when', 'text', 'parties'],
  officer: ['title', 'name', 'profession', 'fromOn', 'untilOn'],
  axis: ['title', 'number', 'missions', 'context'],
  action: ['title', 'number', 'axis', 'missions', 'state', 'pilots'],
  mission: ['title', 'number', 'type', 'what', 'law'],
  handout: ['title'],
  pathway: ['title', 'kind', 'summary', 'edition', 'files'],
  service: ['title', 'place'],
  structure: ['title', 'place'],
  document: ['title', 'kind', 'datedOn', 'summary', 'files'],
  agreement: ['title', 'summary', 'parties', 'signedOn'],
  event: ['title', 'format', 'summary', 'forWhom', 'place', 'communes', 'actions', 'picture'],
} as const satisfies { [Kind in ContentKindName]: readonly (keyof ContentOf<Kind>)[] }

/** A public content as lists show it. Dates are texts (ISO), since this is cached. */
export type ListedContent<Kind extends ContentKindName> = {
  id: string; slug: string; publishedAt: string
  values: Pick<ContentOf<Kind>, Extract<(typeof listedFields)[Kind][number], keyof ContentOf<Kind>>>
}
