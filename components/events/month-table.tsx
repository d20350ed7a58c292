import './month-table.css'
import Link from 'next/link'
import { byDay, monthWeeks } from '#lib/events/month-grid'
import type { AgendaItem } from '#lib/events/public-queries'
import { type Day, dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { dayAndMonth, frenchTime, monthAndYear } from '#lib/platform/format/french-date'

const weekdays = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche']

type MonthTableProps = { month: Day; items: readonly AgendaItem[]; holidays: ReadonlyMap<Day, string>; clock: { today: Day; timeZone: string } }

/** A month of the agenda, one cell a day, with what takes place and the public holidays by their names. */
export function MonthTable({ month, items, holidays, clock }: MonthTableProps) {
  const { today, timeZone } = clock
  // What ends at midnight is over that day.
  const found = byDay(items, (item) => ({ first: dayAt(new Date(item.startsAt), timeZone), last: dayAt(new Date(Date.parse(item.endsAt) - 1), timeZone) }))
  return (
    <table className="month-table">
      <caption className="sr-only">{capital(monthAndYear(month))}</caption>
      <thead><tr>{weekdays.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {monthWeeks(month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const isOwn = day.slice(0, 7) === month.slice(0, 7)
              const own = isOwn ? (found.get(day) ?? []) : []
              return (
                <td key={day} data-month={isOwn ? 'own' : 'other'} data-empty={own.length === 0 ? 'yes' : 'no'} aria-current={day === today ? 'date' : undefined}>
                  {isOwn ? <p><span aria-hidden="true" className="month-number">{Number(day.slice(8))}</span><span className="month-words">{capital(dayAndMonth(day, today))}</span>{holidays.has(day) ? <span className="block text-ink-soft">{holidays.get(day)}</span> : null}</p> : null}
                  {own.length === 0 ? null : <ul>{own.map((item) => <MonthItem key={item.id} item={item} day={day} timeZone={timeZone} />)}</ul>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MonthItem({ item, day, timeZone }: { item: AgendaItem; day: Day; timeZone: string }) {
  const starts = new Date(item.startsAt)
  const off = item.isCancelled || item.state === 'cancelled' ? ' (annulé)' : item.state === 'postponed' ? ' (reporté)' : ''
  return (
    <li data-off={off === '' ? 'no' : 'yes'}>
      {dayAt(starts, timeZone) === day ? <span className="tabular">{frenchTime(starts, timeZone)}, </span> : <span>suite, </span>}
      <Link href={`/agenda/${item.slug}`} prefetch={false} className="underline">{item.title}</Link>{off}
    </li>
  )
}
