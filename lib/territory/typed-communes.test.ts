import { expect, test } from 'vitest'
import type { KnownCommune } from './commune-search.ts'
import { typedCommunes } from './typed-communes.ts'

const commune = (code: string, name: string, postalCode: string): KnownCommune => ({ code, name, postalCodes: [postalCode], population: null, departement: code.slice(0, 2), epciCode: null, epciName: null })
const known = [
  commune('59258', 'Genech', '59242'), commune('59414', 'Montigny-en-Ostrevent', '59182'), commune('80562', 'Montigny-sur-l\u2019Hallue', '80260'), commune('59526', 'Saint-Amand-les-Eaux', '59230'),
  commune('02001', 'Abbecourt', '02300'), commune('60002', 'Abbecourt', '60430'), commune('59511', 'Rosult', '59230'), commune('2A004', 'Ajaccio', '20000'),
]
const codes = (text: string, near: readonly string[] = ['59']) => { const read = typedCommunes(text, known, near); return read.ok ? read.value.map((one) => one.code) : read.details['unknown'] }

test.each([
  ['names and codes, each on a line or between commas', 'Genech\n59414, Rosult;\n\n', ['59258', '59414', '59511']],
  ['accents, dashes and "st" as they are typed', 'st amand les eaux', ['59526']],
  ['twice the same is once', 'Genech, 59258, GENECH', ['59258']],
  ['a name with its postal code or its département', '59242 Genech, Abbecourt (60)', ['59258', '60002']],
  ['a Corsican code', '2a004', ['2A004']],
  ['nothing at all is an empty list', ' \n ', []],
])('%s', (_, text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test('a name of several communes is the one nearby, or asks which', () => {
  expect(codes('Abbecourt', ['60'])).toEqual(['60002'])
  expect(codes('Abbecourt')).toEqual(['Abbecourt (il y en a 2\u00A0: ajoutez le code postal)'])
})

test('what is unknown is named, and nothing is taken', () => {
  expect(codes('Genech, Nullepart, 99999')).toEqual(['Nullepart', '99999'])
  const many = typedCommunes(Array.from({ length: 12 }, (_, index) => `Inconnue-${'abcdefghijkl'.charAt(index)}`).join('\n'), known, [])
  expect(many.ok ? null : many.details).toMatchObject({ others: 2 })
})
