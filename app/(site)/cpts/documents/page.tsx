import type { Metadata } from 'next'
import { DocumentList } from '#components/content/document-list'
import { Section } from '#components/layout/section'
import { EmptyState } from '#components/ui/empty-state'
import { cachedDocuments } from '#lib/content/cached-contents'
import { documentKinds } from '#lib/content/kinds/document'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../../page-metadata.ts'
import { SiteFiles } from '../../site-media.tsx'
import { SitePage } from '../../site-page.tsx'

const title = 'Documents'
const lead = 'Statuts, projet de santé, rapports et guides que la CPTS rend publics.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: lead, path: '/cpts/documents' })

export default async function DocumentsPage() {
  const documents = await cachedDocuments()
  const kinds = Object.entries(documentKinds).map(([kind, label]) => ({ kind, label, own: documents.filter((one) => one.values.kind === kind) })).filter((one) => one.own.length > 0)
  return (
    <SitePage title={title} lead={lead} path="/cpts/documents" trail={[{ href: '/cpts', label: 'La CPTS' }]}>
      {kinds.length === 0 ? <div className="page-grid py-10"><EmptyState title="Pas encore de document public" action={{ href: '/cpts', label: 'Retour à la CPTS' }}>Les documents publics de la CPTS se trouveront ici.</EmptyState></div> : null}
      {kinds.map(({ kind, label, own }, index) => (
        <Section key={kind} title={label} layout="margin" ground={index % 2 === 0 ? 'paper' : 'surface'}><DocumentList documents={own} today={currentDay()} renderFiles={(ids) => <SiteFiles ids={ids} />} /></Section>
      ))}
    </SitePage>
  )
}
