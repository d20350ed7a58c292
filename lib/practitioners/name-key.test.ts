import { expect, it } from 'vitest'
import { nameKey, withoutTitle } from './name-key.ts'

it.each([['Dr ROUSSELLE', 'ROUSSELLE'], ['DR. D’HAENE', 'D’HAENE'], ['Docteur  Martin', 'Martin'], ['Dr Mme Petit', 'Petit'], ['Drouart', 'Drouart'], ['Mme', ''], [' Dr ', '']])(
  '%s without title is %s',
  (typed, bare) => expect(withoutTitle(typed)).toBe(bare),
)

it('gives one key to the spellings of a name', () => {
  expect(nameKey('Dr LECŒUR', 'Jean-Baptiste')).toBe(nameKey('Lecoeur', 'jean baptiste'))
  expect(nameKey("D'HAENE", 'François')).toBe(nameKey('D’Haene', 'Francois'))
  expect(nameKey('XAVIER', 'Aïcha')).not.toBe(nameKey('XAVIER', 'Agnès'))
})
