import { expect, test } from 'vitest'
import { changedFields, keptFromImports } from './edited-fields.ts'
import { valueText } from './labels.ts'

test('only what differs counts as changed', () => {
  expect(changedFields({ name: 'A', phone: '', lat: 50 }, { name: 'A', phone: '0320000000', lat: 50 })).toEqual(['phone'])
})

test('an import is told its own names, and keeps what was corrected earlier', () => {
  expect(keptFromImports('site', ['phone'], ['name', 'lat'])).toEqual(['phone', 'siteName'])
})

test.each([
  ['phone', '', '(vide)'], ['kind', 'msp', 'Maison de santé (MSP)'], ['isStepFree', true, 'oui'], ['isStepFree', null, '(vide)'], ['name', 'Cabinet', 'Cabinet'],
])('%s %j reads "%s"', (field, value, text) => {
  expect(valueText(field, value)).toBe(text)
})
