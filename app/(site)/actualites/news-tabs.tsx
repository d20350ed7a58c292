import { TabLinks } from '#components/ui/tab-links'
import { cachedNewsCategories } from '#lib/content/cached-lists'
import { newsCategories } from '#lib/content/kinds/news'

/** The categories that have news, and the press, each with its own address. */
export async function NewsTabs({ current }: { current: string }) {
  const known = await cachedNewsCategories()
  const links = [
    { href: '/actualites', label: 'Toutes' },
    ...Object.entries(newsCategories).filter(([category]) => known.includes(category)).map(([category, label]) => ({ href: `/actualites/categorie/${category}`, label })),
    { href: '/actualites/presse', label: 'La presse en parle' },
  ]
  return <div className="news-categories"><TabLinks label="Actualités par catégorie" links={links.map((one) => ({ ...one, status: one.href === current ? 'current' : 'other' }))} /></div>
}
