import Link from 'next/link'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { weekdayLabels } from '#lib/instance/labels'
import type { OpeningSheet } from '#lib/instance/office-queries'
import { frenchDayHours, weekdays } from '#lib/instance/opening-hours'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { frenchDay } from '#lib/platform/format/french-date'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type OpeningFormsProps = { opening: OpeningSheet; today: Day; save: Action; close: Action; reopen: Action }

/** When the coordination answers: the week, the closures, and who stands in. Promises and deadlines follow from it. */
export function OpeningForms({ opening, today, save, close, reopen }: OpeningFormsProps) {
  return (
    <div className="stack">
      <RecordForm key="semaine" name="semaine" action={save} submit="Enregistrer les heures" items={[
        { item: 'title', text: 'La semaine', hint: 'Les délais promis et les échéances se comptent dans ces heures. Les jours fériés n’y comptent jamais.' },
        { item: 'hidden', name: 'version', value: String(opening.version) },
        ...weekdays.map((day) => ({ item: 'field', saved: frenchDayHours(opening.week[day] ?? []), field: { name: `day${day}`, label: weekdayLabels[day], width: 'medium' } } as const)),
      ]} />
      <section aria-labelledby="fermetures" className="stack">
        <h2 id="fermetures">Fermetures à venir</h2>
        {opening.closures.length === 0 ? <p className="text-ink-soft">Aucune. Les jours fériés sont connus&nbsp;: inutile de les écrire.</p> : (
          <ul className="practice-list">
            {opening.closures.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center justify-between gap-3">
                <span>{spanOf(one, today)}{one.reason === '' ? '' : ` : ${one.reason}`}</span>
                <PressForm action={reopen} values={{ closureId: one.id }} label="Retirer" about={spanOf(one, today)} look={{ variant: 'quiet' }} />
              </li>
            ))}
          </ul>
        )}
        <RecordForm key="fermeture" name="fermeture" action={close} submit="Ajouter cette fermeture" look={{ variant: 'secondary' }} items={[
          { item: 'field', field: { name: 'fromOn', label: 'Du', kind: 'date', width: 'medium' } },
          { item: 'field', field: { name: 'untilOn', label: 'Au', kind: 'date', width: 'medium', hint: 'Compris. Les échéances qui tombent pendant la fermeture sont décalées d’autant.' } },
          { item: 'field', field: { name: 'reason', label: 'Raison', requirement: 'optional', hint: 'Par exemple : congés de fin d’année.' } },
        ]} />
      </section>
      <section aria-labelledby="remplacants" className="stack">
        <h2 id="remplacants">Qui suit les adressages</h2>
        {opening.searchers.length === 0 ? <p className="text-ink-soft">Personne pour le moment&nbsp;: les adressages n’attendent alors personne.</p> : (
          <ul className="practice-list">{opening.searchers.map((one) => <li key={`${one.name} ${one.fromOn}`}>{one.name}{termOf(one, today)}</li>)}</ul>
        )}
        <p className="max-w-prose text-ink-soft">Une remplaçante reçoit le rôle «&nbsp;Coordination des adressages&nbsp;» avec un premier et un dernier jour&nbsp;: elle voit alors tout ce qui est à faire, et plus rien ensuite. <Link href="/gestion/comptes" className="underline">Donner ce rôle</Link></p>
      </section>
    </div>
  )
}

function spanOf({ fromOn, untilOn }: { fromOn: Day; untilOn: Day }, today: Day): string {
  return fromOn === untilOn ? `Le ${frenchDay(fromOn, today)}` : `Du ${frenchDay(fromOn, today)} au ${frenchDay(untilOn, today)}`
}

function termOf({ fromOn, untilOn }: { fromOn: Day; untilOn: Day | null }, today: Day): string {
  const from = fromOn > today ? `, à partir du ${frenchDay(fromOn, today)}` : ''
  return untilOn === null ? from : `${from}, jusqu’au ${frenchDay(untilOn, today)}`
}
