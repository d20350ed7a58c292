import type { ContentKindName } from '#lib/content/content-fields'
import { contentKinds } from '#lib/content/kinds'
import { newsCategories } from '#lib/content/kinds/news'
import { publicAddress } from '#lib/content/public-queries'
import { isSlug } from '#lib/content/slug'
import { housedPages } from '#lib/content/taken-addresses'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { communeSlug } from '#lib/territory/commune-slug'
import { publicCommunes } from '#lib/territory/queries'
import { barePath, type EntryState, entryState, hrefOf, isFixedPlace, type KnownPage, type KnownTargets } from './entry-state.ts'
import { type Menu, topListId } from './menu.ts'
import { canEditMenu } from './policy.ts'
import { loadMenu } from './repository.ts'
import { sitePlaces } from './site-places.ts'

export type ShownMenu = { nav: { href: string; label: string }[]; footer: { title: string; links: { href: string; label: string }[] }[] }

/** The menu as everyone sees it on this day: entries that are hidden, or that lead to nothing public, are not there. */
export async function publicMenu(today: string): Promise<ShownMenu> {
  const { menu } = await loadMenu(db())
  const known = await knownTargets(menu, today)
  const [top, ...columns] = menu.map((list) => ({
    title: list.title,
    links: list.entries.flatMap((entry) => {
      const href = entryState(entry, known) === 'shown' ? hrefOf(entry.target, known) : null
      return href === null ? [] : [{ href, label: entry.label }]
    }),
  }))
  return { nav: top?.links ?? [], footer: columns.filter((column) => column.links.length > 0) }
}

export type EditedEntry = { id: string; label: string; href: string; target: string; state: EntryState }
export type EditedMenu = { version: number; isDefault: boolean; lists: { id: string; title: string; isTop: boolean; entries: EditedEntry[] }[]; choices: { value: string; label: string }[] }

/** The whole menu for who arranges it, with what the public sees of each entry, and what one may lead to; null for the others. */
export async function getMenuForEditing(actor: Actor, today: string): Promise<EditedMenu | null> {
  if (!canEditMenu(actor)) return null
  const { menu, version, isDefault } = await loadMenu(db())
  const known = await knownTargets(menu, today)
  const lists = menu.map(({ id, title, entries }) => ({
    id, title, isTop: id === topListId,
    entries: entries.map((entry) => ({
      id: entry.id, label: entry.label, href: hrefOf(entry.target, known) ?? '', state: entryState(entry, known),
      target: entry.target.kind === 'page' ? `page:${entry.target.contentId}` : hrefOf(entry.target, known) ?? '',
    })),
  }))
  const places = sitePlaces.flatMap((part) => part.places.map((place) => ({ value: place.path, label: place.title })))
  const notes = { public: '', members: ' (pour les membres)', draft: ' (brouillon)' }
  return { version, isDefault, lists, choices: [...places, ...[...known.pages.values()].map((page) => ({ value: `page:${page.id}`, label: `Page « ${page.title} »${notes[page.state]}` }))] }
}

/** What this menu may lead to: written pages, and those of its addresses that are no fixed page, asked for one by one whatever the number of contents. */
async function knownTargets(menu: Menu, today: string): Promise<KnownTargets> {
  const asked = new Set(menu.flatMap((list) => list.entries.flatMap(({ target }) => (target.kind === 'address' && !isFixedPlace(target.path) ? [barePath(target.path)] : []))))
  const [rows, communes, ...found] = await Promise.all([
    db().content.findMany({ where: { kind: 'page', removedAt: null }, select: { id: true, slug: true, draftTitle: true, audience: true, publishedAt: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    publicCommunes(), ...[...asked].map((path) => writtenAt(path, today)),
  ])
  const pages = rows.map(({ id, slug, draftTitle, audience, publishedAt }): [string, KnownPage] => [id, {
    id, title: draftTitle, address: housedPages[slug] ?? `/${slug}`, state: publishedAt === null ? 'draft' : audience === 'public' ? 'public' : 'members',
  }])
  return { pages: new Map(pages), addresses: new Set([...found.filter((path) => path !== null), ...communes.map((commune) => `/medecins/${communeSlug(commune.name)}`)]) }
}

/** The path, when something that everyone may read is written there; null otherwise. An old address still leads to its page. */
async function writtenAt(path: string, today: string): Promise<string | null> {
  if (Object.keys(newsCategories).some((category) => path === `/actualites/categorie/${category}`)) return path
  for (const [kind, { address }] of Object.entries(contentKinds)) {
    const base = address?.('')
    const slug = base !== undefined && path.startsWith(base) ? path.slice(base.length) : ''
    const found = isSlug(slug) ? await publicAddress(kind as ContentKindName, slug) : null
    if (found !== null && (found.lastDay === null || found.lastDay >= today)) return path
  }
  return null
}
