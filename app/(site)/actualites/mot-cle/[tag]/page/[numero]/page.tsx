import type { Metadata } from 'next'
import { newsUnderTag } from '../../../../news-listings.tsx'
import { newsListMetadata, NewsPage, pageOf } from '../../../../news-page.tsx'

type Props = { params: Promise<{ tag: string; numero: string }> }

export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => newsListMetadata(await newsUnderTag(params), await pageOf(params))

export default async function OlderTagPage({ params }: Props) {
  return <NewsPage listing={await newsUnderTag(params)} page={await pageOf(params)} />
}
