import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentList } from '#components/content/document-list'
import { Section } from '#components/layout/section'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { cachedDocumentsPage } from '#lib/content/cached-lists'
import { documentKinds } from '#lib/content/kinds/document'
import { pageAddress } from '#lib/content/list-pages'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../../page-metadata.ts'
import { siteFilesOf } from '../../site-media.tsx'
import { SitePage } from '../../site-page.tsx'

const title = 'Documents'
const lead = 'Statuts, projet de santé, rapports et guides que la CPTS rend publics.'
const address = '/cpts/documents'

export async function documentsMetadata(page: number): Promise<Metadata> {
  const { pageCount } = await cachedDocumentsPage(page)
  return pageMetadata({ title, description: lead, path: pageAddress(address, page), list: { address, page, pageCount } })
}

/** The public documents by what they are, page by page. */
export async function DocumentsPage({ page }: { page: number }) {
  const { items, pageCount } = await cachedDocumentsPage(page)
  if (page > pageCount) notFound()
  const filesOf = await siteFilesOf(items)
  const kinds = Object.entries(documentKinds).map(([kind, label]) => ({ kind, label, own: items.filter((one) => one.values.kind === kind) })).filter((one) => one.own.length > 0)
  const trail = [{ href: '/cpts', label: 'La CPTS' }, ...(page === 1 ? [] : [{ href: address, label: title }])]
  return (
    <SitePage title={title} lead={lead} path={pageAddress(address, page)} trail={trail} current={page === 1 ? title : `Page ${page}`}>
      {kinds.length === 0 ? <div className="page-grid py-10"><EmptyState title="Pas encore de document public" action={{ href: '/cpts', label: 'Retour à la CPTS' }}>Les documents publics de la CPTS se trouveront ici.</EmptyState></div> : null}
      {kinds.map(({ kind, label, own }, index) => (
        <Section key={kind} title={label} layout="margin" ground={index % 2 === 0 ? 'paper' : 'surface'}><DocumentList documents={own} today={currentDay()} renderFiles={filesOf} /></Section>
      ))}
      {pageCount === 1 ? null : <div className="page-grid pb-10"><Pagination page={page} pageCount={pageCount} hrefFor={(other) => pageAddress(address, other)} label="Pages des documents" /></div>}
    </SitePage>
  )
}
