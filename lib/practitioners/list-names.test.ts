import { describe, expect, it } from 'vitest'
import { hasLostCharacters, looksLikeName, lostNamePattern, nameKey, splitFullName, withoutTitle } from './list-names.ts'

it.each([['Dr ROUSSELLE', 'ROUSSELLE'], ['DR. D’HAENE', 'D’HAENE'], ['Docteur  Martin', 'Martin'], ['Dr Mme Petit', 'Petit'], ['Drouart', 'Drouart'], ['Mme', ''], [' Dr ', '']])(
  '%s without title is %s',
  (typed, bare) => expect(withoutTitle(typed)).toBe(bare),
)

it('gives one key to the spellings of a name', () => {
  expect(nameKey('Dr LECŒUR', 'Jean-Baptiste')).toBe(nameKey('Lecoeur', 'jean baptiste'))
  expect(nameKey("D'HAENE", 'François')).toBe(nameKey('D’Haene', 'Francois'))
  expect(nameKey('XAVIER', 'Aïcha')).not.toBe(nameKey('XAVIER', 'Agnès'))
})

it.each([
  ['Dr ROUSSELLE Élodie', { lastName: 'ROUSSELLE', firstName: 'Élodie' }],
  ['Élodie EL AMRANI', { lastName: 'EL AMRANI', firstName: 'Élodie' }],
  ['NOUVEAU MÉDECIN', { lastName: 'NOUVEAU MÉDECIN', firstName: '' }],
  ['Dupont Marie', { lastName: 'Dupont Marie', firstName: '' }],
])('%s splits by capitals only', (typed, expected) => expect(splitFullName(typed)).toEqual(expected))

describe('letters lost by an alphabet', () => {
  it.each([['NGUY?N', true], ['?LODIE', true], ['LEF\uFFFDBVRE', true], ['HÃ©lÃ¨ne', true], ['NGUYỄN', false], ['?', false], ['LECŒUR', false]])('%s: %s', (name, expected) => {
    expect(hasLostCharacters(name)).toBe(expected)
  })

  it('still find the known name', () => {
    expect(lostNamePattern('NGUY?N', 'Gaël').test(nameKey('NGUYỄN', 'Gaël'))).toBe(true)
    expect(lostNamePattern('NGUY?N', 'Gaël').test(nameKey('NGUYEN-VAN', 'Gaël'))).toBe(false)
  })
})

it.each([['Martin', true], ['123', false], ['a@b.fr', false], ['X', false], ['oui = accepte', false]])('%s can be a name: %s', (text, expected) => {
  expect(looksLikeName(text)).toBe(expected)
})
