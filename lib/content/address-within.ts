import type { Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { type LoadedContent, takenSlugs } from './repository.ts'
import { siteTexts } from './site-texts.ts'
import { freeSlug, slugOf } from './slug.ts'
import { reservedSlugs } from './taken-addresses.ts'

export type AddressRefusal = 'slug-taken' | 'slug-reserved'

/**
 * Step: the last part of the address that a draft gets. What it has already, it keeps; made from its title, it is the first
 * one that is free; typed, one that is somebody else's or a page of ours is refused, with a free one near it.
 */
export async function addressWithin(tx: Tx, content: LoadedContent, wanted: { slug: string } | { title: string }): Promise<Result<string, AddressRefusal>> {
  const slug = 'slug' in wanted ? wanted.slug : slugOf(wanted.title)
  if (slug === content.slug) return ok(slug)
  const [taken, reserved] = [await takenSlugs(tx, content.kind, content.id), reservedSlugs(content.kind)]
  const free = freeSlug(slug, taken.union(reserved))
  if ('title' in wanted || free === slug) return ok(free)
  if (taken.has(slug)) return refuse('slug-taken', { free })
  return (await wasItsPlace(tx, content, slug)) ? ok(slug) : refuse('slug-reserved', { free })
}

/** A text of a page that is always there, sent elsewhere by mistake, may come home. */
async function wasItsPlace(tx: Tx, { id, kind }: LoadedContent, slug: string): Promise<boolean> {
  return kind === 'page' && siteTexts.some((one) => one.slug === slug) && (await tx.oldAddress.count({ where: { kind, slug, contentId: id } })) > 0
}

/** Step: whoever kept the old address is led to the new one; an address taken back is nobody's old one any more. */
export async function moveAddressWithin(tx: Tx, content: LoadedContent, slug: string, now: Date): Promise<void> {
  await tx.oldAddress.deleteMany({ where: { kind: content.kind, slug, contentId: content.id } })
  if (content.publishedAt === null) return
  const where = { kind_slug: { kind: content.kind, slug: content.slug } }
  await tx.oldAddress.upsert({ where, create: { kind: content.kind, slug: content.slug, contentId: content.id, since: now }, update: { contentId: content.id, since: now } })
}
