/** How it is known: a code read, a name ticked, a signed sheet copied. */
export type AttendanceSource = 'code' | 'list' | 'sheet'

/** Whether somebody was there on a half-day, as it is said at a desk. */
export type SaidAttendance = { registrationId: string; position: number; halfDayId: string; isPresent: boolean }

/** When a mark counts as said: what the desk's clock showed, never later than now, never days before the half-day itself. */
export function markBounds(saidAt: Date, halfDay: { startsAt: Date }, now: Date): Date {
  const earliest = halfDay.startsAt.getTime() - 86_400_000
  return new Date(Math.min(now.getTime(), Math.max(saidAt.getTime(), earliest)))
}

/** Minutes somebody was there: the length of each half-day they were present on. */
export function attendedMinutes(halfDays: readonly { startsAt: Date; endsAt: Date; isPresent: boolean }[]): number {
  return halfDays.reduce((sum, one) => sum + (one.isPresent ? Math.round((one.endsAt.getTime() - one.startsAt.getTime()) / 60_000) : 0), 0)
}

/** "1 h 30", "45 min": how long, as people say it. */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest}\u00A0min`
  return rest === 0 ? `${hours}\u00A0h` : `${hours}\u00A0h\u00A0${String(rest).padStart(2, '0')}`
}
