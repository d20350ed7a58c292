import { type Day, isDay } from '#lib/platform/day'
import type { SearchKindName } from '#lib/search/search-kinds'
import type { ContentFields, ContentKindName, ContentValues } from './content-fields.ts'
import { titleOf } from './content-values.ts'
import { definitionOf } from './kinds.ts'
import { placeAt } from '#lib/menu/site-places'
import { housedPages } from './taken-addresses.ts'
import { cleanRichText } from './rich-text.ts'
import { plainText } from './rich-text-reading.ts'

/** Under which heading each kind is found; null: not by the public search (it stands inside another page, or is not public). */
const searchKindOf: Record<ContentKindName, SearchKindName | null> = {
  page: 'page', news: 'news', press: null, campaign: 'campaign', offer: 'offer', tool: 'tool', step: null, officer: null, axis: null, action: 'action', mission: null, handout: null,
  pathway: 'document', service: null, structure: null, document: 'document', agreement: 'convention', event: 'event',
}

/** Kinds of documents that come from contents. */
export const contentSearchKinds: readonly SearchKindName[] = Object.values(searchKindOf).filter((one) => one !== null)

/** What searches find of a published content; null when they do not. */
export function contentDocument(content: { id: string; kind: ContentKindName; slug: string; audience: 'public' | 'members'; values: ContentValues; publishedOn: Day }) {
  const { id, kind: contentKind, slug, audience, values, publishedOn } = content
  const kind = searchKindOf[contentKind]
  if (kind === null || audience !== 'public') return null
  const { fields, address, listAddress } = definitionOf(contentKind)
  const summaryName = ['summary', 'context', 'what'].find((name) => typeof values[name] === 'string' && values[name] !== '') ?? ''
  const summary = values[summaryName]
  const read = (contentKind === 'page' ? housedPages[slug] : undefined) ?? address?.(slug) ?? `${listAddress ?? '/'}#${slug}`
  const place = contentKind === 'page' ? placeAt(read) : undefined
  return {
    kind, subjectId: id, title: titleOf(values), keywords: place === undefined ? tagsOf(values) : `${place.title}, ${place.words ?? ''}`, summary: typeof summary === 'string' ? summary : '', body: textOf(fields, values, ['title', 'tags', summaryName]),
    address: read, datedOn: publishedOn, untilOn: contentKind === 'offer' && typeof values['untilOn'] === 'string' && isDay(values['untilOn']) ? values['untilOn'] : null,
  }
}

/** The words that a writer listed it under. */
function tagsOf(values: ContentValues): string {
  return typeof values['tags'] === 'string' ? values['tags'] : ''
}

/** All the words of a content but those told apart. */
function textOf(fields: ContentFields, values: ContentValues, apart: readonly string[] = []): string {
  return Object.entries(fields).flatMap(([name, field]): string[] => {
    const value = values[name]
    if (apart.includes(name)) return []
    if (field.type === 'rich') return [plainText(cleanRichText(value))]
    if (field.type === 'choice') return [field.options[String(value)] ?? '']
    if (field.type === 'choices' && Array.isArray(value)) return value.map((one) => field.options[String(one)] ?? '')
    if (field.type === 'lines' && Array.isArray(value)) return value.map((line) => textOf(field.of, line as ContentValues))
    return (field.type === 'line' || field.type === 'text') && typeof value === 'string' ? [value] : []
  }).filter((text) => text !== '').join('\n')
}
