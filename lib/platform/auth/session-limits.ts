const hour = 3_600_000

/** Days without a visit, and days in all, after which one signs in again. */
export const idleDays = 14
export const absoluteDays = 60

/** The same for whoever holds a role that asks for the second factor: they reach many people. */
export const guardedIdleHours = 12
export const guardedAbsoluteDays = 7

type Lifetime = { expires: Date; createdAt: Date; lastSeenAt: Date }

/** Whether a session is past its end: its own, that of its age, or that of a time without a visit. */
export function isSessionOver({ expires, createdAt, lastSeenAt }: Lifetime, isGuarded: boolean, now: Date): boolean {
  const [idle, absolute] = isGuarded ? [guardedIdleHours, guardedAbsoluteDays * 24] : [idleDays * 24, absoluteDays * 24]
  return now > expires || now.getTime() > createdAt.getTime() + absolute * hour || now.getTime() > lastSeenAt.getTime() + idle * hour
}
