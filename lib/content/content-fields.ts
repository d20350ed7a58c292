import type { Day } from '#lib/platform/day'
import type { RichText } from './rich-text.ts'

export type ContentKindName = 'page' | 'news' | 'press' | 'campaign' | 'offer' | 'tool' | 'step' | 'officer' | 'axis' | 'action' | 'mission' | 'handout' | 'pathway' | 'service' | 'structure' | 'document' | 'agreement' | 'event'

type Common = { label: string; hint?: string; isNeeded?: true }

/** One question of a kind's form; what is needed is needed to publish, never to save a draft. */
export type ContentField =
  | (Common & { type: 'line'; max: number })
  | (Common & { type: 'text'; max: number; rows?: number })
  | (Common & { type: 'rich' })
  /** `notBefore`: the field of the day that comes first. */
  | (Common & { type: 'day'; notBefore?: string })
  | (Common & { type: 'count'; min: number; max: number })
  | (Common & { type: 'address' })
  | (Common & { type: 'choice'; options: Readonly<Record<string, string>> })
  | (Common & { type: 'choices'; options: Readonly<Record<string, string>> })
  /** Other contents, by their ids. */
  | (Common & { type: 'contents'; of: ContentKindName; several: boolean })
  /** Partner organisations, by their ids. */
  | (Common & { type: 'organisations' })
  /** Communes of the territory, by their codes. */
  | (Common & { type: 'communes' })
  | (Common & { type: 'picture' })
  | (Common & { type: 'files' })
  /** Lines of a small table, in their order. */
  | (Common & { type: 'lines'; of: Readonly<Record<string, ContentField>>; one: string })

export type ContentFields = Readonly<Record<string, ContentField>>

type ValueOf<Field> =
  Field extends { type: 'line' | 'text' | 'address' } ? string
  : Field extends { type: 'rich' } ? RichText
  : Field extends { type: 'day' } ? Day | null
  : Field extends { type: 'count' } ? number | null
  : Field extends { type: 'choice'; options: infer Options } ? Extract<keyof Options, string> | ''
  : Field extends { type: 'choices'; options: infer Options } ? readonly Extract<keyof Options, string>[]
  : Field extends { type: 'contents' | 'organisations' | 'communes' | 'files' } ? readonly string[]
  : Field extends { type: 'picture' } ? string | null
  : Field extends { type: 'lines'; of: infer Of } ? readonly ValuesOf<Of>[]
  : never

/** What a kind's form holds, typed from its definition. */
export type ValuesOf<Fields> = { readonly [Name in keyof Fields]: ValueOf<Fields[Name]> }

/** What stands in any content, whatever its kind. */
export type ContentValues = Readonly<Record<string, unknown>>

export type ContentKindDefinition = {
  /** Its place in the back office. */
  path: string
  /** As the coordinator names one and several of them. */
  one: string
  several: string
  /** Where one of them is read, and the list of them; null where it stands inside another page. */
  address: ((slug: string) => string) | null
  listAddress: string | null
  /** How lists stand: newest first, or in the order the coordinator gives. */
  order: 'newest' | 'position'
  fields: ContentFields & { title: Extract<ContentField, { type: 'line' }> }
}
