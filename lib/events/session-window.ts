import type { RegistrationChannel } from './event-choices.ts'

/** What decides whether one may register for a session. */
export type SessionTimes = { startsAt: Date; opensAt: Date | null; closesAt: Date | null; isCancelled: boolean }

export type RegistrationWindow = 'open' | 'not-yet' | 'closed' | 'begun' | 'cancelled'

/** Whether registration is open, and otherwise why not. A postponed event has no date: nobody registers for it. */
export function registrationWindow({ startsAt, opensAt, closesAt, isCancelled }: SessionTimes, state: 'planned' | 'postponed' | 'cancelled', now: Date): RegistrationWindow {
  if (isCancelled || state !== 'planned') return 'cancelled'
  if (now >= startsAt) return 'begun'
  if (opensAt !== null && now < opensAt) return 'not-yet'
  return closesAt !== null && now >= closesAt ? 'closed' : 'open'
}

/** Whether somebody registers by this way: the coordination before the opening and after the closing too, the desk once it has begun. */
export function isPassable(window: RegistrationWindow, channel: RegistrationChannel): boolean {
  if (window === 'open') return true
  return isByCoordination(channel) && (window === 'not-yet' || window === 'closed' || (window === 'begun' && channel === 'desk'))
}

/** Whoever writes for somebody else may not know everything. */
export function isByCoordination(channel: RegistrationChannel): boolean {
  return channel === 'phone' || channel === 'desk'
}
