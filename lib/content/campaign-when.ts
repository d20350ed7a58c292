import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'

/** "Jusqu’au 30 novembre", "Du 1er au 31 octobre 2025", "À partir du 3 mars": when a campaign runs, as seen from this day. */
export function campaignWhen({ fromOn, untilOn }: { fromOn: Day | null; untilOn: Day | null }, today: Day): string {
  const said = (day: Day) => dayAndMonth(day, today)
  if (fromOn === null) return untilOn === null ? 'En ce moment' : `Jusqu’au ${said(untilOn)}`
  if (untilOn === null) return fromOn <= today ? `Depuis le ${said(fromOn)}` : `À partir du ${said(fromOn)}`
  if (fromOn <= today && untilOn >= today) return `En ce moment, jusqu’au ${said(untilOn)}`
  const start = fromOn.slice(0, 7) === untilOn.slice(0, 7) ? dayNumber(fromOn) : fromOn.slice(0, 4) === untilOn.slice(0, 4) ? dayAndMonth(fromOn, fromOn) : said(fromOn)
  return `Du ${start} au ${said(untilOn)}`
}

function dayNumber(day: Day): string {
  const number = Number(day.slice(8))
  return number === 1 ? '1er' : String(number)
}
