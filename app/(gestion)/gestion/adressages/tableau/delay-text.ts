import { plural } from '#lib/platform/format/french-count'

/** A delay as people say it: hours below two days, then days. */
export function delayText(days: number | null): string {
  if (days === null) return '–'
  return days < 2 ? plural(Math.max(1, Math.round(days * 24)), 'heure', 'heures') : plural(Math.round(days), 'jour', 'jours')
}
