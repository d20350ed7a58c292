import type { Metadata } from 'next'
import { allNews } from './news-listings.tsx'
import { newsListMetadata, NewsPage } from './news-page.tsx'

export const generateMetadata = async (): Promise<Metadata> => newsListMetadata(await allNews(), 1)

export default async function AllNewsPage() {
  return <NewsPage listing={await allNews()} page={1} />
}
