import type { Metadata } from 'next'
import { newsUnderTag } from '../../news-listings.tsx'
import { newsListMetadata, NewsPage } from '../../news-page.tsx'

type Props = { params: Promise<{ tag: string }> }

export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => newsListMetadata(await newsUnderTag(params), 1)

export default async function TagPage({ params }: Props) {
  return <NewsPage listing={await newsUnderTag(params)} page={1} />
}
