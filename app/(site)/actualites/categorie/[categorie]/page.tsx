import type { Metadata } from 'next'
import { newsCategories } from '#lib/content/kinds/news'
import { newsOfCategory } from '../../news-listings.tsx'
import { newsListMetadata, NewsPage } from '../../news-page.tsx'

type Props = { params: Promise<{ categorie: string }> }

// The categories are known beforehand: any other address is none.
export const dynamicParams = false
export const generateStaticParams = () => Object.keys(newsCategories).map((categorie) => ({ categorie }))

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => newsListMetadata(await newsOfCategory(params), 1)

export default async function CategoryPage({ params }: Props) {
  return <NewsPage listing={await newsOfCategory(params)} page={1} />
}
