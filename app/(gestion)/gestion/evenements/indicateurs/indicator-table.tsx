import { DataTable } from '#components/ui/table'
import type { IndicatorRequest } from '#lib/events/indicator-request'
import { indicatorViewLabels, measureLabels, measureWords } from '#lib/events/indicator-words'
import { type IndicatorGroup, type IndicatorMeasure, indicatorMeasures, type Indicators } from '#lib/events/indicators'
import { type SearchParams, sortLink } from '#lib/platform/list-request'

type IndicatorTableProps = { groups: readonly IndicatorGroup[]; total: Indicators; path: string; params: SearchParams; request: IndicatorRequest }

const parts: readonly { title: string; measures: readonly IndicatorMeasure[] }[] = [
  { title: 'Dates et inscriptions', measures: ['evenements', 'dates', 'annulees', 'inscrits', 'sans-place', 'desinscrits'] },
  { title: 'Présences et heures', measures: ['demi-journees', 'presents', 'personnes', 'taux', 'heures'] },
]

/** What events came to, group by group, then all of it once, in two tables that fit a sheet; under them, what each column counts. */
export function IndicatorTable({ groups, total, path, params, request }: IndicatorTableProps) {
  const rows = [...groups, { ...total, key: 'ensemble', label: 'Ensemble, chacun une fois' }]
  const by = indicatorViewLabels[request.view]
  return (
    <div className="grid gap-10">
      {parts.map(({ title, measures }) => (
        <DataTable
          key={title} caption={`${title} par ${by.toLowerCase()}`} rows={rows} rowKey={(one) => one.key}
          columns={[
            { key: 'what', header: by, sort: sortLink(path, params, request, 'nom'), cell: (one) => one.label },
            ...measures.map((measure) => ({
              key: measure, header: measureLabels[measure].label, align: 'end' as const, sort: sortLink(path, params, request, measure),
              cell: (one: Indicators) => <span className="tabular whitespace-nowrap">{measureWords(one, measure)}</span>,
            })),
          ]}
        />
      ))}
      <section aria-labelledby="ce-qui-est-compte" className="grid gap-3">
        <h2 id="ce-qui-est-compte">Ce qui est compté</h2>
        <dl className="counted-words">
          {indicatorMeasures.map((measure) => <div key={measure}><dt>{measureLabels[measure].label}</dt><dd>{measureLabels[measure].meaning}.</dd></div>)}
        </dl>
        <p>Un événement qui sert deux axes, actions, missions ou conventions compte dans chacun&nbsp;: les lignes peuvent dépasser l’ensemble.</p>
      </section>
    </div>
  )
}
