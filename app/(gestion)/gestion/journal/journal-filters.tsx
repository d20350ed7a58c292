import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#components/ui/button'
import type { SelectOption } from '#components/ui/field'
import { accessLabels, eventLabels, familyLabels } from '#lib/accounts/journal-labels'
import type { JournalRequest } from '#lib/accounts/journal-request-schema'

type JournalFiltersProps = { path: string; request: JournalRequest; actors: readonly SelectOption[]; about: 'shown' | 'hidden'; exports: ReactNode }

/** Families of changes in the order of their words, each with its events. */
const families = Object.entries(familyLabels).map(([family, label]) => ({
  family, label, events: Object.entries(eventLabels).filter(([event]) => event.startsWith(`${family}.`)).toSorted(([, one], [, other]) => one.localeCompare(other, 'fr')),
})).toSorted((one, other) => one.label.localeCompare(other.label, 'fr'))

/** Who, what, about what and when, in the journal's address. */
export function JournalFilters({ path, request, actors, about, exports }: JournalFiltersProps) {
  const { book, kind, actorId, fromOn, untilOn } = request
  const isFiltered = kind !== null || actorId !== null || fromOn !== null || untilOn !== null || request.about !== ''
  return (
    <form action={path} role="search" className="mb-6 grid gap-4 rounded-tile bg-surface p-4" data-print="hide">
      {book === 'accesses' ? <input type="hidden" name="livre" value="accesses" /> : null}
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Choice name="quoi" label="Quoi" all="Tout" value={kind ?? ''}>
          {book === 'accesses' ? <Options options={Object.entries(accessLabels)} /> : families.map(({ family, label, events }) => (
            <optgroup key={family} label={label}><option value={family}>{label} : tout</option><Options options={events} /></optgroup>
          ))}
        </Choice>
        <Choice name="qui" label="Qui" all="Tout le monde" value={actorId ?? ''}><Options options={actors.map((one) => [one.value, one.label])} /></Choice>
        <DayField name="du" label="Depuis le" value={fromOn} />
        <DayField name="au" label="Jusqu’au" value={untilOn} />
      </div>
      {about === 'shown' ? (
        <div className="field">
          <label htmlFor="sujet" className="field-label">À propos de</label>
          <p id="sujet-aide" className="field-hint">Le code d’un adressage, le numéro d’un message ou d’une attestation, ou l’adresse d’une page de ce site.</p>
          <input id="sujet" name="sujet" type="search" className="control" data-width="medium" aria-describedby="sujet-aide" defaultValue={request.about} maxLength={200} autoComplete="off" />
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="small">Filtrer</Button>
        {isFiltered ? <ButtonLink href={book === 'accesses' ? `${path}?livre=accesses` : path} variant="quiet" size="small">Tout afficher</ButtonLink> : null}
        {exports}
      </div>
    </form>
  )
}

function Choice({ name, label, all, value, children }: { name: string; label: string; all: string; value: string; children: ReactNode }) {
  return (
    <div><div className="field">
      <label htmlFor={name} className="field-label">{label}</label>
      <select id={name} name={name} className="control" defaultValue={value} key={value}>
        <option value="">{all}</option>
        {children}
      </select>
    </div></div>
  )
}

function Options({ options }: { options: readonly (readonly [string, string])[] }) {
  return options.map(([value, label]) => <option key={value} value={value}>{label}</option>)
}

function DayField({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <div><div className="field">
      <label htmlFor={name} className="field-label">{label}</label>
      <input id={name} name={name} type="date" className="control" defaultValue={value ?? ''} />
    </div></div>
  )
}
