import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentList } from '#components/content/document-list'
import { WorkHeading } from '#components/layout/work-heading'
import { FileLink } from '#components/media/file-link'
import { EmptyState } from '#components/ui/empty-state'
import { documentKinds } from '#lib/content/kinds/document'
import { canReadMembersContent } from '#lib/content/policy'
import { listReadableContents } from '#lib/content/public-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { listReadableMedia } from '#lib/media/queries'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'

export const metadata: Metadata = { title: 'Documents de l’association' }

// Minutes first: the public documents are on the site as well.
const order = ['compte_rendu', ...Object.keys(documentKinds).filter((kind) => kind !== 'compte_rendu')] as (keyof typeof documentKinds)[]

/** The association's papers as members read them, minutes included. */
export default async function MembersDocumentsPage() {
  const actor = await requireActor()
  if (!canReadMembersContent(actor)) notFound()
  const [documents, { timeZone }] = await Promise.all([listReadableContents(actor, 'document'), cachedInstance()])
  const media = await listReadableMedia(actor, documents.flatMap((one) => one.values.files))
  const kinds = order.map((kind) => ({ kind, own: documents.filter((one) => one.values.kind === kind) })).filter((one) => one.own.length > 0)
  return (
    <>
      <WorkHeading title="Documents de l’association" description="Les comptes rendus sont réservés aux membres&nbsp;; les autres documents se trouvent aussi sur le site." />
      {kinds.length === 0 ? <EmptyState title="Pas encore de document">Statuts, comptes rendus et rapports se trouveront ici.</EmptyState> : null}
      <div className="stack">
        {kinds.map(({ kind, own }) => (
          <section key={kind} aria-labelledby={kind} className="stack">
            <h2 id={kind}>{documentKinds[kind]}</h2>
            <DocumentList
              documents={own} today={today(timeZone)}
              renderFiles={(ids) => <ul>{ids.flatMap((id) => (media[id]?.kind === 'file' ? [media[id]] : [])).map((file) => <li key={file.id}><FileLink file={file} /></li>)}</ul>}
            />
          </section>
        ))}
      </div>
    </>
  )
}
