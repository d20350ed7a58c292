import type { Metadata } from 'next'
import { pageOf } from '../../../../actualites/news-page.tsx'
import { documentsMetadata, DocumentsPage } from '../../documents-page.tsx'

type Props = { params: Promise<{ numero: string }> }

export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => documentsMetadata(await pageOf(params))

export default async function MoreDocumentsPage({ params }: Props) {
  return <DocumentsPage page={await pageOf(params)} />
}
