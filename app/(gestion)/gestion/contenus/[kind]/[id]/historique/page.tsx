import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Button } from '#components/ui/button'
import { DataTable } from '#components/ui/table'
import { titleOf } from '#lib/content/content-values'
import { eventLabel } from '#lib/content/labels'
import { definitionOf, kindAt } from '#lib/content/kinds'
import { getContentForEdit, listVersions } from '#lib/content/queries'
import { requireActor } from '#lib/platform/auth/session'
import { frenchDateTime } from '#lib/platform/format/french-date'

export const metadata: Metadata = { title: 'Historique' }

export default async function HistoryPage({ params }: { params: Promise<{ kind: string; id: string }> }) {
  const actor = await requireActor()
  const { kind: path, id } = await params
  const kind = kindAt(path)
  const [content, versions] = await Promise.all([getContentForEdit(actor, id), listVersions(actor, id)])
  if (kind === null || content?.kind !== kind || !versions) notFound()
  const base = `/gestion/contenus/${path}`
  return (
    <>
      <WorkHeading
        title="Historique" trail={[{ href: '/gestion/contenus', label: 'Le site' }, { href: base, label: definitionOf(kind).several }, { href: `${base}/${id}`, label: titleOf(content.values) }]} current="Historique"
        description="Tout ce qui a été enregistré est gardé. Une version rétablie redevient le brouillon&nbsp;; le site ne change qu’à la publication."
      />
      <form action={`${base}/${id}/historique/comparer`} className="grid gap-4">
        <DataTable
          caption="Versions" captionStyle="hidden" rows={versions} rowKey={(row) => String(row.number)}
          columns={[
            { key: 'version', header: 'Version', cell: (row) => <Link href={`${base}/${id}/historique/${row.number}`} prefetch={false} className="underline">Version {row.number}</Link> },
            { key: 'quoi', header: 'Ce qui s’est passé', cell: (row) => eventLabel(row.event) },
            { key: 'titre', header: 'Titre', cell: (row) => <span className="wrap-anywhere">{row.title}</span> },
            { key: 'quand', header: 'Quand', cell: (row) => frenchDateTime(row.at, 'Europe/Paris') },
            { key: 'qui', header: 'Par', cell: (row) => row.by ?? 'tâche prévue' },
            { key: 'comparer', header: 'À comparer', cell: (row) => <VersionChoice number={row.number} newest={versions[0]?.number ?? 0} /> },
          ]}
        />
        <p className="flex flex-wrap items-center gap-4">
          <label className="version-choice"><input type="radio" name="apres" value="brouillon" /> Comparer au brouillon d’aujourd’hui</label>
          <Button type="submit" variant="secondary">Comparer</Button>
        </p>
      </form>
    </>
  )
}

/** Before and after: the version before the newest and the newest, until something else is chosen. */
function VersionChoice({ number, newest }: { number: number; newest: number }) {
  return (
    <span className="flex flex-wrap gap-x-4">
      <label className="version-choice"><input type="radio" name="avant" value={number} defaultChecked={number === Math.max(newest - 1, 1)} /> avant<span className="sr-only">, version {number}</span></label>
      <label className="version-choice"><input type="radio" name="apres" value={number} defaultChecked={number === newest} /> après<span className="sr-only">, version {number}</span></label>
    </span>
  )
}
