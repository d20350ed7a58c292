import { attendedMinutes } from './attendance.ts'

/** A half-day on which somebody was there. */
export type AttendedHalfDay = { startsAt: Date; endsAt: Date }
export type Attended = { registrationId: string; position: number; halfDays: readonly AttendedHalfDay[] }

/** A half-day as JSON keeps it. */
export type KeptHalfDay = { startsAt: string; endsAt: string }

/** The half-days of an attestation, from how they are kept: written by us alone. */
export function keptHalfDays(kept: unknown): AttendedHalfDay[] {
  return (kept as KeptHalfDay[]).map((one) => ({ startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) }))
}

/** What is written of somebody's presence: the half-days in order, and the minutes of all of them. */
export function attestedFacts(halfDays: readonly AttendedHalfDay[]): { halfDays: AttendedHalfDay[]; minutes: number } {
  const inOrder = halfDays.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  return { halfDays: inOrder, minutes: attendedMinutes(inOrder.map((one) => ({ ...one, isPresent: true }))) }
}

/** Whether an attestation says something else than what is known now. */
export function saysOtherwise(attested: readonly AttendedHalfDay[], known: readonly AttendedHalfDay[]): boolean {
  const words = (halfDays: readonly AttendedHalfDay[]) => attestedFacts(halfDays).halfDays.map((one) => `${one.startsAt.getTime()}-${one.endsAt.getTime()}`).join(',')
  return words(attested) !== words(known)
}

/** "L. Béhague", "J.-P. Martin": enough to compare with the paper one holds, no more than that. */
export function initialsAndSurname(firstName: string, surname: string): string {
  if (surname === '') return ''
  const initials = firstName.trim().split(/\s*-\s*/).filter((one) => one !== '').map((one) => `${one.charAt(0).toUpperCase()}.`).join('-')
  return [initials, surname].filter((one) => one !== '').join(' ')
}
