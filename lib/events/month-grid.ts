import { addDays, addMonths, type Day, monthStart, weekday } from '#lib/platform/day'

/** The weeks of a month, Monday first, with the days of its neighbours that fill the first and the last. */
export function monthWeeks(month: Day): Day[][] {
  const first = addDays(month, 1 - weekday(month))
  const last = addDays(addMonths(month, 1), -1)
  const weeks: Day[][] = []
  for (let monday = first; monday <= last; monday = addDays(monday, 7)) weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)))
  return weeks
}

/** What takes place on each day: what lasts several days is on each of them. Days are given with what they hold, in the order of what is given. */
export function byDay<Item>(items: readonly Item[], daysOf: (item: Item) => { first: Day; last: Day }): ReadonlyMap<Day, Item[]> {
  const found = new Map<Day, Item[]>()
  for (const item of items) {
    const { first, last } = daysOf(item)
    for (let day = first; day <= last; day = addDays(day, 1)) found.set(day, [...(found.get(day) ?? []), item])
  }
  return found
}

/** Months on each side of this one that the agenda leads to: whoever follows links, a machine too, comes to an end. */
const reach = 24

/** Whether a month is near enough to be shown. */
export function isInReach(month: Day, today: Day): boolean {
  return month >= addMonths(monthStart(today), -reach) && month <= addMonths(monthStart(today), reach)
}

/** The month before and the month after, by their first days; null beyond what is shown. */
export function neighbourMonths(month: Day, today: Day): { before: Day | null; after: Day | null } {
  const [before, after] = [monthStart(addDays(month, -1)), addMonths(month, 1)]
  return { before: isInReach(before, today) ? before : null, after: isInReach(after, today) ? after : null }
}
