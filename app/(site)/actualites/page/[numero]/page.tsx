import type { Metadata } from 'next'
import { allNews } from '../../news-listings.tsx'
import { newsListMetadata, NewsPage, pageOf } from '../../news-page.tsx'

type Props = { params: Promise<{ numero: string }> }

// Drawn at the first visit, then from the cache like the rest.
export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => newsListMetadata(await allNews(), await pageOf(params))

export default async function OlderNewsPage({ params }: Props) {
  return <NewsPage listing={await allNews()} page={await pageOf(params)} />
}
