/** When a job runs by itself, in the instance's wall-clock time (`at`: 'HH:MM'). */
export type Schedule =
  | { every: 'minutes'; count: 1 | 5 | 10 | 15 | 20 | 30 }
  | { every: 'day'; at: string }
  /** ISO weekday: 1 Monday … 7 Sunday. */
  | { every: 'week'; weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7; at: string }
  /** Day of the month, 1 to 28: every month has it. */
  | { every: 'month'; day: number; at: string }

/** A moment as a calendar and a clock on the wall show it. */
export type WallTime = { month: number; day: number; hour: number; minute: number; weekday: number }

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const formatters = new Map<string, Intl.DateTimeFormat>()

/** Whether a job is due in the minute that contains `instant`. */
export function isDue(schedule: Schedule, instant: Date, timeZone: string): boolean {
  const wall = wallTime(instant, timeZone)
  if (schedule.every === 'minutes') return wall.minute % schedule.count === 0
  if (clock(wall) !== schedule.at) return false
  if (schedule.every === 'week') return wall.weekday === schedule.weekday
  return schedule.every === 'day' || wall.day === schedule.day
}

/**
 * Why a schedule cannot be kept, or null. Between 2:00 and 2:59 a clock in Europe skips or repeats one hour a year:
 * a job there would be missed in spring and run twice in autumn.
 */
export function scheduleMistake(schedule: Schedule): string | null {
  if (schedule.every === 'minutes') return null
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(schedule.at)) return `'${schedule.at}' is not a time such as '06:30'`
  if (schedule.at.startsWith('02:')) return `'${schedule.at}' does not exist, or exists twice, on DST nights`
  if (schedule.every === 'month' && !(schedule.day >= 1 && schedule.day <= 28)) return `day ${schedule.day} is not in every month`
  return null
}

/** How long after its time a missed run is still made up for, in hours: until the next one would come anyway. */
export function makeUpHours(schedule: Schedule): number {
  return { minutes: 0, day: 24, week: 7 * 24, month: 28 * 24 }[schedule.every]
}

/** The wall clock of a zone at an instant. */
export function wallTime(instant: Date, timeZone: string): WallTime {
  const parts = new Map(formatterOf(timeZone).formatToParts(instant).map((part) => [part.type, part.value]))
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type))
  return {
    month: number('month'), day: number('day'), hour: number('hour'), minute: number('minute'),
    weekday: weekdays.indexOf(parts.get('weekday') ?? '') + 1,
  }
}

function clock(wall: WallTime): string {
  return `${String(wall.hour).padStart(2, '0')}:${String(wall.minute).padStart(2, '0')}`
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone, weekday: 'short', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}
