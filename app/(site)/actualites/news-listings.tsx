import { notFound } from 'next/navigation'
import { EmptyState } from '#components/ui/empty-state'
import { cachedNewsPage } from '#lib/content/cached-lists'
import { newsCategories } from '#lib/content/kinds/news'
import { cachedInstance } from '#lib/instance/cached-instance'
import type { NewsListing } from './news-page.tsx'

/** All news. */
export async function allNews(): Promise<NewsListing> {
  const { shortName } = await cachedInstance()
  return {
    scope: null, title: 'Actualités', lead: 'Ce que les professionnels de santé du territoire font ensemble, et ce qui change pour vous.', address: '/actualites',
    empty: <EmptyState title="Les premières nouvelles arrivent" action={{ href: '/cpts', label: 'Découvrir la CPTS' }}>Les actualités de {shortName} seront publiées ici.</EmptyState>,
  }
}

/** News of one category; 404 for an address that is none. */
export async function newsOfCategory(params: Promise<{ categorie: string }>): Promise<NewsListing> {
  const { categorie } = await params
  const label = Object.entries(newsCategories).find(([name]) => name === categorie)?.[1] ?? notFound()
  return {
    scope: { facet: 'category', slug: categorie }, title: label, lead: `Les actualités de la CPTS, ${label.toLowerCase()}.`, address: `/actualites/categorie/${categorie}`,
    empty: <EmptyState title="Rien encore dans cette catégorie" action={{ href: '/actualites', label: 'Voir toutes les actualités' }}>Les actualités « {label} » seront publiées ici.</EmptyState>,
  }
}

/** News under a word that their writers gave them; 404 for a word that none has. */
export async function newsUnderTag(params: Promise<{ tag: string }>): Promise<NewsListing> {
  const scope = { facet: 'tag', slug: (await params).tag } as const
  const { total, label } = await cachedNewsPage(scope, 1)
  if (total === 0) notFound()
  return { scope, title: `Mot-clé : ${label}`, lead: `Les actualités de la CPTS sur le sujet « ${label} ».`, address: `/actualites/mot-cle/${scope.slug}`, empty: null }
}
