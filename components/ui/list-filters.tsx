import type { ReactNode } from 'react'
import { Button, ButtonLink } from './button.tsx'
import type { SelectOption } from './field.tsx'

type Filter = { name: string; label: string; options: readonly SelectOption[]; value: string; all: string }

type ListFiltersProps = {
  path: string
  search?: { label: string; value: string }
  filters?: readonly Filter[]
  /** Days between which the list is cut. */
  days?: readonly { name: string; label: string; value: string }[]
  /** The order in force, kept when a filter changes. */
  kept?: Record<string, string>
  exports?: ReactNode
  submit?: string
}

/** Search and filters of a list, in its address: a plain GET form, usable without JavaScript. */
export function ListFilters({ path, search, filters = [], days = [], kept = {}, exports, submit = 'Filtrer' }: ListFiltersProps) {
  const isFiltered = (search?.value ?? '') !== '' || [...filters, ...days].some((filter) => filter.value !== '')
  return (
    <form action={path} role="search" className="mb-6 grid gap-4 rounded-tile bg-surface p-4" data-print="hide">
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {search ? (
          <div><div className="field">
            <label htmlFor="q" className="field-label">{search.label}</label>
            <input id="q" name="q" type="search" className="control" defaultValue={search.value} maxLength={100} />
          </div></div>
        ) : null}
        {days.map((day) => (
          <div key={day.name}><div className="field">
            <label htmlFor={`filtre-${day.name}`} className="field-label">{day.label}</label>
            <input id={`filtre-${day.name}`} name={day.name} type="date" className="control" defaultValue={day.value} key={day.value} />
          </div></div>
        ))}
        {filters.map((filter) => (
          <div key={filter.name}><div className="field">
            <label htmlFor={`filtre-${filter.name}`} className="field-label">{filter.label}</label>
            <select id={`filtre-${filter.name}`} name={filter.name} className="control" defaultValue={filter.value} key={filter.value}>
              <option value="">{filter.all}</option>
              {filter.options.map((option) => (
                <option key={option.value} value={option.value}>{option.label}</option>
              ))}
            </select>
          </div></div>
        ))}
      </div>
      {Object.entries(kept).map(([name, value]) => (value === '' ? null : <input key={name} type="hidden" name={name} value={value} />))}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="small">{submit}</Button>
        {isFiltered ? <ButtonLink href={path} variant="quiet" size="small">Tout afficher</ButtonLink> : null}
        {exports}
      </div>
    </form>
  )
}
