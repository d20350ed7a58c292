import { expect, test } from 'vitest'
import { thanksWords } from './thanks-words.ts'

test('the thanks are what was written, then what the button opens', () => {
  const { subject, paragraphs, button } = thanksWords('Merci !\n\n\nÀ bientôt.\n', { title: 'Soirée', documents: 2 })
  expect([subject, button]).toEqual(['Merci d’être venu(e)\u00A0: Soirée', 'Documents et avis'])
  expect(paragraphs.slice(0, 3)).toEqual(['Bonjour,', 'Merci !', 'À bientôt.'])
  expect(paragraphs[3]).toContain('les 2 documents')
  expect(thanksWords('Merci', { title: 'Soirée', documents: 0 }).button).toBe('Donner mon avis')
})
