/** Where a registration stands. `asked` and `held` wait for a mail to be confirmed; `offered` for an answer. */
export const registrationStates = ['asked', 'held', 'registered', 'waiting', 'offered', 'cancelled', 'lapsed'] as const
export type RegistrationState = (typeof registrationStates)[number]

/** Those who use seats: the database counts the same ones (`count_seats`). */
export const seatedStates = ['held', 'registered', 'offered'] as const satisfies readonly RegistrationState[]

/** Those in which somebody is, or may come to be, among the people of a session: one per person. */
export const liveStates = ['asked', 'held', 'registered', 'waiting', 'offered'] as const satisfies readonly RegistrationState[]

/** What may follow each state; the database refuses the rest (`guard_registration`). */
export const registrationPaths: Readonly<Record<RegistrationState, readonly RegistrationState[]>> = {
  asked: ['registered', 'waiting', 'cancelled', 'lapsed'],
  held: ['registered', 'cancelled', 'lapsed'],
  registered: ['cancelled'],
  waiting: ['offered', 'cancelled', 'lapsed'],
  offered: ['registered', 'cancelled', 'lapsed'],
  cancelled: [],
  lapsed: [],
}

/** Whether the person is still awaited, or still waits. */
export function isLive(state: RegistrationState): boolean {
  return (liveStates as readonly RegistrationState[]).includes(state)
}
