import { dayAt, type Day } from '#lib/platform/day'
import { frenchDay, frenchTime } from '#lib/platform/format/french-date'

/** "jeudi 3 décembre, de 19 h 30 à 21 h 30"; over several days, "du jeudi 3 décembre à 9 h au vendredi 4 décembre à 17 h". */
export function whenWords({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, timeZone: string, today: Day): string {
  const [from, until] = [dayAt(startsAt, timeZone), dayAt(endsAt, timeZone)]
  if (from === until) return `${frenchDay(from, today)}, de ${frenchTime(startsAt, timeZone)} à ${frenchTime(endsAt, timeZone)}`
  return `du ${frenchDay(from, today)} à ${frenchTime(startsAt, timeZone)} au ${frenchDay(until, today)} à ${frenchTime(endsAt, timeZone)}`
}
