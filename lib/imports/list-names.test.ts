import { describe, expect, it } from 'vitest'
import { nameKey } from '#lib/practitioners/name-key'
import { hasLostCharacters, looksLikeName, lostNamePattern, splitFullName } from './list-names.ts'

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
