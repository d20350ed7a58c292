import { addDays, dayAt, startOfDay } from '#lib/platform/day'
import { isWorkingDay, nextWorkingDay } from '#lib/platform/working-days'

/** Hours of the instance's clock between which mails that nobody waits for may leave. */
export type MailHours = { mailFromHour: number; mailUntilHour: number }

/** The first instant from `now` on at which a mail may leave: not at night, on a week-end nor on a public holiday. */
export function nextMailAt(now: Date, timeZone: string, hours: MailHours): Date {
  const today = dayAt(now, timeZone)
  if (isWorkingDay(today)) {
    if (now < atHour(today, hours.mailFromHour, timeZone)) return atHour(today, hours.mailFromHour, timeZone)
    if (now < atHour(today, hours.mailUntilHour, timeZone)) return now
  }
  return atHour(nextWorkingDay(addDays(today, 1)), hours.mailFromHour, timeZone)
}

function atHour(day: string, hour: number, timeZone: string): Date {
  const instant = new Date(startOfDay(day, timeZone).getTime() + hour * 3_600_000)
  // On a DST day the clock is an hour off: people's clock is the one that counts.
  const shown = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hour12: false }).format(instant))
  return new Date(instant.getTime() + (hour - shown) * 3_600_000)
}
