import type { Metadata } from 'next'
import { documentsMetadata, DocumentsPage } from './documents-page.tsx'

export const generateMetadata = (): Promise<Metadata> => documentsMetadata(1)

export default function FirstDocumentsPage() {
  return <DocumentsPage page={1} />
}
