import { expect, test } from 'vitest'
import { signedSentence, yearSentence } from './contract-sentence.ts'
import { yearsFrom } from './contract-year.ts'

const contract = { title: 'ACI', signedOn: '2024-02-29', signedAt: 'Lille', parties: ['la CPTS', 'la CPAM', 'l’ARS'], years: yearsFrom('2024-02-29', 5) }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('who signed, when and where, as far as it was written down', () => {
  expect(plain(signedSentence(contract))).toBe('Il a été signé le 29 février 2024 à Lille par la CPTS, la CPAM et l’ARS.')
  expect(plain(signedSentence({ ...contract, signedAt: '', parties: [] }))).toBe('Il a été signé le 29 février 2024.')
  expect(signedSentence({ ...contract, signedOn: null })).toBe('Il n’est pas encore signé.')
})

test.each([
  ['2024-02-01', 'Le contrat commence le 29 février 2024.'],
  ['2026-11-27', 'Nous sommes dans la troisième année du contrat, qui en compte 5 : du 1er mars 2026 au 28 février 2027.'],
  ['2029-03-01', 'Le contrat s’est terminé le 28 février 2029 ; la suite se prépare.'],
])('on %s: %s', (day, sentence) => {
  expect(plain(yearSentence(contract, day))).toBe(sentence)
})

test('a contract without any year says nothing of years', () => {
  expect(yearSentence({ ...contract, years: [] }, '2026-11-27')).toBe('')
})
