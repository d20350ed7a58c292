import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageBandOf, judgeWho, type NamedPerson, sameWhoever } from './identity.ts'

const person = (lastName: string, firstName: string, bornOn = '1950-03-12'): NamedPerson => ({ lastName, firstName, bornOn })

test.each([
  ['LEFÈVRE', 'Jean-Pierre', 'Lefevre', 'jean pierre'], ['D’Hulst', 'Zoé', "d'hulst", 'ZOE'], ['D’Hulst', 'Zoé', 'Zoé', 'D Hulst'], ['Lœuil', 'Anaïs', 'LOEUIL', 'Anais'],
  ['N’Guyen', 'Thị', 'NGUYEN', 'Thi'], ['Ben Ali', 'Noé', 'Noé', 'BEN-ALI'], ['Strauß', 'Søren', 'strauss', 'soren'],
])('%s %s and %s %s are the same', (lastName, firstName, other, otherFirst) => {
  expect(sameWhoever(person(lastName, firstName))).toBe(sameWhoever(person(other, otherFirst)))
})

test('twins, namesakes of another day, and letters that move between the two names are not', () => {
  expect(sameWhoever(person('Martin', 'Léa'))).not.toBe(sameWhoever(person('Martin', 'Léo')))
  expect(sameWhoever(person('Martin', 'Léa'))).not.toBe(sameWhoever(person('Martin', 'Léa', '1950-03-13')))
  expect(sameWhoever(person('Martin', 'Eau'))).not.toBe(sameWhoever(person('Marti', 'Neau')))
})

test('the order of the two names never matters', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (one, other) => sameWhoever(person(one, other)) === sameWhoever(person(other, one))))
})

test.each([
  ['2026-11-28', 'under_6'], ['2020-11-29', 'under_6'], ['2020-11-28', 'from_6_to_15'], ['2010-11-29', 'from_6_to_15'], ['2010-11-28', 'from_16_to_17'], ['2008-11-29', 'from_16_to_17'],
  ['2008-11-28', 'from_18_to_69'], ['1956-11-29', 'from_18_to_69'], ['1956-11-28', 'from_70'], ['2026-11-29', null], ['1890-01-01', null],
] as const)('born on %s: %s on 28 November 2026', (bornOn, band) => {
  expect(ageBandOf(bornOn, '2026-11-28')).toBe(band)
})

test('what is told of a household holds together, or says of whom it does not', () => {
  const judge = (names: (NamedPerson | null)[], bands: ('from_70' | 'from_18_to_69')[]) => judgeWho({ identities: [], names, sendsAnyway: 'no' }, bands.map((ageBand) => ({ ageBand })), '2026-11-28')
  expect(judge([person('A', 'B'), null], ['from_70', 'from_18_to_69'])).toMatchObject({ ok: true })
  expect(judge([null, person('A', 'B', '2030-01-01')], ['from_70', 'from_70'])).toMatchObject({ code: 'birth-date', details: { number: 2 } })
  expect(judge([person('A', 'B')], ['from_18_to_69'])).toMatchObject({ code: 'age-differs', details: { number: 1 } })
  expect(judge([person('A', 'B'), person('b', 'à')], ['from_70', 'from_70'])).toMatchObject({ code: 'same-person-twice' })
  expect(judge([person('Martin', 'Léa'), person('Martin', 'Léo')], ['from_70', 'from_70'])).toMatchObject({ ok: true })
})
