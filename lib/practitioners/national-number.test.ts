import { expect, test } from 'vitest'
import { readNationalNumber } from './national-number.ts'

test.each([
  ['', { kind: 'none' }],
  ['  ', { kind: 'none' }],
  ['10 003 000 006', { kind: 'number', nationalId: '810003000006', rpps: '10003000006', isDoubtful: false }],
  ['99990000001', { kind: 'number', nationalId: '899990000001', rpps: '99990000001', isDoubtful: true }],
  ['599 123 456', { kind: 'number', nationalId: '0599123456', rpps: null, isDoubtful: false }],
  ['1234', { kind: 'malformed' }],
  ['1000300000A', { kind: 'malformed' }],
])('%j', (typed, expected) => {
  expect(readNationalNumber(typed)).toEqual(expected)
})
