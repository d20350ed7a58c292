import { describe, expect, it } from 'vitest'
import { frenchDay, monthNamed, readUpdateDate } from './list-dates.ts'

const today = '2026-11-21'

describe('the update date of a line', () => {
  it.each([
    ['2026-09-14', '2026-09-14', 'day'],
    ['3.10.2026', '2026-10-03', 'day'],
    ['12/03/26', '2026-03-12', 'day'],
    ['18/06/2026', '2026-06-18', 'day'],
    ['mars 2026', '2026-03-01', 'month'],
    ['Sept. 2026', '2026-09-01', 'month'],
    ['sept-26', '2026-09-01', 'month'],
    ['09/2026', '2026-09-01', 'month'],
    ['1er août 2026', '2026-08-01', 'day'],
    ['14 sept. 2026', '2026-09-14', 'day'],
    ['MAJ le 14/09/2026', '2026-09-14', 'day'],
    ['14/09/2026 10:30', '2026-09-14', 'day'],
    ['2026-09-14T00:00:00.000Z', '2026-09-14', 'day'],
    ['20260914', '2026-09-14', 'day'],
    ['2026', '2026-01-01', 'year'],
    ['46279', '2026-09-14', 'day'],
    [' 21/11/2026 ', '2026-11-21', 'day'],
    ['29/02/2024', '2024-02-29', 'day'],
  ])('%s is %s, the earliest day it may mean', (text, on, precision) => {
    expect(readUpdateDate(text, { today })).toEqual({ kind: 'day', on, precision })
  })

  it.each(['', '  ', '?', '-'])('nothing in %j', (text) => {
    expect(readUpdateDate(text, { today })).toEqual({ kind: 'none' })
  })

  it.each([
    ['31/02/2026', 'impossible', 'n’existe pas'],
    ['29/02/2026', 'impossible', 'n’existe pas'],
    ['12/25/2026', 'impossible', 'n’existe pas'],
    ['22/11/2026', 'future', 'dans l’avenir'],
    ['décembre 2026', 'future', 'dans l’avenir'],
    ['hier', 'unreadable', 'comprise'],
    ['14 septembre', 'unreadable', 'comprise'],
    ['99999', 'unreadable', 'comprise'],
  ])('%s is no day: %s, said in a sentence', (text, kind, words) => {
    const read = readUpdateDate(text, { today })
    expect(read.kind).toBe(kind)
    expect('sentence' in read ? read.sentence : '').toContain(words)
    expect('sentence' in read ? read.sentence : '').toContain(text)
  })
})

it('says a day in French', () => {
  expect(frenchDay('2027-01-01')).toBe('1er janvier 2027')
  expect(frenchDay('2026-12-15')).toBe('15 décembre 2026')
})

it('knows months that are not ambiguous', () => {
  expect(monthNamed('févr')).toBe(2)
  expect(monthNamed('jui')).toBeNull()
  expect(monthNamed('ma')).toBeNull()
})
