import { Search } from '#components/ui/icons'
import { Button } from '#components/ui/button'
import { CheckboxGroup } from '#components/ui/checkbox-group'
import { Disclosure } from '#components/ui/disclosure'
import { Field } from '#components/ui/field'
import { languageLabels, priorityLabels, registerStateLabels } from '#lib/cartodispo/labels'
import { offeredDistancesKm, type RegisterFilters } from '#lib/cartodispo/register-filters'
import type { RegisterSearch } from '#lib/cartodispo/register-queries'
import { languageCodes, priorityCodes } from '#lib/cartodispo/statement-content'
import { PlaceField } from './place-field.tsx'

type RegisterSearchFormProps = {
  action: string
  filters: RegisterFilters
  facets: RegisterSearch['facets']
  communes: readonly { name: string; postalCodes: readonly string[] }[]
  sectors: readonly { id: string; name: string }[]
}

/** The search as an ordinary form: its answers are in the address, which can be kept and sent. */
export function RegisterSearchForm({ action, filters, facets, communes, sectors }: RegisterSearchFormProps) {
  return (
    <form action={action} role="search" aria-label="Chercher un médecin" className="grid gap-5 rounded-tile-large border border-line bg-card p-5 sm:p-7" data-print="hide">
      <div className="grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_13rem_auto] [&_.field]:mt-0 [&_.field]:max-w-none">
        <PlaceField value={filters.place} communes={communes} />
        <Field
          name="distance" label="Distance" kind="select" requirement="optional" emptyLabel="Peu importe" defaultValue={filters.withinKm === null ? '' : String(filters.withinKm)}
          options={offeredDistancesKm.map((km) => ({ value: String(km), label: `${km} km au plus` }))}
        />
        <Button type="submit">
          <Search aria-hidden />
          Chercher
        </Button>
      </div>
      <Disclosure summary={moreLabel(filters)}>
        <div className="grid items-start gap-x-10 gap-y-6 pt-2 sm:grid-cols-2 [&_.field]:mt-0">
          <CheckboxGroup name="etat" legend="Le médecin" defaultValues={filters.states} options={facets.map(({ state, count }) => ({ value: state, label: `${registerStateLabels[state]} (${count})` }))} />
          <CheckboxGroup name="priorite" legend="La personne est concernée par" defaultValues={filters.priorities} options={priorityCodes.map((code) => ({ value: code, label: priorityLabels[code] }))} />
          <Needs filters={filters} />
          <div className="grid content-start gap-5">
            <Field name="langue" label="Langue parlée" kind="select" requirement="optional" emptyLabel="Peu importe" defaultValue={filters.language ?? ''} options={languageCodes.map((code) => ({ value: code, label: languageLabels[code] }))} />
            {sectors.length > 0 ? <Field name="secteur" label="Secteur" kind="select" requirement="optional" emptyLabel="Tout le territoire" defaultValue={filters.sectorId ?? ''} options={sectors.map(({ id, name }) => ({ value: id, label: name }))} /> : null}
            <Field name="nom" label="Nom du médecin ou du cabinet" kind="search" requirement="optional" maxLength={80} defaultValue={filters.name} />
          </div>
        </div>
      </Disclosure>
    </form>
  )
}

function Needs({ filters }: { filters: RegisterFilters }) {
  const needs = [
    { name: 'domicile', label: 'Visites à domicile', isOn: filters.needsHomeVisits },
    { name: 'acces', label: 'Accès de plain-pied', isOn: filters.needsStepFree },
    { name: 'teleconsultation', label: 'Téléconsultation', isOn: filters.needsTeleconsultation },
    { name: 'limitrophes', label: 'Aussi dans les communes voisines du territoire', isOn: filters.withBordering },
  ]
  return (
    <fieldset className="field">
      <legend className="field-label">Il faut</legend>
      <div className="choices">
        {needs.map((need) => (
          <label key={need.name} className="choice">
            <input type="checkbox" name={need.name} value="oui" defaultChecked={need.isOn} />
            <span>{need.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function countMore(filters: RegisterFilters): number {
  const single = [filters.needsHomeVisits, filters.needsStepFree, filters.needsTeleconsultation, filters.withBordering, filters.language, filters.sectorId, filters.name]
  return single.filter(Boolean).length + filters.states.length + filters.priorities.length
}

function moreLabel(filters: RegisterFilters): string {
  const count = countMore(filters)
  return count === 0 ? 'Plus de critères' : `Plus de critères (${count === 1 ? '1 choisi' : `${count} choisis`})`
}
