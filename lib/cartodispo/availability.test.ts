import { describe, expect, test } from 'vitest'
import { defaultSettings } from '#lib/instance/settings'
import { addDays } from '#lib/platform/day'
import { deriveAvailability } from './availability.ts'
import type { PracticeFacts, RegisterState, ReportFact, StatementFact } from './facts.ts'

const zone = 'Europe/Paris'
const noon = (day: string) => new Date(`${day}T11:00:00Z`)
const said = (more: Partial<StatementFact> = {}): StatementFact => ({
  id: 's1', state: 'open', fromOn: '2026-06-01', untilOn: null, declaredAt: noon('2026-06-01'),
  confirmation: { on: '2026-06-01', at: noon('2026-06-01') }, places: null, account: null, askAgainOn: null, ...more,
})
const facts = (more: Partial<PracticeFacts> = {}): PracticeFacts => ({ isOutOfRegister: false, endsOn: null, statements: [said()], absences: [], reports: [], lapsesAt: [], ...more })
const derive = (of: PracticeFacts, at: Date) => deriveAvailability(of, at, zone, defaultSettings)
const stateOn = (of: PracticeFacts, day: string) => derive(of, noon(day)).state
const report = (on: string, more: Partial<ReportFact> = {}): ReportFact => ({ source: 'partner', sourceKey: 'a', at: noon(on), on, answerDueOn: addDays(on, 3), ...more })

/** One second before, and at, the instant a day begins in Paris in summer (22:00 UTC the day before). */
const around = (day: string) => {
  const start = new Date(`${addDays(day, -1)}T22:00:00Z`).getTime()
  return [new Date(start - 1000), new Date(start)] as const
}

describe('each row of the states table, one second before and at its boundary', () => {
  const cases: [name: string, of: PracticeFacts, day: string, before: RegisterState, after: RegisterState][] = [
    ['open holds through the 30th day', facts(), '2026-07-02', 'open', 'to_reconfirm'],
    ['to reconfirm holds through the 45th day', facts(), '2026-07-17', 'to_reconfirm', 'to_contact'],
    ['reserved has the same freshness', facts({ statements: [said({ state: 'reserved' })] }), '2026-07-02', 'reserved', 'to_reconfirm'],
    ['case by case has the same freshness', facts({ statements: [said({ state: 'case_by_case' })] }), '2026-07-02', 'case_by_case', 'to_reconfirm'],
    ['occasional has the same freshness', facts({ statements: [said({ state: 'occasional' })] }), '2026-07-02', 'occasional', 'to_reconfirm'],
    ['a statement ends after its last day', facts({ statements: [said({ untilOn: '2026-06-10' })] }), '2026-06-11', 'open', 'to_contact'],
    ['soon becomes open on its first day', facts({ statements: [said({ fromOn: '2026-06-20' })] }), '2026-06-20', 'soon', 'open'],
    ['soon that nobody confirmed for 31 days opens pale', facts({ statements: [said({ fromOn: '2026-07-02' })] }), '2026-07-02', 'soon', 'to_reconfirm'],
    ['soon that nobody confirmed for 46 days never opens', facts({ statements: [said({ fromOn: '2026-07-17' })] }), '2026-07-17', 'soon', 'to_contact'],
    ['an absence begins on its first day', facts({ absences: [{ fromOn: '2026-06-10', untilOn: '2026-06-20', replacementName: '' }] }), '2026-06-10', 'open', 'absent'],
    ['an absence ends after its last day', facts({ absences: [{ fromOn: '2026-06-10', untilOn: '2026-06-20', replacementName: '' }] }), '2026-06-21', 'absent', 'open'],
    ['an absence that outlasts the confirmation reveals nothing', facts({ absences: [{ fromOn: '2026-06-10', untilOn: '2026-07-20', replacementName: '' }] }), '2026-07-17', 'absent', 'to_contact'],
    ['places all taken come back with the month', facts({ statements: [said({ places: { count: 2, period: 'month' }, account: { balance: 0, periodOn: '2026-06-01' }, confirmation: { on: '2026-06-25', at: noon('2026-06-25') } })] }), '2026-07-01', 'places_taken', 'open'],
    ['places all taken of a pale answer come back pale', facts({ statements: [said({ places: { count: 2, period: 'month' }, account: { balance: 0, periodOn: '2026-06-01' }, confirmation: { on: '2026-05-20', at: noon('2026-05-20') } })] }), '2026-07-01', 'places_taken', 'to_reconfirm'],
    ['places in all that are taken stay taken until the answer is too old', facts({ statements: [said({ places: { count: 2, period: 'total' }, account: { balance: 0, periodOn: '2026-06-01' } })] }), '2026-07-17', 'places_taken', 'to_contact'],
    ['closed holds through the day chosen', facts({ statements: [said({ state: 'closed', askAgainOn: '2026-09-01' })] }), '2026-09-02', 'closed', 'to_contact'],
    ['closed without a day holds a year', facts({ statements: [said({ state: 'closed' })] }), '2027-06-02', 'closed', 'to_contact'],
    ['a report is answered within its working days', facts({ reports: [report('2026-06-05')] }), '2026-06-09', 'disputed', 'to_reconfirm'],
    ['an unanswered report ends in a call, not in a return', facts({ reports: [report('2026-06-05')] }), '2026-07-17', 'to_reconfirm', 'to_contact'],
    ['a closed answer that a call contradicts is to be reconfirmed too', facts({ statements: [said({ state: 'closed' })], reports: [report('2026-06-05')] }), '2026-06-09', 'disputed', 'to_reconfirm'],
    ['leaving closes six months before the last day', facts({ endsOn: '2026-12-15' }), '2026-06-15', 'open', 'closed'],
    ['the last day is still there, the day after has left', facts({ endsOn: '2026-06-20' }), '2026-06-21', 'closed', 'departed'],
    ['soon gives way to a departure', facts({ endsOn: '2026-12-15', statements: [said({ fromOn: '2026-07-01' })] }), '2026-06-15', 'soon', 'to_contact'],
  ]
  test.each(cases)('%s', (_, of, day, before, after) => {
    const [lastSecond, firstSecond] = around(day)
    expect([derive(of, lastSecond).state, derive(of, firstSecond).state]).toEqual([before, after])
    expect(derive(of, lastSecond).changesOn).toBe(day)
  })
})

describe('both nights on which the clock moves', () => {
  test('25 October 2026 has 25 hours: the 30th day ends at its own midnight', () => {
    const of = facts({ statements: [said({ fromOn: '2026-09-25', confirmation: { on: '2026-09-25', at: noon('2026-09-25') } })] })
    expect(derive(of, new Date('2026-10-25T22:59:59Z')).state).toBe('open')
    expect(derive(of, new Date('2026-10-25T23:00:00Z')).state).toBe('to_reconfirm')
  })

  test('28 March 2027 has 23 hours: the 30th day ends at its own midnight', () => {
    const of = facts({ statements: [said({ fromOn: '2027-02-26', confirmation: { on: '2027-02-26', at: noon('2027-02-26') } })] })
    expect(derive(of, new Date('2027-03-28T21:59:59Z')).state).toBe('open')
    expect(derive(of, new Date('2027-03-28T22:00:00Z')).state).toBe('to_reconfirm')
  })

  test('the hour that comes twice and the hour that is missing change nothing', () => {
    for (const instant of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2027-03-28T00:59:59Z', '2027-03-28T01:00:00Z']) {
      const at = new Date(instant)
      const day = instant.slice(0, 10)
      const of = facts({ statements: [said({ fromOn: day, confirmation: { on: day, at } })] })
      expect(derive(of, at).state).toBe('open')
    }
  })
})

describe('first match wins', () => {
  const everything: Partial<PracticeFacts> = {
    isOutOfRegister: true, endsOn: '2026-06-03', reports: [report('2026-06-04')], absences: [{ fromOn: '2026-06-01', untilOn: null, replacementName: '' }],
    statements: [said({ places: { count: 2, period: 'month' }, account: { balance: 0, periodOn: '2026-06-01' } }), said({ id: 's2', fromOn: '2026-06-20', untilOn: '2026-06-25', declaredAt: noon('2026-06-02') })],
  }
  const peeled: [RegisterState, Partial<PracticeFacts>][] = [
    ['not_treating', {}],
    ['departed', { isOutOfRegister: false }],
    ['disputed', { isOutOfRegister: false, endsOn: null }],
    ['absent', { isOutOfRegister: false, endsOn: null, reports: [] }],
    ['places_taken', { isOutOfRegister: false, endsOn: null, reports: [], absences: [] }],
  ]
  test.each(peeled)('%s, over all that comes after it', (expected, without) => {
    expect(stateOn(facts({ ...everything, ...without }), '2026-06-05')).toBe(expected)
  })

  test('an absence masks welcoming answers only', () => {
    const absences = [{ fromOn: '2026-06-01', untilOn: null, replacementName: '' }]
    expect(stateOn(facts({ absences, statements: [said({ state: 'closed' })] }), '2026-06-05')).toBe('closed')
    expect(stateOn(facts({ absences, statements: [] }), '2026-06-05')).toBe('to_contact')
    expect(stateOn(facts({ absences, statements: [said({ fromOn: '2026-06-20' })] }), '2026-06-05')).toBe('soon')
  })

  test('an opening to come shows over a pale answer, not over a fresh one', () => {
    const coming = said({ id: 's2', fromOn: '2026-08-01', declaredAt: noon('2026-06-02'), confirmation: { on: '2026-06-02', at: noon('2026-06-02') } })
    expect(stateOn(facts({ statements: [said(), coming] }), '2026-06-10')).toBe('open')
    expect(stateOn(facts({ statements: [said(), coming] }), '2026-07-05')).toBe('soon')
  })
})

describe('which statement is in force', () => {
  test('the latest declared among those whose days contain today', () => {
    const until = said({ id: 'until', state: 'closed', untilOn: '2026-06-10', declaredAt: noon('2026-06-02') })
    const of = facts({ statements: [said(), until] })
    expect([stateOn(of, '2026-06-10'), stateOn(of, '2026-06-11')]).toEqual(['closed', 'open'])
  })

  test('an opening that something declared since overrides on its first day is not coming', () => {
    const coming = said({ id: 'coming', fromOn: '2026-07-01', declaredAt: noon('2026-06-01') })
    const since = said({ id: 'since', state: 'closed', declaredAt: noon('2026-06-02'), fromOn: '2026-06-02' })
    expect(stateOn(facts({ statements: [coming, since] }), '2026-06-05')).toBe('closed')
  })

  test('a statement that nobody ever confirmed shows nothing', () => {
    expect(stateOn(facts({ statements: [said({ confirmation: null })] }), '2026-06-01')).toBe('to_contact')
    expect(stateOn(facts({ statements: [said({ confirmation: null, fromOn: '2026-07-01' })] }), '2026-06-01')).toBe('to_contact')
  })
})

describe('reports', () => {
  const publicReport = (sourceKey: string, on = '2026-06-05') => report(on, { source: 'public', sourceKey })
  test('three distinct public sources are needed; one counts once', () => {
    expect(stateOn(facts({ reports: ['a', 'b', 'b', 'a'].map((key) => publicReport(key)) }), '2026-06-05')).toBe('open')
    expect(stateOn(facts({ reports: ['a', 'b', 'c'].map((key) => publicReport(key)) }), '2026-06-05')).toBe('disputed')
  })

  test('those from before the last confirmation count no more, to the second', () => {
    const confirmedAt = new Date('2026-06-05T11:00:00Z')
    const statements = [said({ confirmation: { on: '2026-06-05', at: confirmedAt } })]
    expect(stateOn(facts({ statements, reports: [report('2026-06-05', { at: new Date(confirmedAt.getTime() - 1000) })] }), '2026-06-05')).toBe('open')
    expect(stateOn(facts({ statements, reports: [report('2026-06-05', { at: new Date(confirmedAt.getTime() + 1000) })] }), '2026-06-05')).toBe('disputed')
  })

  test('"signalé le" is the day of the report that put it in doubt', () => {
    const at = derive(facts({ reports: [publicReport('a', '2026-06-02'), publicReport('b', '2026-06-03'), publicReport('c', '2026-06-05')] }), noon('2026-06-06'))
    expect(at).toMatchObject({ state: 'disputed', reportedOn: '2026-06-05' })
  })
})

describe('lapsed proposals', () => {
  const lapses = (count: number, on = '2026-06-05') => Array.from({ length: count }, () => noon(on))
  test('the third since the confirmation makes the answer pale, those before it count no more', () => {
    expect(stateOn(facts({ lapsesAt: lapses(2) }), '2026-06-06')).toBe('open')
    expect(stateOn(facts({ lapsesAt: lapses(3) }), '2026-06-06')).toBe('to_reconfirm')
    expect(stateOn(facts({ lapsesAt: lapses(3, '2026-05-31') }), '2026-06-06')).toBe('open')
  })
})

describe('places', () => {
  const places = (period: 'month' | 'total', balance: number, periodOn: string | null) => facts({ statements: [said({ places: { count: 3, period }, account: { balance, periodOn } })] })
  test('the number left is the ledger\'s while it stands for today, else the declared one', () => {
    expect(derive(places('month', 1, '2026-06-01'), noon('2026-06-30')).placesLeft).toBe(1)
    expect(derive(places('month', 1, '2026-06-01'), noon('2026-07-01')).placesLeft).toBe(3)
    expect(derive(places('total', 1, '2026-06-01'), noon('2026-07-01')).placesLeft).toBe(1)
    expect(derive(places('total', 0, '2026-05-31'), noon('2026-06-02')).placesLeft).toBe(3)
    expect(derive(places('total', 0, null), noon('2026-06-02')).placesLeft).toBe(0)
    expect(derive(facts({ statements: [said({ places: { count: 3, period: 'month' } })] }), noon('2026-06-02')).placesLeft).toBe(3)
  })

  test('"à nouveau le" is the first of next month, also in December, and no day for places in all', () => {
    const december = facts({ statements: [said({ fromOn: '2026-12-01', confirmation: { on: '2026-12-20', at: noon('2026-12-20') }, places: { count: 1, period: 'month' }, account: { balance: 0, periodOn: '2026-12-20' } })] })
    expect(derive(december, noon('2026-12-31')).placesAgainOn).toBe('2027-01-01')
    expect(derive(places('total', 0, '2026-06-01'), noon('2026-06-02')).placesAgainOn).toBeNull()
  })
})

test('of two absences, the one that ends last says until when', () => {
  const at = (absences: PracticeFacts['absences']) => derive(facts({ absences }), noon('2026-06-05')).absence?.untilOn
  const [short, long, open] = [{ fromOn: '2026-06-01', untilOn: '2026-06-10', replacementName: '' }, { fromOn: '2026-06-02', untilOn: '2026-06-20', replacementName: '' }, { fromOn: '2026-06-03', untilOn: null, replacementName: '' }]
  expect(at([short, long])).toBe('2026-06-20')
  expect(at([open, short, long])).toBeNull()
})
