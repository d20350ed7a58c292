import type { YearSpan } from '#lib/contract/contract-year'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'

/** The years of the accord in a row, the running one marked: in words for whoever sees no colour. */
export function ContractYears({ years, today }: { years: readonly YearSpan[]; today: Day }) {
  return (
    <ol className="contract-years" aria-label="Les années du contrat">
      {years.map(({ number, fromOn, untilOn }) => {
        const when = untilOn < today ? 'past' : fromOn <= today ? 'now' : 'next'
        return (
          <li key={number} data-when={when} aria-current={when === 'now' ? 'step' : undefined}>
            <span className="contract-year-number">Année {number}</span>
            <span className="text-sm">{{ past: 'terminée le', now: 'jusqu’au', next: 'à partir du' }[when]} {dayAndMonth(when === 'next' ? fromOn : untilOn, '')}</span>
          </li>
        )
      })}
    </ol>
  )
}
