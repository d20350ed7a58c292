import type { Metadata } from 'next'
import { newsOfCategory } from '../../../../news-listings.tsx'
import { newsListMetadata, NewsPage, pageOf } from '../../../../news-page.tsx'

type Props = { params: Promise<{ categorie: string; numero: string }> }

export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => newsListMetadata(await newsOfCategory(params), await pageOf(params))

export default async function OlderCategoryPage({ params }: Props) {
  return <NewsPage listing={await newsOfCategory(params)} page={await pageOf(params)} />
}
