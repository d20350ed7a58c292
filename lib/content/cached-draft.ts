import { cache } from 'react'
import type { ContentKindName, ContentValues } from './content-fields.ts'
import type { ContentOf } from './kinds.ts'
import type { ListedContent } from './listed-fields.ts'
import type { PublicContent } from './public-queries.ts'

/** A draft that one request shows in the pages of the site, in the place of what is published. */
export type ShownDraft = { id: string; kind: ContentKindName; slug: string; publishedAt: string; values: ContentValues }

// React makes one for each request that draws a page, and forgets it afterwards; outside of drawing it is made anew at each call, and holds nothing.
const shown = cache((): { draft: ShownDraft | null } => ({ draft: null }))

/** From here on, this request alone draws the site as if the draft were published. Whoever calls it has asked who may read drafts. */
export function showDraft(draft: ShownDraft): void {
  shown().draft = draft
}

/** A list of one kind with the draft of this request in its place, or before the others when it is new. */
export function withDraft<Kind extends ContentKindName>(kind: Kind, contents: ListedContent<Kind>[]): ListedContent<Kind>[] {
  const one = draftOf(kind)
  if (one === null) return contents
  return contents.some((other) => other.id === one.id) ? contents.map((other) => (other.id === one.id ? one : other)) : [one, ...contents]
}

/** The draft of this request, if it is of this kind. */
export function draftOf<Kind extends ContentKindName>(kind: Kind): PublicContent<Kind> | null {
  const { draft } = shown()
  if (draft?.kind !== kind) return null
  const { id, slug, publishedAt, values } = draft
  // Cleaned by the query that read it, as what is published is.
  return { id, slug, publishedAt, values: values as ContentOf<Kind> }
}
