import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { requireActor } from '#lib/platform/auth/session'
import { frenchDateTime } from '#lib/platform/format/french-date'
import type { SearchParams } from '#lib/platform/list-request'
import { importKindLabels } from '#lib/practitioners/import-labels'
import { getImportRun, type ImportRunDetail } from '#lib/practitioners/import-queries'
import { AppliedList } from './applied-list.tsx'
import { AppliedRpps } from './applied-rpps.tsx'
import { EndedImport } from './ended-import.tsx'
import { Figures } from './figures.tsx'
import { ListColumns } from './list-columns.tsx'
import { ListPreview } from './list-preview.tsx'
import { ReadingImport } from './reading-import.tsx'
import { RppsPreview } from './rpps-preview.tsx'

export const metadata: Metadata = { title: 'Import' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const run = await getImportRun(actor, (await params).id)
  if (!run) notFound()
  const search = await searchParams
  return (
    <>
      <WorkHeading
        title={titles[run.status]}
        trail={[{ href: '/gestion/imports', label: 'Imports' }]}
        current={importKindLabels[run.kind]}
        description={<span className="import-about">{run.fileName}, {run.startedBy}, {frenchDateTime(run.startedAt, 'Europe/Paris')}</span>}
      />
      {run.status === 'preview' ? <Preview run={run} search={search} /> : null}
      {run.status === 'reading' ? <ReadingImport run={run} /> : null}
      {run.applied?.kind === 'rpps-applied' ? <AppliedRpps applied={run.applied} actor={actor} /> : null}
      {run.applied?.kind === 'list-applied' ? <AppliedList applied={run.applied} /> : null}
      {run.status === 'applied' && run.applied === null ? <Figures items={appliedFigures(run.counts)} /> : null}
      {run.status === 'cancelled' || run.status === 'failed' ? <EndedImport run={run} /> : null}
    </>
  )
}

const titles = { reading: 'Lecture du fichier', preview: 'À relire avant d’importer', applied: 'Import appliqué', cancelled: 'Import annulé', failed: 'Ce fichier n’a pas été pris' }

/** An import of which only the figures were kept. */
function appliedFigures(counts: Record<string, number>): { term: string; value: number }[] {
  const terms: Record<string, string> = { added: 'exercices ajoutés', changed: 'fiches modifiées', departed: 'absents, à vérifier', imported: 'lignes reprises', merged: 'réunies ou déjà connues', toConfirm: 'à confirmer', refused: 'refusées' }
  return Object.entries(terms).flatMap(([key, term]) => (counts[key] === undefined ? [] : [{ term, value: counts[key] }]))
}

async function Preview({ run, search }: { run: ImportRunDetail; search: SearchParams }) {
  const actor = await requireActor()
  if (run.kind === 'rpps') return <RppsPreview id={run.id} actor={actor} search={search} />
  const isChoosing = run.listStep === 'columns' || search['vue'] === 'colonnes'
  return isChoosing ? <ListColumns id={run.id} actor={actor} /> : <ListPreview id={run.id} actor={actor} search={search} />
}
