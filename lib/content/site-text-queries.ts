import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { canReadDrafts } from './policy.ts'
import { siteTexts } from './site-texts.ts'

export type SiteTextItem = { slug: string; path: string; name: string; contentId: string | null; state: 'product' | 'draft' | 'own' }

/** The texts of the pages that are always there, with whose words are read: the product's, or the coordination's own. Null for who does not write. */
export async function listSiteTexts(actor: Actor): Promise<SiteTextItem[] | null> {
  if (!canReadDrafts(actor)) return null
  const rows = await db().content.findMany({ where: { kind: 'page', slug: { in: siteTexts.map((one) => one.slug) }, removedAt: null }, select: { id: true, slug: true, publishedAt: true } })
  return siteTexts.map(({ slug, path, name }) => {
    const row = rows.find((one) => one.slug === slug)
    return { slug, path, name, contentId: row?.id ?? null, state: row === undefined ? 'product' : row.publishedAt === null ? 'draft' : 'own' }
  })
}
