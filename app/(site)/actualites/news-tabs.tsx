import { TabLinks } from '#components/ui/tab-links'
import { newsCategories } from '#lib/content/kinds/news'
import type { PublicContent } from '#lib/content/public-queries'

/** The categories that have news, and the press, each with its own address. */
export function NewsTabs({ news, current }: { news: readonly PublicContent<'news'>[]; current: string }) {
  const kinds = Object.entries(newsCategories).filter(([category]) => news.some((one) => one.values.category === category))
  const links = [
    { href: '/actualites', label: 'Toutes' },
    ...kinds.map(([category, label]) => ({ href: `/actualites/categorie/${category}`, label })),
    { href: '/actualites/presse', label: 'La presse en parle' },
  ]
  return <TabLinks label="Actualités par catégorie" links={links.map((one) => ({ ...one, status: one.href === current ? 'current' : 'other' }))} />
}
