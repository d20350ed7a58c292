import { expect, test } from 'vitest'
import { directoryFilters } from './directory-filters.ts'
import { membersRequest } from './member-list-schema.ts'
import { applicationSchema, feeYearSchema } from './schema.ts'

test('without anything, this year, everyone who is waited for or belongs, the usual columns', () => {
  expect(membersRequest({}, 2026)).toMatchObject({ year: 2026, state: null, fee: null, professionCode: null, columns: ['profession', 'commune', 'state', 'fee'] })
})

test('the ticked columns come in the list’s own order', () => {
  expect(membersRequest({ c_phone: 'oui', c_state: 'oui' }, 2026).columns).toEqual(['state', 'phone'])
})

test.each([['annee', '1999'], ['annee', '2030'], ['annee', 'x'], ['etat', 'inventé'], ['cotisation', 'peut-être'], ['profession', '999'], ['c_secret', 'oui']])('an absurd %s=%s is left out', (name, value) => {
  expect(membersRequest({ [name]: value }, 2026)).toEqual(membersRequest({}, 2026))
})

test('the directory’s address', () => {
  expect(directoryFilters({ profession: 'gp', commune: '59449', nom: ' Du\u0000pont ', page: '3' })).toEqual({ professionCode: 'gp', communeCode: '59449', name: 'Dupont', page: 3 })
  expect(directoryFilters({ profession: 'x', commune: "';--", nom: ['a', 'b'], page: '-1' })).toEqual({ professionCode: null, communeCode: null, name: 'a', page: 1 })
})

const typed = { lastName: 'Candidat', firstName: 'Alix', professionCode: '60', email: 'A@Exemple.Invalid ', consent: 'oui' }
const errorsOf = (more: object) => applicationSchema.safeParse({ ...typed, ...more }).error?.issues.map((issue) => [String(issue.path[0]), issue.message]) ?? []

test('a request as people type it', () => {
  expect(applicationSchema.parse({ ...typed, phone: '03 53 01 00 00', number: '99 9900 0001 2' })).toMatchObject({ email: 'a@exemple.invalid', phone: '0353010000', communeCode: null })
})

test.each([
  ['no consent', { consent: undefined }, 'consent'], ['no profession', { professionCode: '' }, 'professionCode'], ['another one without its words', { professionCode: 'other' }, 'professionText'],
  ['half a number', { number: '123' }, 'number'], ['half an address', { email: 'alix@' }, 'email'], ['a letter of 2,001 characters', { motivation: 'x'.repeat(2001) }, 'motivation'],
])('%s stands at its field, in French', (_, more, field) => {
  const [[where, sentence] = []] = errorsOf(more)
  expect(where).toBe(field)
  expect(sentence).toMatch(/[a-zé]{3}/)
})

test.each([['50', 5000], ['50,5', 5050], ['0', 0], ['12.34', 1234]])('%s euros are %i cents', (amount, cents) => {
  expect(feeYearSchema.parse({ year: '2027', version: '1', amount, lapsesOn: '2027-03-31' }).amount).toBe(cents)
})

test.each([{ amount: '-3' }, { amount: '5 €' }, { amount: '1,234' }, { lapsesOn: '2026-03-31' }, { paymentUrl: 'javascript:alert(1)' }, { paymentUrl: 'http://clair.invalid' }])('%j is refused', (more) => {
  expect(feeYearSchema.safeParse({ year: '2027', version: '1', amount: '50', lapsesOn: '2027-03-31', ...more }).success).toBe(false)
})
