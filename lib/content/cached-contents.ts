import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import type { ContentKindName } from './content-fields.ts'
import { type PublicContent, publicContent, publicContents } from './public-queries.ts'

const tags = [cacheTags.content]

/** All that is public of one kind, in its order, from the cache. */
function listOf<Kind extends ContentKindName>(kind: Kind): () => Promise<PublicContent<Kind>[]> {
  return cache(cachedRead(`contents-${kind}`, tags, () => publicContents(kind)))
}

/** One public content by its present address, from the cache; null when there is none (the door leads old addresses on). */
function oneOf<Kind extends ContentKindName>(kind: Kind): (slug: string) => Promise<PublicContent<Kind> | null> {
  return cache(cachedRead(`content-${kind}`, tags, async (slug: string) => {
    const found = await publicContent(kind, slug)
    return found === null || 'movedTo' in found ? null : found
  }))
}

export const cachedActions = listOf('action')
export const cachedAgreements = listOf('agreement')
export const cachedAxes = listOf('axis')
export const cachedCampaigns = listOf('campaign')
export const cachedDocuments = listOf('document')
export const cachedNews = listOf('news')
export const cachedOffers = listOf('offer')
export const cachedOfficers = listOf('officer')
export const cachedPages = listOf('page')
export const cachedPathways = listOf('pathway')
export const cachedPress = listOf('press')
export const cachedSteps = listOf('step')
export const cachedTools = listOf('tool')

export const cachedPage = oneOf('page')
