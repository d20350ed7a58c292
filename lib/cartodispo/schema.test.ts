import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { howMany } from '#tests/setup/how-many'
import { addMonths, isDay } from '#lib/platform/day'
import { askAgainChoices } from './ask-again.ts'
import { declareSchema } from './declare-schema.ts'
import { noteFault } from './lawful-note.ts'
import { callSchema, declarePracticeSchema, declareSiteSchema, notTreatingSchema } from './schema.ts'
import { languageCodes, priorityCodes, reservationCodes, type StatementContent } from './statement-content.ts'

vi.setConfig({ testTimeout: 30_000 })

const today = '2026-11-23'
const schema = declareSchema(() => today)
const practiceId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const errorsOf = (form: Record<string, unknown>) => {
  const parsed = schema.safeParse(form)
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}

/** What the database's CHECKs ask of a statement. */
function expectAcceptable(content: StatementContent) {
  expect(isDay(content.fromOn)).toBe(true)
  expect(content.fromOn >= today).toBe(true)
  if (content.untilOn !== null) expect(content.untilOn >= content.fromOn).toBe(true)
  if (content.places) expect(Number.isInteger(content.places.count) && content.places.count >= 1 && content.places.count <= 500).toBe(true)
  if (content.state === 'closed') expect(content.places).toBeNull()
  else expect(content.askAgainOn).toBeNull()
  expect(content.reservations.length + content.reservedCommunes.length > 0).toBe(content.state === 'reserved')
  expect([...content.note].length).toBeLessThanOrEqual(200)
  expect(noteFault(content.note)).toBeNull()
  expect(JSON.stringify(content)).not.toContain(String.raw`\u0000`)
  for (const way of Object.values(content.contact)) {
    if (way.way === 'phone') expect(way.phone).toMatch(/^\d+$/)
    if (way.way === 'booking') expect(way.url).toMatch(/^https:\/\//)
  }
}

test('the shortest form says the state, for the coordination alone', () => {
  expect(schema.parse({ state: 'open' })).toEqual({
    state: 'open', fromOn: today, untilOn: null, places: null, priorities: [], reservations: [], reservedCommunes: [], communesServed: [], homeVisits: null,
    offersTeleconsultation: null, languages: [], isStepFree: null, contact: {}, note: '', audience: 'coordination', askAgainOn: null,
  })
})

test('everything said is kept', () => {
  expect(schema.parse({
    state: 'reserved', fromOn: '2026-12-01', untilOn: '2027-06-30', placesCount: '2', placesPeriod: 'month', priorities: ['child', 'pregnancy'], reservations: 'family',
    reservedCommunes: ['59001', '2a004', ''], communesServed: '59001', homeVisits: 'known_patients', offersTeleconsultation: 'yes', isStepFree: 'no', languages: 'nl',
    publicContactWay: 'cpts', partnersContactWay: 'phone', partnersContactPhone: '03 53 01 01 01', partnersContactHours: '9 h – 12 h', membersContactWay: 'booking', membersContactUrl: 'https://rdv.exemple.invalid/dr',
    note: ' Sur rendez-vous ', audience: 'public', askAgain: '6',
  })).toEqual({
    state: 'reserved', fromOn: '2026-12-01', untilOn: '2027-06-30', places: { count: 2, period: 'month' }, priorities: ['child', 'pregnancy'], reservations: ['family'],
    reservedCommunes: ['59001', '2A004'], communesServed: ['59001'], homeVisits: 'known_patients', offersTeleconsultation: true, isStepFree: false, languages: ['nl'],
    contact: { public: { way: 'cpts' }, partners: { way: 'phone', phone: '0353010101', hours: '9 h – 12 h' }, members: { way: 'booking', url: 'https://rdv.exemple.invalid/dr' } },
    note: 'Sur rendez-vous', audience: 'public', askAgainOn: null,
  })
})

test.each([['3', '2027-02-23'], ['6', '2027-05-23'], ['12', '2027-11-23'], ['none', null]])('closed, to be asked again after "%s": %s; places and conditions are left out', (askAgain, askAgainOn) => {
  expect(schema.parse({ state: 'closed', askAgain, placesCount: '3', reservations: ['family'], priorities: ['child'] })).toMatchObject({ askAgainOn, places: null, reservations: [], priorities: [] })
})

test.each([
  ['no state', {}, 'state', 'Dites si de nouveaux patients sont les bienvenus.'],
  ['a state that is none', { state: 'maybe' }, 'state', 'Dites si de nouveaux patients sont les bienvenus.'],
  ['reserved for nobody', { state: 'reserved' }, 'reservations', 'Dites pour qui les places sont gardées : cochez au moins une réponse.'],
  ['a day that does not exist', { state: 'open', fromOn: '2026-02-30' }, 'fromOn', 'Cette date n’existe pas. Écrivez-la comme 21/11/2026.'],
  ['an end before the start', { state: 'open', fromOn: '2026-12-10', untilOn: '2026-12-01' }, 'untilOn', 'La fin est avant le début : vérifiez les deux dates.'],
  ['an end that has passed', { state: 'open', fromOn: '2026-11-01', untilOn: '2026-11-22' }, 'untilOn', 'Cette date est passée.'],
  ['a start in a far future', { state: 'open', fromOn: '2030-01-01' }, 'fromOn', 'Cette date est trop loin : deux ans au plus.'],
  ['no place at all', { state: 'open', placesCount: '0' }, 'placesCount', 'Un nombre entre 1 et 500.'],
  ['a half place', { state: 'open', placesCount: '1,5' }, 'placesCount', 'Un nombre entre 1 et 500.'],
  ['a phone without number', { state: 'open', publicContactWay: 'phone' }, 'publicContactPhone', 'Indiquez le numéro à appeler.'],
  ['half a number', { state: 'open', publicContactWay: 'phone', publicContactPhone: '0320' }, 'publicContactPhone', 'Ce numéro ne semble pas complet. Exemple : 03 20 00 00 00'],
  ['a booking without address', { state: 'open', membersContactWay: 'booking' }, 'membersContactUrl', 'Collez l’adresse de la page de rendez-vous.'],
  ['a link that is a script', { state: 'open', membersContactWay: 'booking', membersContactUrl: 'javascript:alert(1)' }, 'membersContactUrl', 'Collez l’adresse complète, qui commence par https://'],
  ['a commune that is none', { state: 'open', communesServed: ['Orchies'] }, 'communesServed', 'Choisissez des communes de la liste.'],
  ['a note too long', { state: 'open', note: 'a'.repeat(201) }, 'note', '200 caractères au plus.'],
])('%s is told at its field', (_, form, field, message) => {
  expect(errorsOf(form)).toEqual({ [field]: message })
})

test('an exclusion in the note is told with something lawful to write', () => {
  expect(errorsOf({ state: 'open', note: 'Pas de C2S' })['note']).toMatch(/discrimination.*«\s.+\s»/)
})

describe('junk', () => {
  const junk = fc.oneof(fc.string(), fc.constantFrom('', 'open', 'closed', 'reserved', '2026-12-01', '2026-13-45', '-1', '1e9', 'yes', 'phone', 'booking', 'cpts', '__proto__', '\u0000', '0353010101', 'https://a.b/c', '59001'), fc.array(fc.string()), fc.constant(undefined))
  const fields = ['state', 'fromOn', 'untilOn', 'placesCount', 'placesPeriod', 'priorities', 'reservations', 'reservedCommunes', 'communesServed', 'homeVisits', 'offersTeleconsultation', 'isStepFree', 'languages', 'publicContactWay', 'publicContactPhone', 'publicContactHours', 'publicContactUrl', 'partnersContactWay', 'membersContactUrl', 'note', 'audience', 'askAgain', 'practiceId', 'version', 'reason', 'kind', 'outcome', 'email', 'phone', 'preferredChannel', 'closingDays', 'endsOn', 'absenceId', 'rowId', 'practiceIds']
  const likely = fc.record({
    state: fc.constantFrom('open', 'reserved', 'case_by_case', 'occasional', 'closed'), fromOn: fc.constantFrom('', '2026-11-01', '2026-12-24', '2028-11-23', '2028-11-24'), untilOn: fc.constantFrom('', '2026-11-23', '2027-01-01', 'x'),
    placesCount: fc.constantFrom('', '1', '500', '501', ' 2 '), reservations: fc.subarray([...reservationCodes, 'nobody']), priorities: fc.subarray([...priorityCodes]), languages: fc.subarray([...languageCodes]),
    reservedCommunes: fc.subarray(['59001', '62002', '', 'x']), askAgain: fc.constantFrom(...askAgainChoices), note: fc.constantFrom('', 'pas de CMU', 'le matin', 'le\u0000matin', '𝒂'.repeat(120), 'é'.repeat(200)), publicContactWay: fc.constantFrom('', 'cpts', 'phone'), publicContactPhone: fc.constantFrom('', '0353010101', '+33 3 53 01 01 01', 'abc'),
  }, { requiredKeys: ['state'] })

  test('any form gives errors in French or a content that the database accepts, and never throws', () => {
    let accepted = 0
    fc.assert(fc.property(fc.oneof(likely, fc.tuple(likely, fc.dictionary(fc.constantFrom(...fields), junk)).map(([form, more]) => ({ ...form, ...more })), fc.dictionary(fc.constantFrom(...fields), junk)), (form) => {
      const parsed = schema.safeParse(form)
      if (parsed.success) {
        accepted += 1
        expectAcceptable(parsed.data)
      } else {
        for (const issue of parsed.error.issues) expect(issue.message).not.toMatch(/^Invalid|expected|Too /)
      }
    }), { numRuns: howMany(10_000) })
    expect(accepted).toBeGreaterThan(200)
  })

  const schemas = { declarePractice: declarePracticeSchema(() => today), declareSite: declareSiteSchema(() => today), notTreatingSchema, callSchema }
  test.each(Object.entries(schemas))('%s never throws', (_, one) => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...fields), junk), (form) => {
      expect(typeof one.safeParse(form).success).toBe('boolean')
    }), { numRuns: howMany(500) })
  })
})

test('a practice\'s declaration carries its id, its version and all errors at once', () => {
  const practice = declarePracticeSchema(() => today)
  expect(practice.parse({ practiceId, version: '4', state: 'open' })).toMatchObject({ practiceId, version: 4, content: { state: 'open', fromOn: today } })
  const parsed = practice.safeParse({ practiceId: 'x', version: '4', state: 'reserved' })
  expect(parsed.error?.issues.map((issue) => issue.path[0]).sort()).toEqual(['practiceId', 'reservations'])
})

test('"aujourd’hui" is asked at each parsing', () => {
  let day = '2026-11-23'
  const living = declareSchema(() => day)
  expect(living.parse({ state: 'closed', askAgain: '3' }).askAgainOn).toBe(addMonths(day, 3))
  day = '2027-01-31'
  expect(living.parse({ state: 'closed', askAgain: '3' })).toMatchObject({ fromOn: '2027-01-31', askAgainOn: '2027-04-30' })
})

test('why a doctor is no treating doctor: a reason of the list, or words', () => {
  expect(notTreatingSchema.parse({ practiceId, reason: 'sos' })).toEqual({ practiceId, reason: 'sos' })
  expect(notTreatingSchema.parse({ practiceId, reason: 'other', otherReason: ' Médecine du voyage ' })).toEqual({ practiceId, reason: 'Médecine du voyage' })
  expect(notTreatingSchema.safeParse({ practiceId, reason: 'other' }).error?.issues[0]?.path).toEqual(['otherReason'])
})
