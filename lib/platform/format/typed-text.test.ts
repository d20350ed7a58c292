import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningOf, typedText } from './typed-text.ts'

test.each([
  ['only spaces', ' \u00a0\t\n', ''],
  ['only what nobody sees', '\u200b\u2060\ufeff', ''],
  ['only joiners', '\u200d\u00ad', ''],
  ['only accents of nothing', '\u0301\ufe0f', ''],
  ['words turned around', 'carte\u202Egpj.exe', 'cartegpj.exe'],
  ['an emoji made of several', ' 👩‍⚕️ Santé ', '👩‍⚕️ Santé'],
  ['another script', 'مرحبا', 'مرحبا'],
  ['half a character', 'a\ud83c', 'a\ufffd'],
  ['several lines', 'un\n\ndeux', 'un\n\ndeux'],
  ['a sign alone', '?', '?'],
])('%s', (_, typed, kept) => {
  expect(typedText(typed)).toBe(kept)
})

test('whatever is typed, nothing changes the second time, and every beginning is whole', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, max) => {
    const kept = typedText(text)
    expect(typedText(kept)).toBe(kept)
    expect(beginningOf(kept, max).isWellFormed()).toBe(true)
    expect(beginningOf(kept, max).length).toBeLessThanOrEqual(max)
  }))
})
