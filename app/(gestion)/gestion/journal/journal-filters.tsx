import type { ReactNode } from 'react'
import type { SelectOption } from '#components/ui/field'
import { familyLabels } from '#lib/accounts/journal-labels'
import type { Day } from '#lib/platform/day'

type JournalFiltersProps = {
  path: string
  book: 'changes' | 'accesses'
  family: string | null
  actorId: string | null
  actors: readonly SelectOption[]
  fromOn: Day | null
  untilOn: Day | null
  send: ReactNode
}

/** Who, what and when, in the journal's address. */
export function JournalFilters({ path, book, family, actorId, actors, fromOn, untilOn, send }: JournalFiltersProps) {
  return (
    <form action={path} role="search" className="mb-6 grid gap-4 rounded-tile bg-surface p-4" data-print="hide">
      {book === 'accesses' ? <input type="hidden" name="livre" value="accesses" /> : null}
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {book === 'changes' ? <Choice name="famille" label="Quoi" all="Tout" value={family ?? ''} options={Object.entries(familyLabels).map(([value, label]) => ({ value, label }))} /> : null}
        <Choice name="qui" label="Qui" all="Tout le monde" value={actorId ?? ''} options={actors} />
        <DayField name="du" label="Depuis le" value={fromOn} />
        <DayField name="au" label="Jusqu’au" value={untilOn} />
      </div>
      <div>{send}</div>
    </form>
  )
}

function Choice({ name, label, all, value, options }: { name: string; label: string; all: string; value: string; options: readonly SelectOption[] }) {
  return (
    <div><div className="field">
      <label htmlFor={name} className="field-label">{label}</label>
      <select id={name} name={name} className="control" defaultValue={value} key={value}>
        <option value="">{all}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div></div>
  )
}

function DayField({ name, label, value }: { name: string; label: string; value: Day | null }) {
  return (
    <div><div className="field">
      <label htmlFor={name} className="field-label">{label}</label>
      <input id={name} name={name} type="date" className="control" defaultValue={value ?? ''} />
    </div></div>
  )
}
