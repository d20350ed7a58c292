import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

test('a table is written for French Excel', () => {
  expect(csvText(['Nom', 'Note'], [['Éloïse', 'a;b'], ['', 'dit "oui"\nhier']])).toBe('\uFEFFNom;Note\r\nÉloïse;"a;b"\r\n;"dit ""oui""\nhier"\r\n')
})

test.each(['=1+1', '+33', '-2', '@cmd', '\t=1'])('%j is never a formula', (text) => expect(csvText([text], [])).toContain(`'${text}`))
