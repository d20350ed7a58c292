import { type Day, weekday } from '#lib/platform/day'

const weekdays = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.']
const months = ['janv.', 'févr.', 'mars', 'avril', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']

/** A day as a wall calendar shows it; read in words beside it. */
export function DateTile({ day }: { day: Day }) {
  return (
    <span className="date-tile" aria-hidden="true">
      <span>{weekdays[weekday(day) - 1]}</span>
      <strong>{Number(day.slice(8))}</strong>
      <span>{months[Number(day.slice(5, 7)) - 1]}</span>
    </span>
  )
}
