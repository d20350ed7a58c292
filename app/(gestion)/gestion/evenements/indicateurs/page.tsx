import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BarChart } from '#components/ui/bar-chart'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { ExportLinks } from '#components/ui/export-links'
import { ListFilters } from '#components/ui/list-filters'
import { PrintButton } from '#components/ui/print-button'
import { cachedAxes } from '#lib/content/cached-lists'
import { listIndicators } from '#lib/events/indicator-queries'
import { indicatorRequest } from '#lib/events/indicator-request'
import { indicatorViewLabels, measureLabels, measureWords } from '#lib/events/indicator-words'
import { indicatorViews, measured, sortIndicators } from '#lib/events/indicators'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { hrefWith, type SearchParams, single } from '#lib/platform/list-request'
import { professionLabels } from '#lib/practitioners/labels'
import { IndicatorTable } from './indicator-table.tsx'

export const metadata: Metadata = { title: 'Indicateurs des événements' }

const path = '/gestion/evenements/indicateurs'
/** Bars of one drawing; the table has them all. */
const barCount = 15

/** What events of a period came to, counted by what they serve or by who came. No names. */
export default async function IndicatorsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [actor, params, { timeZone }, axes] = await Promise.all([requireActor(), searchParams, cachedInstance(), cachedAxes()])
  const request = indicatorRequest(params)
  const list = await listIndicators(actor, request, { now: now(), timeZone })
  if (list === null) notFound()
  const measure = request.sort === 'nom' ? 'presents' : request.sort
  const [by, what] = [indicatorViewLabels[request.view].toLowerCase(), measureLabels[measure].label]
  const bars = sortIndicators(list.groups, measure, 'desc').slice(0, barCount).map((one) => ({ key: one.key, label: one.label, value: measured(one, measure) ?? 0, words: measureWords(one, measure) }))
  const filters = [
    { name: 'par', label: 'Compter', all: 'Par axe', value: request.view === 'axe' ? '' : request.view, options: indicatorViews.filter((one) => one !== 'axe').map((value) => ({ value, label: `Par ${indicatorViewLabels[value].toLowerCase()}` })) },
    { name: 'axe', label: 'Axe du projet de santé', all: 'Tous', value: request.axisId ?? '', options: axes.map(({ id, values }) => ({ value: id, label: values.title })) },
    { name: 'profession', label: 'Profession', all: 'Toutes', value: request.professionCode ?? '', options: Object.entries(professionLabels).map(([value, label]) => ({ value, label })) },
  ]
  return (
    <>
      <WorkHeading title="Indicateurs des événements" description={`Du ${dayAndMonth(list.from, '')} au ${dayAndMonth(list.until, '')}.`} actions={<><PrintButton /><ButtonLink href="/gestion/evenements" variant="quiet">Revenir aux événements</ButtonLink></>} />
      <ListFilters
        path={path} filters={filters} days={[{ name: 'du', label: 'Du', value: list.from }, { name: 'au', label: 'Au', value: list.until }]}
        kept={{ tri: single(params['tri']), ordre: single(params['ordre']) }} exports={<ExportLinks list="indicateurs" query={hrefWith('', params, {}).slice(1)} />}
      />
      {list.groups.length === 0 ? <EmptyState title="Aucune date dans cette période">Les événements se comptent ici dès qu’ils ont une date. Changez la période ou les filtres pour en voir d’autres.</EmptyState> : (
        <>
          <BarChart title={`${what} par ${by}`} bars={bars} />
          <IndicatorTable groups={list.groups} total={list.total} path={path} params={params} request={request} />
        </>
      )}
    </>
  )
}
