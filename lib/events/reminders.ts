/**
 * When people are reminded of a date: so many days before it. `notUnder`: nearer than that many days, this one is not sent any
 * more (whoever registers three days before has no "in a week" to read).
 */
export const reminders = [
  { kind: 'event-in-a-week', days: 7, notUnder: 2 },
  { kind: 'event-tomorrow', days: 1, notUnder: null },
] as const

/** How many days before: one of those that are known. */
export const reminderDays = reminders.map((one) => one.days)

export type ReminderKind = (typeof reminders)[number]['kind']
