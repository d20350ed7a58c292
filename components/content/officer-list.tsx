import type { ListedContent } from '#lib/content/listed-fields'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { Day } from '#lib/platform/day'

/** Who answers for the association, by function; a term that has ended says from when to when. */
export function OfficerList({ officers, today }: { officers: readonly ListedContent<'officer'>[]; today: Day }) {
  return (
    <ul className="officer-list">
      {officers.map(({ id, values }) => (
        <li key={id}>
          <p className="officer-role">{values.title}</p>
          {values.name === '' ? null : <p>{values.name}</p>}
          {values.profession === '' ? null : <p className="text-ink-soft">{values.profession}</p>}
          <p className="text-ink-soft">{termOf(values, today)}</p>
        </li>
      ))}
    </ul>
  )
}

function termOf({ fromOn, untilOn }: { fromOn: Day | null; untilOn: Day | null }, today: Day): string {
  // A term is told with its years, the present one included.
  const said = (day: Day) => dayAndMonth(day, '0000-01-01')
  if (fromOn === null) return ''
  return untilOn !== null && untilOn < today ? `Du ${said(fromOn)} au ${said(untilOn)}` : `Depuis le ${said(fromOn)}`
}
