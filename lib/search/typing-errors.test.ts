import { expect, test } from 'vitest'
import { distanceBetween, meantWords } from './typing-errors.ts'

test.each([
  ['vacination', 'vaccination', 1],
  ['gripe', 'grippe', 1],
  ['orhcies', 'orchies', 1],
  ['farmacie', 'pharmacie', 0],
  ['ortofoniste', 'orthophoniste', 0],
  ['dermatologgie', 'dermatologie', 1],
  ['grippe', 'grippe', 0],
  ['', 'abc', 3],
])('%s and %s: %i', (left, right, distance) => {
  expect([distanceBetween(left, right), distanceBetween(right, left)]).toEqual([distance, distance])
})

const known = (...words: string[]) => words.map((word, index) => ({ word, documents: 100 - index }))

test('the nearest word is meant, of two as near both', () => {
  expect(meantWords('vacination', { begins: [], alike: known('formation', 'vaccination', 'vaccinations') })).toEqual(['vaccination'])
  expect(meantWords('soin', { begins: [], alike: known('soie', 'foin') })).toEqual(['soie', 'foin'])
})

test('an abbreviation means the words that begin like it, the usual ones first', () => {
  expect(meantWords('kine', { begins: known('kinesitherapeute', 'kinesitherapie'), alike: [] })).toEqual(['kinesitherapeute', 'kinesitherapie'])
})

test('a letter wrong near the end is an error before it is a beginning', () => {
  expect(meantWords('orchie', { begins: known('orchiesiens'), alike: known('orchies') })).toEqual(['orchies', 'orchiesiens'])
})

test('three letters are too few to guess, and what is far is not meant', () => {
  expect(meantWords('aid', { begins: [], alike: known('aide', 'ald') })).toEqual([])
  expect(meantWords('zzzzqqqq', { begins: [], alike: known('quizz') })).toEqual([])
})
