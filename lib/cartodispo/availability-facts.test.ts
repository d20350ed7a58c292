import { expect, test } from 'vitest'
import { defaultSettings } from '#lib/instance/settings'
import { deriveAvailability, placesAgainOn } from './availability.ts'
import type { PracticeFacts, ReportFact, StatementFact } from './facts.ts'

const noon = (day: string) => new Date(`${day}T11:00:00Z`)
const said = (more: Partial<StatementFact> = {}): StatementFact => ({
  id: 's1', state: 'open', fromOn: '2026-06-01', untilOn: null, declaredAt: noon('2026-06-01'),
  confirmation: { on: '2026-06-01', at: noon('2026-06-01') }, places: null, account: null, askAgainOn: null, ...more,
})
const facts = (more: Partial<PracticeFacts> = {}): PracticeFacts => ({ isOutOfRegister: false, endsOn: null, statements: [said()], absences: [], reports: [], lapsesAt: [], ...more })
const on = (day: string, more: Partial<PracticeFacts>) => deriveAvailability(facts(more), noon(day), 'Europe/Paris', defaultSettings)
const report = (sourceKey: string, day: string, more: Partial<ReportFact> = {}): ReportFact => ({ source: 'public', sourceKey, at: noon(day), on: day, answerDueOn: '2026-06-30', ...more })
const absence = { fromOn: '2026-06-01', untilOn: null, replacementName: '' }
const places = { count: 3, period: 'month' as const }

test('what a sentence needs comes with the state: the statement, its confirmation, the places left', () => {
  expect(on('2026-06-05', { statements: [said({ places })] })).toMatchObject({ state: 'open', statement: { id: 's1' }, confirmedOn: '2026-06-01', placesLeft: 3 })
})

test.each([['not_treating', { isOutOfRegister: true }], ['departed', { endsOn: '2026-06-04' }]] as const)('%s says nothing any more of what was said before', (state, more) => {
  expect(on('2026-06-05', { ...more, absences: [absence], statements: [said({ places, untilOn: '2026-06-20' })] }))
    .toMatchObject({ state, statement: null, confirmedOn: null, placesLeft: null, absence: null, changesOn: null })
})

test('"soon" speaks of the statement to come, the nearest one, and of no places of today', () => {
  const coming = (id: string, fromOn: string) => said({ id, fromOn, declaredAt: noon('2026-06-02'), confirmation: { on: '2026-06-02', at: noon('2026-06-02') } })
  const closed = said({ state: 'closed', places })
  for (const statements of [[closed, coming('later', '2026-09-01'), coming('next', '2026-07-01')], [closed, coming('next', '2026-07-01'), coming('later', '2026-09-01')]]) {
    expect(on('2026-06-05', { statements })).toMatchObject({ state: 'soon', statement: { id: 'next' }, confirmedOn: '2026-06-02', placesLeft: null })
  }
})

test('a closed answer that has grown old stays closed for whoever is leaving', () => {
  const statements = [said({ state: 'closed', askAgainOn: '2026-07-01' })]
  expect(on('2026-08-01', { statements, endsOn: '2026-12-15' }).state).toBe('closed')
  expect(on('2026-08-01', { statements }).state).toBe('to_contact')
  expect(on('2026-08-01', { statements: [], endsOn: '2026-12-15' }).state).toBe('to_contact')
})

test('reports are taken in the order in which they came, whatever the order in which they are read', () => {
  const all = [report('c', '2026-06-06'), report('a', '2026-06-03'), report('b', '2026-06-04'), report('d', '2026-06-08')]
  expect(on('2026-06-09', { reports: all }).reportedOn).toBe('2026-06-06')
  expect(on('2026-06-09', { reports: all.toReversed() }).reportedOn).toBe('2026-06-06')
})

test('a report of the very instant of the confirmation, or of an earlier day recorded later, counts no more', () => {
  const statements = [said({ confirmation: { on: '2026-06-05', at: noon('2026-06-05') } })]
  expect(on('2026-06-05', { statements, reports: [report('a', '2026-06-05', { source: 'partner' })] }).state).toBe('open')
  expect(on('2026-06-05', { statements, reports: [report('a', '2026-06-04', { source: 'partner', at: noon('2026-06-06') })] }).state).toBe('open')
})

test('a lapse of the very instant of the confirmation was before it', () => {
  expect(on('2026-06-05', { lapsesAt: [noon('2026-06-01'), noon('2026-06-02'), noon('2026-06-03')] }).state).toBe('open')
  expect(on('2026-06-05', { lapsesAt: [noon('2026-06-02'), noon('2026-06-02'), noon('2026-06-03')] }).state).toBe('to_reconfirm')
})

test('a report on a statement that nobody confirmed puts it in doubt, without making it pale afterwards', () => {
  const statements = [said({ confirmation: null })]
  expect(on('2026-06-05', { statements, reports: [report('a', '2026-06-03', { source: 'partner', answerDueOn: '2026-06-08' })] }).state).toBe('disputed')
  expect(on('2026-06-09', { statements, reports: [report('a', '2026-06-03', { source: 'partner', answerDueOn: '2026-06-08' })] }).state).toBe('to_contact')
  expect(on('2026-06-09', { statements: [said({ state: 'closed', confirmation: null })] }).state).toBe('to_contact')
})

test('the latest declared is in force whatever the order; of two declared at one instant, the last written', () => {
  const later = said({ id: 'later', state: 'closed', declaredAt: noon('2026-06-03') })
  expect(on('2026-06-05', { statements: [later, said()] }).statement?.id).toBe('later')
  expect(on('2026-06-05', { statements: [said({ id: 'first' }), said({ id: 'second' })] }).statement?.id).toBe('second')
})

test.each([
  ['an open answer, pale after thirty days', { statements: [said()] }, '2026-07-02'],
  ['a pale answer', { statements: [said({ confirmation: { on: '2026-05-01', at: noon('2026-05-01') } })] }, '2026-06-16'],
  ['places that come back with the month', { statements: [said({ places })] }, '2026-07-01'],
  ['places in all come back with no month', { statements: [said({ places: { count: 3, period: 'total' } })] }, '2026-07-02'],
  ['a closed answer with its day', { statements: [said({ state: 'closed', askAgainOn: '2026-06-20' })] }, '2026-06-21'],
  ['a day to be asked again means nothing for an open answer', { statements: [said({ askAgainOn: '2026-06-20' })] }, '2026-07-02'],
  ['today’s own boundary is behind', { absences: [{ fromOn: '2026-06-05', untilOn: '2026-06-10', replacementName: '' }] }, '2026-06-11'],
  ['an absence without an end', { absences: [{ fromOn: '2026-06-05', untilOn: null, replacementName: '' }] }, '2026-07-02'],
] as const)('the next day on which time alone may change it: %s', (_, more, day) => {
  expect(on('2026-06-05', more).changesOn).toBe(day)
})

test('nothing said, nothing that time could change', () => {
  expect(on('2026-06-05', { statements: [] }).changesOn).toBeNull()
})

test('places come back each month only when they were given by the month', () => {
  expect(placesAgainOn(said({ places }), '2026-12-31')).toBe('2027-01-01')
  expect(placesAgainOn(said({ places: { count: 3, period: 'total' } }), '2026-12-31')).toBeNull()
  expect(placesAgainOn(said(), '2026-12-31')).toBeNull()
})
