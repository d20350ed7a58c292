import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { draftOf, withDraft } from './cached-draft.ts'
import type { ContentKindName } from './content-fields.ts'
import { pageCountOf, rangeOf } from './list-pages.ts'
import type { ListedContent } from './listed-fields.ts'
import { type NewsNeighbours, type NewsScope, publicListed, publicListedByIds, publicListedCount, publicListedNaming, publicNews, publicNewsCategories, publicNewsCount, publicNewsNeighbours } from './public-list-queries.ts'
import { slugOf } from './slug.ts'

const tags = [cacheTags.content]
/** Past this, a list of these kinds would be no list any more: axes, actions, terms of office, conventions. */
const longest = 1000

export type ListPage<Kind extends ContentKindName> = { items: ListedContent<Kind>[]; total: number; pageCount: number }

/** All that is public of a kind which stays short by nature, in its order, from the cache. */
function listOf<Kind extends ContentKindName>(kind: Kind): () => Promise<ListedContent<Kind>[]> {
  const read = cache(cachedRead(`listed-${kind}`, tags, () => publicListed(kind, { limit: longest })))
  return async () => withDraft(kind, await read())
}

/** One page of a kind that grows. */
function pagesOf<Kind extends ContentKindName>(kind: Kind): (page: number) => Promise<ListPage<Kind>> {
  const read = cache(cachedRead(`listed-${kind}-page`, tags, async (page: string): Promise<ListPage<Kind>> => {
    const [items, total] = await Promise.all([publicListed(kind, rangeOf(Number(page))), publicListedCount(kind)])
    return { items, total, pageCount: pageCountOf(total) }
  }))
  return async (page) => withDraftOn(kind, page, await read(String(page)))
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
export const cachedMissions = listOf('mission')
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
export const cachedMissionsByIds = byIdsOf('mission')
export const cachedPathwaysByIds = byIdsOf('pathway')
export const cachedPressByIds = byIdsOf('press')

/** The latest news, for the home page. */
export async function cachedLatestNews(): Promise<ListedContent<'news'>[]> {
  return withDraft('news', await readLatestNews()).slice(0, 4)
}

const readLatestNews = cache(cachedRead('news-latest', tags, () => publicNews(null, { limit: 4 })))

/** The categories that have news. */
export const cachedNewsCategories = cache(cachedRead('news-categories', tags, publicNewsCategories))

/** What surrounds a piece of news, by its id. */
export async function cachedNewsNeighbours(id: string): Promise<NewsNeighbours> {
  const around = await readNewsNeighbours(id)
  const draft = draftOf('news')
  if (draft?.id !== id) return around
  const words = draft.values.tags.split(',').map((one) => one.trim()).filter((one) => one !== '')
  return { ...around, tags: words.map((label) => ({ slug: slugOf(label), label })) }
}

const readNewsNeighbours = cache(cachedRead('news-neighbours', tags, publicNewsNeighbours))

/** The latest of a category, for the foot of an article. */
export const cachedNewsOfCategory = cache(cachedRead('news-of-category', tags, (category: string) => publicNews(category === '' ? null : { facet: 'category', slug: category }, { limit: 4 })))

/** News and conventions that name an action, by its id. */
export const cachedNewsOfAction = cache(cachedRead('news-of-action', tags, (id: string) => publicListedNaming('news', id, 4)))
export const cachedAgreementsOfAction = cache(cachedRead('agreements-of-action', tags, (id: string) => publicListedNaming('agreement', id, longest)))

/** The papers that name a mission, by its id. */
export const cachedDocumentsOfMission = cache(cachedRead('documents-of-mission', tags, (id: string) => publicListedNaming('document', id, 20)))

const readNewsPage = cache(cachedRead('news-page', tags, async (facet: string, slug: string, page: string): Promise<ListPage<'news'> & { label: string }> => {
  const scope: NewsScope = facet === 'category' || facet === 'tag' ? { facet, slug } : null
  const [items, { count, label }] = await Promise.all([publicNews(scope, rangeOf(Number(page))), publicNewsCount(scope)])
  return { items, total: count, pageCount: pageCountOf(count), label }
}))

/** One page of the news of a category, of a tag, or of all; `label`: the tag as it is spelled. */
export async function cachedNewsPage(scope: NewsScope, page: number): Promise<ListPage<'news'> & { label: string }> {
  const found = await readNewsPage(scope?.facet ?? '', scope?.slug ?? '', String(page))
  return scope === null ? { ...found, ...withDraftOn('news', page, found) } : found
}

/** A preview shows its draft on the first page, whichever it will stand on. */
function withDraftOn<Kind extends ContentKindName>(kind: Kind, page: number, found: ListPage<Kind>): ListPage<Kind> {
  return draftOf(kind) === null || page !== 1 ? found : { ...found, items: withDraft(kind, found.items) }
}
