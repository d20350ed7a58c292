import { type Day, monthStart } from '#lib/platform/day'
import { fromDayOrNull } from '#lib/platform/db/days'
import type { Places } from '#lib/cartodispo/facts'
import { doctorId } from './build-doctors.ts'
import type { History, Voice } from './build-histories.ts'
import { siteId } from './build-places.ts'
import type { DatedFact } from './chronology.ts'
import type { ExampleRows } from './example-rows.ts'
import { stableId } from './stable-id.ts'

type Account = { balance: number; periodOn: Day | null; places: Places | null }

/**
 * The movements of places of one owner: a GP over all practices, or a site. Declared, renewed with the first taking
 * of a month, taken: the balance is what these add up to, as the database checks.
 */
export function buildLedger(rows: ExampleRows, histories: readonly History[], voice: Voice): void {
  const [first] = histories
  const events = histories.flatMap((history) => history.facts.map((one) => ({ history, ...one }))).sort((a, b) => a.at.getTime() - b.at.getTime())
  if (!first || !events.some(({ fact }) => fact.kind === 'said' && fact.answer.places)) return
  const accountId = stableId('places', first.doctor ?? first.site)
  const account: Account = { balance: 0, periodOn: null, places: null }
  const move = (one: { history: History } & DatedFact, kind: 'declared' | 'renewed' | 'taken', delta: number, isUndone: boolean) => {
    if (delta === 0) return
    const by = 'by' in one.fact ? one.fact.by : 'phone'
    // Months are renewed by the calendar, nobody in particular.
    const { actorId, capacity } = kind === 'renewed' ? { actorId: null, capacity: 'system' as const } : voice(one.history, by, one.on, one.at)
    rows.placesRows.push({ accountId, delta, kind, at: one.at, actorId, capacity, isUndone })
    account.balance += isUndone ? 0 : delta
  }
  for (const one of events) {
    if (one.fact.kind === 'said' && one.fact.answer.places) {
      account.places = one.fact.answer.places
      move(one, 'declared', account.places.count - account.balance, false)
      account.periodOn = one.on
    } else if (one.fact.kind === 'took' && account.places) {
      if (account.places.period === 'month' && account.periodOn !== null && account.periodOn < monthStart(one.on)) {
        move(one, 'renewed', account.places.count - account.balance, false)
        account.periodOn = one.on
      }
      if (account.balance > 0) move(one, 'taken', -1, one.fact.isUndone ?? false)
    }
  }
  const owner = first.doctor === null ? { siteId: siteId(first.site) } : { practitionerId: doctorId(first.doctor) }
  rows.placesAccounts.push({ id: accountId, ...owner, balance: account.balance, periodOn: fromDayOrNull(account.periodOn) })
}
