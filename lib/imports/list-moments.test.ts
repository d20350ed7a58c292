import { expect, test } from 'vitest'
import { isVague, type Moment, readMoment, resolveMoment } from './list-moments.ts'

const none: Moment = { day: null, month: null, year: null, part: null, months: null }

test.each<[string, Partial<Moment>]>([
  ['15/12', { day: 15, month: 12 }], ['3.1', { day: 3, month: 1 }], ['15/12/26', { day: 15, month: 12, year: 2026 }], ['15.12.2027', { day: 15, month: 12, year: 2027 }],
  ['1er janvier 2027', { day: 1, month: 1, year: 2027 }], ['le 12 mars', { day: 12, month: 3 }], ['janvier', { month: 1 }], ['sept 2027', { month: 9, year: 2027 }],
  ['debut janvier', { month: 1, part: 'start' }], ['mi mars', { month: 3, part: 'middle' }], ['fin juin', { month: 6, part: 'end' }], ['fin 2026', { year: 2026, part: 'end' }],
  ['rentree', { months: [9, 9] }], ['printemps 2027', { months: [4, 6], year: 2027 }], ['l ete', { months: [7, 8] }], ['annee 2027', { year: 2027 }],
])('"%s" is taken apart', (text, expected) => {
  expect(readMoment(text)).toEqual({ ...none, ...expected })
})

test.each<[string, boolean]>([
  ['15/12', false], ['debut 15/12', false], ['janvier', false], ['fin janvier', false], ['fin 2026', false], ['debut janvier', true], ['mi mars', true], ['rentree', true], ['printemps', true],
  ['2027', true], ['debut 2027', true], ['mi 2027', true],
])('"%s" leaves room for several days: %s', (text, expected) => {
  expect(isVague(readMoment(text))).toBe(expected)
})

const from = '2026-11-21'
test.each([
  ['15/12', '2026-12-15', '2026-12-15'], ['15/10', '2027-10-15', '2027-10-15'], ['21/11', '2026-11-21', '2026-11-21'], ['15/10/2026', '2026-10-15', '2026-10-15'], ['31/02', null, null], ['12/13', null, null],
  ['29/02', '2028-02-29', '2028-02-29'], ['janvier', '2027-01-01', '2027-01-31'], ['novembre', '2027-11-01', '2026-11-30'], ['decembre', '2026-12-01', '2026-12-31'],
  ['debut janvier', '2027-01-01', '2027-01-10'], ['mi janvier', '2027-01-11', '2027-01-20'], ['fin fevrier', '2027-02-21', '2027-02-28'], ['fin fevrier 2028', '2028-02-21', '2028-02-29'],
  ['rentree', '2027-09-01', '2027-09-30'], ['printemps 2027', '2027-04-01', '2027-06-30'], ['noel', '2026-12-01', '2026-12-31'],
  ['2027', '2027-01-01', '2027-12-31'], ['debut 2027', '2027-01-01', '2027-03-31'], ['mi 2027', '2027-06-01', '2027-07-31'], ['fin 2027', '2027-10-01', '2027-12-31'],
])('"%s", said on 21 November 2026, begins and ends', (text, first, last) => {
  expect(resolveMoment(readMoment(text), { from, edge: 'first' })).toBe(first)
  expect(resolveMoment(readMoment(text), { from, edge: 'last' })).toBe(last)
})

test.each([0, 13])('a month of number %i is none, in part or whole', (month) => {
  for (const part of [null, 'start', 'end'] as const) expect(resolveMoment({ ...none, month, part }, { from, edge: 'last' })).toBeNull()
})
