import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { PressForm } from '#components/ui/press-form'
import { TabLinks } from '#components/ui/tab-links'
import { plural } from '#lib/platform/format/french-count'
import { oneOf, type SearchParams } from '#lib/platform/list-request'
import type { ListKept } from '#lib/imports/import-run'
import type { ListPreviewed } from '#lib/imports/list-preview-repository'
import { Figures } from './figures.tsx'
import type { ImportActions } from './import-actions.ts'
import { LinesImported } from './lines-imported.tsx'
import { LinesLeft } from './lines-left.tsx'
import { LinesToConfirm } from './lines-to-confirm.tsx'

const views = ['a-confirmer', 'reprises', 'reunies', 'refusees'] as const
const labels = { 'a-confirmer': 'À confirmer', reprises: 'Reprises', reunies: 'Réunies ou déjà connues', refusees: 'Refusées' }

type ListPreviewProps = { id: string; previewed: ListPreviewed & { list: ListKept }; search: SearchParams; actions: ImportActions }

/** Each line of the list in one of four heaps, before anything is written; answers are kept as they are given. */
export function ListPreview({ id, previewed, search, actions }: ListPreviewProps) {
  const { plan, counts, unchanged, writes, list, days } = previewed
  const sizes = { 'a-confirmer': counts.toConfirm, reprises: counts.imported, reunies: counts.merged, refusees: counts.refused }
  const view = oneOf(search['vue'], views) ?? (counts.toConfirm > 0 ? 'a-confirmer' : 'reprises')
  const path = `/gestion/imports/${id}`
  return (
    <>
      <div className="import-verdict">
        <Figures items={[{ term: 'lignes', value: counts.lines }, { term: 'reprises', value: counts.imported }, { term: 'réunies ou déjà connues', value: counts.merged }, { term: 'à confirmer', value: counts.toConfirm }, { term: 'refusées', value: counts.refused }]} />
        {counts.toConfirm > 0 ? <p>{plural(counts.toConfirm, 'ligne attend', 'lignes attendent')} votre réponse&nbsp;: sans elle, {counts.toConfirm === 1 ? 'elle ne sera pas reprise' : 'elles ne seront pas reprises'}. Vos réponses sont gardées au fur et à mesure.</p> : null}
        <div className="import-line-actions">
          {counts.imported > 0 ? <PressForm action={actions.applyList} values={{ importId: id }} label={`Importer ${plural(counts.imported, 'ligne', 'lignes')}`} look={{ variant: 'primary', size: 'regular' }} /> : null}
          <ButtonLink href={`${path}?vue=colonnes`} variant="secondary" size="small">Revoir les colonnes</ButtonLink>
          <PressForm action={actions.cancel} values={{ importId: id }} label="Ne pas importer" look={{ variant: 'quiet' }} />
        </div>
      </div>
      <TabLinks label="Lignes de la liste" links={views.map((one) => ({ href: `${path}?vue=${one}`, label: labels[one], count: sizes[one], status: one === view ? 'current' : 'other' }))} />
      <div className="mt-6">
        {sizes[view] === 0 ? <EmptyState title="Aucune ligne ici">{view === 'a-confirmer' ? 'Toutes les lignes ont été comprises.' : 'Regardez les autres onglets.'}</EmptyState> : null}
        {view === 'a-confirmer' ? <LinesToConfirm id={id} plan={plan} list={list} decide={actions.decideLine} /> : null}
        {view === 'reprises' && sizes[view] > 0 ? <LinesImported writes={writes} plan={plan} today={days.today} path={path} search={search} /> : null}
        {view === 'reunies' && sizes[view] > 0 ? <LinesLeft id={id} plan={plan} which={{ heap: 'merged', unchanged }} decide={actions.decideLine} /> : null}
        {view === 'refusees' && sizes[view] > 0 ? <LinesLeft id={id} plan={plan} which={{ heap: 'refused' }} decide={actions.decideLine} /> : null}
      </div>
    </>
  )
}
