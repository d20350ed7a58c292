import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { frenchDateTime } from '#lib/platform/format/french-date'
import type { SearchParams } from '#lib/platform/list-request'
import { importKindLabels } from '#lib/imports/import-labels'
import { getImportRun, type ImportRunDetail, listNamedPractices, listRppsNames } from '#lib/imports/import-queries'
import { getKeptList } from '#lib/imports/list-queries'
import { previewList } from '#lib/imports/preview-list'
import { previewRpps } from '#lib/imports/preview-rpps'
import { applyList, applyRpps, cancel, chooseColumns, chooseSheet, decideLine, decidePerson, recognise } from '../actions.ts'
import { AppliedFigures } from './applied-figures.tsx'
import { AppliedList } from './applied-list.tsx'
import { AppliedRpps } from './applied-rpps.tsx'
import { EndedImport } from './ended-import.tsx'
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
      {run.status === 'reading' ? <ReadingImport run={run} cancel={cancel} /> : null}
      {run.applied?.kind === 'rpps-applied' ? <AppliedRpps applied={run.applied} departed={await listNamedPractices(actor, 'practices', run.applied.departedPracticeIds)} /> : null}
      {run.applied?.kind === 'list-applied' ? <AppliedList applied={run.applied} /> : null}
      {run.status === 'applied' && run.applied === null ? <AppliedFigures counts={run.counts} /> : null}
      {run.status === 'cancelled' || run.status === 'failed' ? <EndedImport run={run} /> : null}
    </>
  )
}

const titles = { reading: 'Lecture du fichier', preview: 'À relire avant d’importer', applied: 'Import appliqué', cancelled: 'Import annulé', failed: 'Ce fichier n’a pas été pris' }

const actions = { applyList, applyRpps, cancel, chooseColumns, chooseSheet, decideLine, decidePerson, recognise }

async function Preview({ run: { id, kind, listStep }, search }: { run: ImportRunDetail; search: SearchParams }) {
  const actor = await requireActor()
  if (kind === 'rpps') {
    const previewed = await previewRpps(actor, { importId: id })
    if (!previewed.ok) notFound()
    return <RppsPreview id={id} previewed={previewed.value} names={await listRppsNames(actor, previewed.value.plan)} search={search} actions={actions} />
  }
  if (listStep === 'columns' || search['vue'] === 'colonnes') {
    const list = await getKeptList(actor, id)
    return list ? <ListColumns id={id} list={list} actions={actions} /> : notFound()
  }
  const previewed = await previewList(actor, { importId: id }, now())
  if (!previewed.ok) notFound()
  return <ListPreview id={id} previewed={previewed.value} search={search} actions={actions} />
}
