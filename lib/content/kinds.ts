import type { ContentKindDefinition, ContentKindName, ValuesOf } from './content-fields.ts'
import { action } from '#lib/content/kinds/action'
import { agreement } from '#lib/content/kinds/agreement'
import { axis } from '#lib/content/kinds/axis'
import { campaign } from '#lib/content/kinds/campaign'
import { service, structure } from '#lib/content/kinds/directory'
import { document } from '#lib/content/kinds/document'
import { event } from '#lib/content/kinds/event'
import { handout } from '#lib/content/kinds/handout'
import { mission } from '#lib/content/kinds/mission'
import { news } from '#lib/content/kinds/news'
import { offer } from '#lib/content/kinds/offer'
import { officer } from '#lib/content/kinds/officer'
import { page } from '#lib/content/kinds/page'
import { pathway } from '#lib/content/kinds/pathway'
import { press } from '#lib/content/kinds/press'
import { step } from '#lib/content/kinds/step'
import { tool } from '#lib/content/kinds/tool'

/** Everything that is written for the site, by kind: its words, its address, its questions. */
export const contentKinds = {
  page, news, press, campaign, offer, tool, step, officer, axis, action, mission, handout, pathway, service, structure, document, agreement, event,
} as const satisfies Record<ContentKindName, ContentKindDefinition>

/** The values of one kind. */
export type ContentOf<Kind extends ContentKindName> = ValuesOf<(typeof contentKinds)[Kind]['fields']>

/** The kind that has this place in the back office, or null. */
export function kindAt(path: string): ContentKindName | null {
  return kindNames.find((kind) => contentKinds[kind].path === path) ?? null
}

const kindNames = Object.keys(contentKinds).filter(isContentKind)

function isContentKind(text: string): text is ContentKindName {
  return Object.hasOwn(contentKinds, text)
}

/** A kind's definition without its exact type, for what treats all kinds alike. */
export function definitionOf(kind: ContentKindName): ContentKindDefinition {
  return contentKinds[kind]
}
