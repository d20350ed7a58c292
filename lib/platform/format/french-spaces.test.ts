import { expect, test } from 'vitest'
import { frenchSpaces } from './french-spaces.ts'

const shown = (text: string) => frenchSpaces(text).replaceAll('\u00A0', '~')

test.each([
  ['du lundi au vendredi, de 9 h à 12 h', 'du lundi au vendredi, de 9~h à 12~h'],
  ['à 9 h 15 précises', 'à 9~h~15 précises'],
  ['à 9 h 150 personnes', 'à 9~h 150 personnes'],
  ['24 heures sur 24', '24~heures sur 24'],
  ['le 16 décembre et le 1er mai', 'le 16~décembre et le 1er~mai'],
  ['3 mots, 2 mois, 4 anses', '3 mots, 2~mois, 4 anses'],
  ['appelez le 03 53 01 00 00.', 'appelez le 03~53~01~00~00.'],
  ['Que faire ? « Rien » : 50 % !', 'Que faire~? «~Rien~»~: 50~%~!'],
  ['chez le Dr Petit, M. Roux et Mme Blanc', 'chez le Dr~Petit, M.~Roux et Mme~Blanc'],
  ['rien à lier ici', 'rien à lier ici'],
])('%s', (typed, read) => expect(shown(typed)).toBe(read))

test('once is enough', () => {
  const text = 'À 9 h 05 : « Oui » ? 03 53 01 00 00'
  expect(frenchSpaces(frenchSpaces(text))).toBe(frenchSpaces(text))
})
