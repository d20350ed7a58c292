import type { ContentKindName, ContentValues } from '#lib/content/content-fields'
import type { ContentOf } from '#lib/content/kinds'
import type { ExampleClock } from './example-clock.ts'
import { stableId } from './stable-id.ts'

/** Published that many days ago, planned in that many days, or still a draft. */
export type ContentMoment = number | { plannedIn: number } | 'draft'

/** Something written for the site: by its kind and address, as the coordinator left it. */
export type ExampleContent = {
  kind: ContentKindName
  slug: string
  moment: ContentMoment
  values: ContentValues
  audience: 'public' | 'members'
  /** What was changed since it was published, and that nobody reads yet. */
  pending?: ContentValues
}

/** All that is written for an example's site, in the order in which lists stand; days count from the day of loading. */
export type ExampleContents = (clock: ExampleClock) => readonly ExampleContent[]

type Written<Kind extends ContentKindName> = Partial<ContentOf<Kind>> & { readonly title: string }

/** One content that everyone may read once it is published; what a kind asks and is not given stays empty. */
export function content<Kind extends ContentKindName>(kind: Kind, slug: string, moment: ContentMoment, values: Written<Kind>): ExampleContent {
  return { kind, slug, moment, values, audience: 'public' }
}

/** The same, for members alone. */
export function forMembers(one: ExampleContent): ExampleContent {
  return { ...one, audience: 'members' }
}

/** A published content with changes under way. */
export function withPending<Kind extends ContentKindName>(kind: Kind, one: ExampleContent, changes: Partial<ContentOf<Kind>>): ExampleContent {
  return { ...one, kind, pending: { ...one.values, ...changes } }
}

/** The identifiers of contents of one kind, by their addresses: what other contents name them by. */
export function contentIds(kind: ContentKindName, ...slugs: readonly string[]): string[] {
  return slugs.map((slug) => stableId('content', kind, slug))
}

/** The identifiers of partner organisations, by their keys. */
export function organisationIds(...keys: readonly string[]): string[] {
  return keys.map((key) => stableId('organisation', key))
}
