import { type Day, daysBetween } from '#lib/platform/day'
import { sinceWhen } from '#lib/platform/format/french-date'
import { recheckDays } from './report-kinds.ts'

/** How long ago something was checked, as people say it: "hier", "il y a 12 jours", "il y a 4 mois", "il y a plus d’un an". */
export function ageInWords(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  if (days <= 45) return sinceWhen(day, today).replace("'", '’')
  if (days < 365) return `il y a ${Math.round(days / 30.44)} mois`
  return days < 730 ? 'il y a plus d’un an' : `il y a plus de ${Math.floor(days / 365)} ans`
}

/** Whether the coordination should look again: nobody checked it for half a year, or nobody said when. */
export function isToRecheck(day: Day | null, today: Day): boolean {
  return day === null || daysBetween(day, today) > recheckDays
}
