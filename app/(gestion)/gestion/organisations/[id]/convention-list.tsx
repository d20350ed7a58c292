import { Badge } from '#components/ui/badge'
import { Disclosure } from '#components/ui/disclosure'
import { type FormItem, RecordForm } from '#components/ui/record-form'
import { grantLabels } from '#lib/conventions/labels'
import type { ConventionItem } from '#lib/conventions/queries'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { dayAndMonth } from '#lib/platform/format/french-date'

type Send = (previous: FormState, form: FormData) => Promise<FormState>
type ConventionListProps = {
  organisationId: string
  conventions: readonly ConventionItem[]
  today: Day
  /** The actions of whoever may edit; null: to be read only. */
  edit: { add: Send; save: Send } | null
}

const states = { to_come: { tone: 'info', label: 'à venir' }, in_force: { tone: 'success', label: 'en vigueur' }, ended: { tone: 'neutral', label: 'terminée' } } as const

/** Conventions of a partner, the latest first; ended ones stay to be read. */
export function ConventionList({ organisationId, conventions, today, edit }: ConventionListProps) {
  return (
    <div className="stack max-w-prose">
      {conventions.length === 0 ? <p>Aucune convention : ce partenaire ne voit que ce qui est public.</p> : (
        <ul className="grid gap-3">
          {conventions.map((one) => (
            <li key={one.id} className="rounded-tile border border-line bg-card p-4">
              <p><strong>{one.title}</strong> <Badge tone={states[one.state].tone}>{states[one.state].label}</Badge></p>
              <p>Du {dayAndMonth(one.startsOn, today)} {one.endsOn === null ? 'sans date de fin' : `au ${dayAndMonth(one.endsOn, today)}`}. {one.grants.length === 0 ? 'Aucun droit.' : `${one.grants.map((grant) => grantLabels[grant].label).join(', ')}.`}</p>
              {edit === null ? null : (
                <Disclosure summary="Corriger ou terminer">
                  <RecordForm name={`c-${one.id}`} action={edit.save} submit="Enregistrer" items={[{ item: 'hidden', name: 'id', value: one.id }, { item: 'hidden', name: 'version', value: String(one.version) }, ...questions(one)]} />
                </Disclosure>
              )}
            </li>
          ))}
        </ul>
      )}
      {edit === null ? null : (
        <Disclosure summary="Ajouter une convention" look="box" start={conventions.length === 0 ? 'open' : 'closed'}>
          <RecordForm name="convention" action={edit.add} submit="Ajouter" items={[{ item: 'hidden', name: 'organisationId', value: organisationId }, ...questions(null)]} />
        </Disclosure>
      )}
    </div>
  )
}

function questions(saved: ConventionItem | null): FormItem[] {
  return [
    { item: 'field', saved: saved?.title, field: { name: 'title', label: 'Titre', autoComplete: 'off' } },
    { item: 'field', saved: saved?.startsOn, field: { kind: 'date', name: 'startsOn', label: 'Premier jour', width: 'medium' } },
    { item: 'field', saved: saved?.endsOn ?? '', field: { kind: 'date', name: 'endsOn', label: 'Dernier jour', requirement: 'optional', width: 'medium', hint: 'Après ce jour, rien de nouveau ne peut être lu ni envoyé.' } },
    { item: 'boxes', saved: saved?.grants ?? [], field: { name: 'grants', legend: 'Ce qu’elle permet', requirement: 'optional', options: Object.entries(grantLabels).map(([value, { label, hint }]) => ({ value, label, hint })) } },
  ]
}
