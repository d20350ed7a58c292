/** The time on a clock in Paris, `hours` from now, as schedules write it; never in the hour that DST nights skip. */
export function addHours(hours: number): string {
  const at = new Date(Date.now() + hours * 3_600_000)
  const text = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
  return text.startsWith('02:') ? addHours(hours - 1) : text
}
