import { notFound } from 'next/navigation'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { PressForm } from '#components/ui/press-form'
import { TabLinks } from '#components/ui/tab-links'
import type { Actor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import { counted } from '#lib/platform/counted'
import { oneOf, type SearchParams } from '#lib/platform/list-request'
import { previewList } from '#lib/practitioners/preview-list'
import { applyList, cancel } from '../actions.ts'
import { Figures } from './figures.tsx'
import { LinesImported } from './lines-imported.tsx'
import { LinesLeft } from './lines-left.tsx'
import { LinesToConfirm } from './lines-to-confirm.tsx'

const views = ['a-confirmer', 'reprises', 'reunies', 'refusees'] as const
const labels = { 'a-confirmer': 'À confirmer', reprises: 'Reprises', reunies: 'Réunies ou déjà connues', refusees: 'Refusées' }

/** Each line of the list in one of four heaps, before anything is written; answers are kept as they are given. */
export async function ListPreview({ id, actor, search }: { id: string; actor: Actor; search: SearchParams }) {
  const previewed = await previewList(actor, { importId: id }, now())
  if (!previewed.ok) notFound()
  const { plan, counts, unchanged, writes, list, days } = previewed.value
  const sizes = { 'a-confirmer': counts.toConfirm, reprises: counts.imported, reunies: counts.merged, refusees: counts.refused }
  const view = oneOf(search['vue'], views) ?? (counts.toConfirm > 0 ? 'a-confirmer' : 'reprises')
  const path = `/gestion/imports/${id}`
  return (
    <>
      <div className="import-verdict">
        <Figures items={[{ term: 'lignes', value: counts.lines }, { term: 'reprises', value: counts.imported }, { term: 'réunies ou déjà connues', value: counts.merged }, { term: 'à confirmer', value: counts.toConfirm }, { term: 'refusées', value: counts.refused }]} />
        {counts.toConfirm > 0 ? <p>{counted(counts.toConfirm, 'ligne attend', 'lignes attendent')} votre réponse : sans elle, {counts.toConfirm === 1 ? 'elle ne sera pas reprise' : 'elles ne seront pas reprises'}. Vos réponses sont gardées au fur et à mesure.</p> : null}
        <div className="import-line-actions">
          {counts.imported > 0 ? <PressForm action={applyList} values={{ importId: id }} label={`Importer ${counted(counts.imported, 'ligne')}`} look={{ variant: 'primary', size: 'regular' }} /> : null}
          <ButtonLink href={`${path}?vue=colonnes`} variant="secondary" size="small">Revoir les colonnes</ButtonLink>
          <PressForm action={cancel} values={{ importId: id }} label="Ne pas importer" look={{ variant: 'quiet' }} />
        </div>
      </div>
      <TabLinks label="Lignes de la liste" links={views.map((one) => ({ href: `${path}?vue=${one}`, label: labels[one], count: sizes[one], status: one === view ? 'current' : 'other' }))} />
      <div className="mt-6">
        {sizes[view] === 0 ? <EmptyState title="Aucune ligne ici">{view === 'a-confirmer' ? 'Toutes les lignes ont été comprises.' : 'Regardez les autres onglets.'}</EmptyState> : null}
        {view === 'a-confirmer' ? <LinesToConfirm id={id} plan={plan} list={list} /> : null}
        {view === 'reprises' && sizes[view] > 0 ? <LinesImported writes={writes} plan={plan} today={days.today} path={path} search={search} /> : null}
        {view === 'reunies' && sizes[view] > 0 ? <LinesLeft id={id} plan={plan} which={{ heap: 'merged', unchanged }} /> : null}
        {view === 'refusees' && sizes[view] > 0 ? <LinesLeft id={id} plan={plan} which={{ heap: 'refused' }} /> : null}
      </div>
    </>
  )
}
