import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import type { ContentKindName } from './content-fields.ts'
import { pageCountOf, rangeOf } from './list-pages.ts'
import type { ListedContent } from './listed-fields.ts'
import { type NewsScope, publicListed, publicListedByIds, publicListedCount, publicListedNaming, publicNews, publicNewsCategories, publicNewsCount, publicNewsNeighbours } from './public-list-queries.ts'

const tags = [cacheTags.content]
/** Past this, a list of these kinds would be no list any more: axes, actions, terms of office, conventions. */
const longest = 1000

export type ListPage<Kind extends ContentKindName> = { items: ListedContent<Kind>[]; total: number; pageCount: number }

/** All that is public of a kind which stays short by nature, in its order, from the cache. */
function listOf<Kind extends ContentKindName>(kind: Kind): () => Promise<ListedContent<Kind>[]> {
  return cache(cachedRead(`listed-${kind}`, tags, () => publicListed(kind, { limit: longest })))
}

/** One page of a kind that grows. */
function pagesOf<Kind extends ContentKindName>(kind: Kind): (page: number) => Promise<ListPage<Kind>> {
  const read = cache(cachedRead(`listed-${kind}-page`, tags, async (page: string): Promise<ListPage<Kind>> => {
    const [items, total] = await Promise.all([publicListed(kind, rangeOf(Number(page))), publicListedCount(kind)])
    return { items, total, pageCount: pageCountOf(total) }
  }))
  return (page) => read(String(page))
}

/** The contents that somebody names by their ids, in that order. */
function byIdsOf<Kind extends ContentKindName>(kind: Kind): (ids: readonly string[]) => Promise<ListedContent<Kind>[]> {
  const read = cache(cachedRead(`listed-${kind}-ids`, tags, (ids: string) => publicListedByIds(kind, ids.split(','))))
  return async (ids) => (ids.length === 0 ? [] : read(ids.join(',')))
}

export const cachedActions = listOf('action')
export const cachedAgreements = listOf('agreement')
export const cachedAxes = listOf('axis')
export const cachedCampaigns = listOf('campaign')
export const cachedOffers = listOf('offer')
export const cachedOfficers = listOf('officer')
export const cachedPages = listOf('page')
export const cachedPathways = listOf('pathway')
export const cachedSteps = listOf('step')
export const cachedTools = listOf('tool')

export const cachedDocumentsPage = pagesOf('document')
export const cachedPressPage = pagesOf('press')

export const cachedActionsByIds = byIdsOf('action')
export const cachedAxesByIds = byIdsOf('axis')
export const cachedDocumentsByIds = byIdsOf('document')
export const cachedPathwaysByIds = byIdsOf('pathway')
export const cachedPressByIds = byIdsOf('press')

/** The latest news, for the home page. */
export const cachedLatestNews = cache(cachedRead('news-latest', tags, () => publicNews(null, { limit: 4 })))

/** The categories that have news. */
export const cachedNewsCategories = cache(cachedRead('news-categories', tags, publicNewsCategories))

/** What surrounds a piece of news, by its id. */
export const cachedNewsNeighbours = cache(cachedRead('news-neighbours', tags, publicNewsNeighbours))

/** The latest of a category, for the foot of an article. */
export const cachedNewsOfCategory = cache(cachedRead('news-of-category', tags, (category: string) => publicNews(category === '' ? null : { facet: 'category', slug: category }, { limit: 4 })))

/** News and conventions that name an action, by its id. */
export const cachedNewsOfAction = cache(cachedRead('news-of-action', tags, (id: string) => publicListedNaming('news', id, 4)))
export const cachedAgreementsOfAction = cache(cachedRead('agreements-of-action', tags, (id: string) => publicListedNaming('agreement', id, longest)))

const readNewsPage = cache(cachedRead('news-page', tags, async (facet: string, slug: string, page: string): Promise<ListPage<'news'> & { label: string }> => {
  const scope: NewsScope = facet === 'category' || facet === 'tag' ? { facet, slug } : null
  const [items, { count, label }] = await Promise.all([publicNews(scope, rangeOf(Number(page))), publicNewsCount(scope)])
  return { items, total: count, pageCount: pageCountOf(count), label }
}))

/** One page of the news of a category, of a tag, or of all; `label`: the tag as it is spelled. */
export function cachedNewsPage(scope: NewsScope, page: number): Promise<ListPage<'news'> & { label: string }> {
  return readNewsPage(scope?.facet ?? '', scope?.slug ?? '', String(page))
}
