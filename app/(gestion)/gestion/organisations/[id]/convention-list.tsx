import { ConventionFacts } from '#components/organisations/convention-facts'
import { RenewalChoice } from '#components/organisations/renewal-choice'
import { Badge } from '#components/ui/badge'
import { Disclosure } from '#components/ui/disclosure'
import { RecordForm } from '#components/ui/record-form'
import type { ConventionItem } from '#lib/conventions/queries'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { frenchDay } from '#lib/platform/format/french-date'
import { conventionItems } from './convention-items.ts'

type Send = (previous: FormState, form: FormData) => Promise<FormState>
type ConventionListProps = {
  organisationId: string
  conventions: readonly ConventionItem[]
  today: Day
  timeZone: string
  /** The actions of whoever may edit, and the pages to choose from; null: to be read only. */
  edit: { add: Send; save: Send; decide: Send; pages: readonly { value: string; label: string }[] } | null
}

const states = { to_come: { tone: 'info', label: 'à venir' }, in_force: { tone: 'success', label: 'en vigueur' }, ended: { tone: 'neutral', label: 'terminée' } } as const

/** Conventions of a partner, the latest first; ended ones stay to be read. */
export function ConventionList({ organisationId, conventions, today, timeZone, edit }: ConventionListProps) {
  return (
    <div className="stack max-w-prose">
      {conventions.length === 0 ? <p>Aucune convention&nbsp;: ce partenaire ne voit que ce qui est public.</p> : (
        <ul className="grid gap-3">
          {conventions.map((one) => (
            <li key={one.id} className="grid gap-3 rounded-tile border border-line bg-card p-4">
              <h3>{one.title} <Badge tone={states[one.state].tone}>{states[one.state].label}</Badge></h3>
              <ConventionFacts convention={one} today={today} timeZone={timeZone} />
              {edit === null || one.decideBy === null || one.endsOn === null ? null : (
                <div className="grid gap-2"><p><strong>À décider avant le {frenchDay(one.decideBy, today)}.</strong></p><RenewalChoice convention={{ id: one.id, title: one.title, endsOn: one.endsOn }} decide={edit.decide} /></div>
              )}
              {edit === null ? null : (
                <Disclosure summary="Corriger ou terminer">
                  <RecordForm name={`c-${one.id}`} action={edit.save} submit="Enregistrer" items={[{ item: 'hidden', name: 'id', value: one.id }, { item: 'hidden', name: 'version', value: String(one.version) }, ...conventionItems(one, edit.pages)]} />
                </Disclosure>
              )}
            </li>
          ))}
        </ul>
      )}
      {edit === null ? null : (
        <Disclosure summary="Ajouter une convention" look="box" start={conventions.length === 0 ? 'open' : 'closed'}>
          <RecordForm name="convention" action={edit.add} submit="Ajouter" items={[{ item: 'hidden', name: 'organisationId', value: organisationId }, ...conventionItems(null, edit.pages)]} />
        </Disclosure>
      )}
    </div>
  )
}
