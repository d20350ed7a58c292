import { Badge } from '#components/ui/badge'
import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { figureText, isReached } from '#lib/contract/figures'
import type { IndicatorItem } from '#lib/contract/queries'
import type { FormState } from '#lib/platform/form-state'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { indicatorItems } from './indicator-items.ts'

type Send = (previous: FormState, form: FormData) => Promise<FormState>

/** What is counted for one mission: aim and result side by side, with the day and the source of the result. */
export function IndicatorList({ indicators, edit }: { indicators: readonly IndicatorItem[]; edit: { save: Send; drop: Send } | null }) {
  return (
    <ul className="grid gap-3">
      {indicators.map((one) => (
        <li key={one.id} className="rounded-tile border border-line bg-card p-4">
          <p><strong>{one.name}</strong> <ReachedBadge reached={isReached(one)} /></p>
          <p className="tabular">Cible&nbsp;: {figureText(one.target, one.unit) || 'à fixer'} · Résultat&nbsp;: {figureText(one.result, one.unit) || 'pas encore connu'}</p>
          {one.resultOn === null ? null : <p className="text-ink-soft">{[one.source, `le ${dayAndMonth(one.resultOn, '')}`].filter((text) => text !== '').join(', ')}</p>}
          {edit === null ? null : (
            <Disclosure summary={<>Corriger<span className="sr-only"> {one.name}</span></>}>
              <RecordForm name={`i-${one.id}`} action={edit.save} submit="Enregistrer" items={[{ item: 'hidden', name: 'id', value: one.id }, { item: 'hidden', name: 'version', value: String(one.version) }, ...indicatorItems(one)]} />
              <div className="mt-4"><PressForm action={edit.drop} values={{ id: one.id }} label="Retirer" about={one.name} look={{ variant: 'quiet', size: 'small' }} /></div>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  )
}

function ReachedBadge({ reached }: { reached: boolean | null }) {
  if (reached === null) return null
  return reached ? <Badge tone="success">cible atteinte</Badge> : <Badge tone="warning">cible non atteinte</Badge>
}
