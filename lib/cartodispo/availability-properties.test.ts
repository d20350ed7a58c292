import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { howMany } from '#tests/setup/how-many'
import { defaultSettings } from '#lib/instance/settings'
import { addDays, type Day, daysBetween, startOfDay } from '#lib/platform/day'
import { deriveAvailability, isWelcoming } from './availability.ts'
import type { PracticeFacts, StatementFact } from './facts.ts'

vi.setConfig({ testTimeout: 60_000 })

const zone = 'Europe/Paris'
// Facts are recorded within `span` days of `epoch`, over both DST nights; time then runs on without any new one.
const epoch: Day = '2026-09-01'
const span = 240
const runs = 10_000

const dayBefore = fc.integer({ min: 0, max: span })
const dayAround = fc.integer({ min: -200, max: span + 400 })
const day = (offset: number): Day => addDays(epoch, offset)
const starts = new Map<number, number>()
const instant = (offset: number, minute: number) => {
  const start = starts.get(offset) ?? startOfDay(day(offset), zone).getTime()
  starts.set(offset, start)
  return new Date(start + minute * 60_000)
}
/** The value one time out of four, else null. */
const rarely = <T>(values: fc.Arbitrary<T>) => fc.tuple(fc.nat(3), values).map(([die, value]) => (die === 0 ? value : null))
const recent = fc.integer({ min: span - 50, max: span })
const minutes = fc.integer({ min: 0, max: 1379 })

const statement = fc.record({
  state: fc.constantFrom('open' as const, 'reserved' as const, 'case_by_case' as const, 'occasional' as const, 'closed' as const),
  declared: fc.oneof(dayBefore, recent, recent), minute: minutes, from: rarely(dayAround), length: rarely(fc.integer({ min: 0, max: 120 })),
  confirmedAfter: fc.option(fc.tuple(fc.integer({ min: 0, max: 60 }), minutes)),
  places: fc.option(fc.record({ count: fc.integer({ min: 1, max: 3 }), period: fc.constantFrom('month' as const, 'total' as const) })),
  account: fc.option(fc.record({ balance: fc.integer({ min: 0, max: 2 }), periodOn: fc.option(recent.map(day), { freq: 1 }) })),
  askAgain: rarely(fc.integer({ min: 1, max: 400 })),
}).map((one): Omit<StatementFact, 'id'> => {
  const fromOn = day(one.from ?? one.declared)
  const confirmed = one.confirmedAfter && one.declared + one.confirmedAfter[0] <= span ? { offset: one.declared + one.confirmedAfter[0], minute: one.confirmedAfter[1] } : null
  return {
    state: one.state, fromOn, untilOn: one.length === null ? null : addDays(fromOn, one.length), declaredAt: instant(one.declared, one.minute),
    confirmation: confirmed && { on: day(confirmed.offset), at: instant(confirmed.offset, confirmed.minute) },
    places: one.state === 'closed' ? null : one.places, account: one.account,
    askAgainOn: one.state === 'closed' && one.askAgain !== null ? addDays(day(one.declared), one.askAgain) : null,
  }
})

const history: fc.Arbitrary<PracticeFacts> = fc.record({
  isOutOfRegister: fc.constant(false),
  endsOn: rarely(dayAround.map(day)),
  statements: fc.array(statement, { minLength: 1, maxLength: 4, size: 'max' }).map((all) => all.map((one, index) => ({ ...one, id: `s${index}` }))),
  absences: fc.array(fc.record({ from: dayAround, length: rarely(fc.integer({ min: 0, max: 90 })) }).map(({ from, length }) => ({ fromOn: day(from), untilOn: length === null ? null : day(from + length), replacementName: '' })), { maxLength: 2 }),
  reports: fc.array(fc.record({ source: fc.constantFrom('partner' as const, 'public' as const), sourceKey: fc.constantFrom('a', 'b', 'c', 'd'), offset: recent, minute: minutes, due: fc.integer({ min: 3, max: 6 }) })
    .map(({ source, sourceKey, offset, minute, due }) => ({ source, sourceKey, on: day(offset), at: instant(offset, minute), answerDueOn: day(offset + due) })), { maxLength: 3 }).chain((all) => fc.constantFrom(all, [])),
  lapsesAt: fc.array(fc.tuple(dayBefore, minutes).map(([offset, minute]) => instant(offset, minute)), { maxLength: 4 }).chain((all) => fc.constantFrom(all, [])),
})
const at = (facts: PracticeFacts, offset: number, minute = 720) => deriveAvailability(facts, instant(span + offset, minute), zone, defaultSettings)

test('R1: without a new human fact, a welcoming state shows only within 30 days of the last confirmation, a pale one within 45', () => {
  const seen = new Map<string, number>()
  fc.assert(fc.property(history, fc.oneof(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 120 })), minutes, (facts, offset, minute) => {
    const shown = at(facts, offset, minute)
    seen.set(shown.state, (seen.get(shown.state) ?? 0) + 1)
    const today = day(span + offset)
    const age = shown.statement?.confirmation ? daysBetween(shown.statement.confirmation.on, today) : Number.POSITIVE_INFINITY
    if (isWelcoming(shown.state)) {
      expect(age).toBeLessThanOrEqual(30)
      expect(shown.state).toBe(shown.statement?.state)
      expect(shown.placesLeft).not.toBe(0)
    }
    if (['to_reconfirm', 'places_taken', 'absent'].includes(shown.state)) expect(age).toBeLessThanOrEqual(45)
  }), { numRuns: howMany(runs) })
  // The histories are worth something only if they reach every state.
  expect(Math.min(...seen.values())).toBeGreaterThan(5)
  expect(seen.size).toBe(12)
})

test('R1: whatever the path, every practice ends in to_contact or departed', () => {
  fc.assert(fc.property(history, fc.integer({ min: 1100, max: 4000 }), (facts, offset) => {
    expect(['to_contact', 'departed']).toContain(at(facts, offset).state)
  }), { numRuns: howMany(runs) })
})

test('R1: a welcoming state that time takes away comes back only within 30 days of the same confirmation', () => {
  fc.assert(fc.property(history, fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 120 }), (facts, offset, later) => {
    const shown = at(facts, offset + later)
    if (!isWelcoming(shown.state)) return
    const latest = facts.statements.flatMap((one) => (one.confirmation ? [one.confirmation.on] : [])).sort().at(-1)
    expect(daysBetween(latest ?? epoch, day(span + offset + later))).toBeLessThanOrEqual(30)
  }), { numRuns: howMany(runs) })
})

test('changesOn is sound: until that day, time alone changes nothing of what is shown', () => {
  fc.assert(fc.property(history, fc.integer({ min: -60, max: 500 }), fc.integer({ min: 1, max: 400 }), minutes, (facts, offset, later, minute) => {
    const today = at(facts, offset)
    const lastDay = today.changesOn === null ? span + offset + later : Math.min(span + offset + later, daysBetween(epoch, today.changesOn) - 1)
    for (const checked of new Set([lastDay, Math.floor((span + offset + lastDay) / 2)])) {
      const { changesOn: _, ...then } = deriveAvailability(facts, instant(checked, minute), zone, defaultSettings)
      const { changesOn: __, ...now } = today
      expect(then).toEqual(now)
    }
    if (today.changesOn !== null) expect(daysBetween(day(span + offset), today.changesOn)).toBeGreaterThan(0)
  }), { numRuns: howMany(runs) })
})

test('out of the register is out on every day, and changes by no time', () => {
  fc.assert(fc.property(history, fc.integer({ min: -200, max: 600 }), (facts, offset) => {
    expect(at({ ...facts, isOutOfRegister: true }, offset)).toMatchObject({ state: 'not_treating', changesOn: null })
  }), { numRuns: howMany(1_000) })
})

test('confirming again what is said shows it again, when nothing masks it', () => {
  fc.assert(fc.property(history, fc.integer({ min: 0, max: 60 }), (facts, offset) => {
    const confirmation = { on: day(span + offset), at: instant(span + offset, 700) }
    const statements = facts.statements.map((one) => ({ ...one, places: null, askAgainOn: null, confirmation }))
    const shown = at({ ...facts, endsOn: null, reports: [], absences: [], lapsesAt: [], statements }, offset)
    if (shown.statement === null || shown.state === 'soon') return
    expect(shown.state).toBe(shown.statement.state)
  }), { numRuns: howMany(2_000) })
})
