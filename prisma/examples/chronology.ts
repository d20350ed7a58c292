import { addDays, addMonths, type Day, dayAt, monthStart } from '#lib/platform/day'
import { monthlyMailDay } from '#lib/platform/mail/monthly-mail-day'
import { nextWorkingDay } from '#lib/platform/working-days'
import { defaultSettings } from '#lib/instance/settings'
import type { ExampleClock } from './example-clock.ts'
import { fractionOf, rankOf } from './fractions.ts'
import type { Fact } from './story.ts'

/** A fact with its day and instant; months of confirmations are spelt out. */
export type DatedFact = { on: Day; at: Date; fact: Exclude<Fact, { kind: 'monthly' | 'took-all' | 'leaves' | 'not-treating' }> }

/**
 * What happened to one practice, in order. Practices of a site share the moments of what is said for all of them
 * at once (`place`), and forget a month now and then, each on its own (`who`).
 */
export function chronology(story: readonly Fact[], place: string, who: string, clock: ExampleClock): DatedFact[] {
  const dated: DatedFact[] = []
  for (const fact of story) {
    if (fact.kind === 'leaves' || fact.kind === 'not-treating') continue
    if (fact.kind === 'monthly') {
      for (const on of monthlyAnswers(fact, place, who, clock)) dated.push({ on, at: clock.officeHour(on, `${place}:${on}`), fact: { kind: 'confirmed', daysAgo: 0, by: 'mail' } })
    } else if (fact.kind === 'took-all') {
      for (const at of thisMonth(clock)) dated.push({ on: dayAt(at, 'Europe/Paris'), at, fact: { kind: 'took', daysAgo: 0, by: fact.by } })
    } else {
      const on = fact.kind === 'reported' && fact.source === 'public' ? clock.dayAgo(fact.daysAgo) : clock.workingDayAgo(fact.daysAgo)
      dated.push({ on, at: clock.officeHour(on, fact.kind === 'confirmed' ? `${place}:${on}` : `${who}:${fact.kind}:${fact.daysAgo}`), fact })
    }
  }
  dated.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
  // What a story tells in order happens in order, also within a day.
  let last = 0
  return dated.map((one) => {
    const at = one.at.getTime() <= last && dayAt(new Date(last), 'Europe/Paris') === one.on ? new Date(last + 360_000) : one.at
    last = at.getTime()
    return { ...one, at }
  })
}

function monthlyAnswers(fact: Extract<Fact, { kind: 'monthly' }>, place: string, who: string, clock: ExampleClock): Day[] {
  const days = clock.months(fact.fromDaysAgo, fact.toDaysAgo).map((month) => {
    const delay = rankOf(`${place}:${month}:delay`, 9)
    return { month, on: nextWorkingDay(addDays(monthlyMailDay(month, defaultSettings.mailDay), delay)) }
  })
  return days
    .filter(({ on }) => on >= clock.dayAgo(fact.fromDaysAgo) && on <= clock.dayAgo(fact.toDaysAgo))
    .filter(({ month }) => fractionOf(`${who}:${month}:forgets`) > 0.08)
    .map(({ on }) => on)
}

/** A few instants of the present month, all past: working hours when the month is old enough for that. */
function thisMonth(clock: ExampleClock): Date[] {
  const start = monthStart(clock.today)
  const days = [4, 2, 1].map((count) => clock.workingDayAgo(count)).filter((day) => day >= start && day < clock.today)
  if (days.length === 3) return days.map((day) => clock.officeHour(day, 'took-all'))
  const before = clock.officeHour(addDays(start, -1), 'took-all').getTime()
  const elapsed = clock.now.getTime() - before
  return [0.97, 0.98, 0.99].map((share) => new Date(before + elapsed * share)).filter((at) => dayAt(at, 'Europe/Paris') >= start && addMonths(start, 1) > clock.today)
}
