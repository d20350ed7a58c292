import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { draftOf } from './cached-draft.ts'
import type { ContentKindName } from './content-fields.ts'
import { type PublicContent, publicAddress, publicContent } from './public-queries.ts'

const tags = [cacheTags.content]

/** One public content by its present address, whole, from the cache (a preview's draft in its place); null when there is none (the door leads old addresses on). */
function oneOf<Kind extends ContentKindName>(kind: Kind): (slug: string) => Promise<PublicContent<Kind> | null> {
  const read = cache(cachedRead(`content-${kind}`, tags, async (slug: string) => {
    const found = await publicContent(kind, slug)
    return found === null || 'movedTo' in found ? null : found
  }))
  return async (slug) => {
    const draft = draftOf(kind)
    return draft?.slug === slug ? draft : read(slug)
  }
}

export const cachedAction = oneOf('action')
export const cachedAgreement = oneOf('agreement')
export const cachedCampaign = oneOf('campaign')
export const cachedEvent = oneOf('event')
export const cachedNewsItem = oneOf('news')
export const cachedOffer = oneOf('offer')
export const cachedPage = oneOf('page')

const readTitle = cachedRead('content-title', tags, async (kind: string, slug: string) => {
  const found = await publicAddress(kind as ContentKindName, slug)
  return found?.slug === slug ? { title: found.title, lastDay: found.lastDay } : null
})

/** The title of one public content, and its last day; null when there is none. */
export function cachedTitle(kind: ContentKindName, slug: string): Promise<{ title: string; lastDay: string | null } | null> {
  return readTitle(kind, slug)
}
