import type { PracticeFacts } from '#lib/cartodispo/facts'
import { toDay, toDayOrNull } from '#lib/platform/db/days'
import { dayAt } from '#lib/platform/day'
import type { ExampleRows } from '#prisma/examples/example-rows'

/** The facts of each GP's practice as built, without a database: the rule then says what the register would show. */
export function factsOfRows(rows: ExampleRows): PracticeFacts[] {
  const gps = new Set(rows.practitioners.filter((one) => one.isGp).map((one) => one.id))
  return rows.practices.filter((one) => gps.has(one.practitionerId)).map((practice) => {
    return {
      isOutOfRegister: typeof practice.notTreatingReason === 'string' || practice.position === 'replacement',
      endsOn: day(practice.endsOn),
      statements: rows.statements.filter((one) => one.practiceId === practice.id || one.siteId === practice.siteId).map((one) => {
        const later = rows.confirmations.filter((each) => each.statementId === one.id && each.practiceId === practice.id).at(-1)
        const account = rows.placesAccounts.find((each) => (one.siteId ? each.siteId === one.siteId : each.practitionerId === practice.practitionerId))
        const own = day(one.confirmedOn)
        return {
          id: one.id, state: one.state, fromOn: toDay(new Date(one.fromOn)), untilOn: day(one.untilOn), declaredAt: new Date(one.declaredAt), askAgainOn: day(one.askAgainOn),
          confirmation: later ? { on: toDay(new Date(later.confirmedOn)), at: new Date(later.at) } : own === null ? null : { on: own, at: new Date(one.declaredAt) },
          account: account ? { balance: account.balance ?? 0, periodOn: day(account.periodOn) } : null,
          places: one.placesCount && one.placesPeriod ? { count: one.placesCount, period: one.placesPeriod } : null,
        }
      }),
      absences: rows.absences.filter((one) => one.practiceId === practice.id).map((one) => ({ fromOn: toDay(new Date(one.fromOn)), untilOn: day(one.untilOn), replacementName: one.replacementName ?? '' })),
      reports: rows.reports.filter((one) => one.practiceId === practice.id).map((one) => ({
        source: one.source, sourceKey: one.sourceKey, at: new Date(one.at), on: dayAt(new Date(one.at), 'Europe/Paris'), answerDueOn: toDay(new Date(one.answerDueOn)),
      })),
      lapsesAt: [],
    }
  })
}

function day(date: Date | string | null | undefined): string | null {
  return toDayOrNull(date ? new Date(date) : null)
}
