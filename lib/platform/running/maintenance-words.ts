import { addDays, dayAt, instantAt } from '#lib/platform/day'
import type { Maintenance } from './maintenance.ts'

/** Seconds after which robots and browsers may come back when nobody said until when. */
const usualSeconds = 600

/** When a closed site is asked again, in seconds: at its hour, else in a while. */
export function retrySeconds({ until }: Pick<Maintenance, 'until'>, now: Date): number {
  const left = until === null ? 0 : Math.ceil((new Date(until).getTime() - now.getTime()) / 1000)
  return left > 0 ? Math.max(left, 60) : usualSeconds
}

/** "vers 14 h 30", or that it takes longer than was said. */
export function whenBack({ until }: Pick<Maintenance, 'until'>, now: Date, timeZone: string): string {
  if (until === null) return 'Il revient dans quelques minutes.'
  const at = new Date(until)
  if (at <= now) return 'C’est un peu plus long que prévu. Réessayez dans quelques minutes.'
  const [hour = '', minute = ''] = new Intl.DateTimeFormat('fr-FR', { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(at).split(':')
  const day = dayAt(at, timeZone) === dayAt(now, timeZone) ? '' : 'demain '
  return `Il revient ${day}vers ${Number(hour)}\u00A0h${minute === '00' ? '' : `\u00A0${minute}`}.`
}

/** The next instant at which clocks show this hour ('14:30'); null when it is none. */
export function nextTime(text: string, now: Date, timeZone: string): Date | null {
  const [, hour, minute] = /^([01]?\d|2[0-3])[:hH]([0-5]\d)$/.exec(text) ?? []
  if (hour === undefined || minute === undefined) return null
  const today = dayAt(now, timeZone)
  const time = `${hour.padStart(2, '0')}:${minute}`
  const at = instantAt(today, time, timeZone)
  return at > now ? at : instantAt(addDays(today, 1), time, timeZone)
}
