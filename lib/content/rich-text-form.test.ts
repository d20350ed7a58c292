import fc from 'fast-check'
import { expect, test } from 'vitest'
import { howMany } from '#tests/setup/how-many'
import { fromPlainText, isPlainRichText, richTextFromForm, richTextToForm } from './rich-text-form.ts'
import { plainText } from './rich-text-reading.ts'
import { richTextField } from './rich-text-schema.ts'
import { cleanRichText, emptyRichText, type RichText } from './rich-text.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
const rich: RichText = { type: 'doc', content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Nos missions' }] }] }

test('lines left empty part paragraphs, other ends of lines break them', () => {
  expect(fromPlainText('Un\r\ndeux\r\n \r\n\r\ntrois\n')).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Un' }, { type: 'hardBreak' }, { type: 'text', text: 'deux' }] }, paragraph('trois')],
  })
  expect(fromPlainText(' \n ')).toEqual(emptyRichText)
})

test('what a plain area shows comes back from it as it was', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '’', ' ', '<', '{'), minLength: 1 }).filter((line) => line.trim() === line), { minLength: 1, maxLength: 3 }), { maxLength: 4 }), (paragraphs) => {
    const doc = fromPlainText(paragraphs.map((lines) => lines.join('\n')).join('\n\n'))
    expect(isPlainRichText(doc)).toBe(true)
    expect(fromPlainText(plainText(doc))).toEqual(doc)
  }), { numRuns: howMany(500) })
})

test('a text with any layout is not plain', () => {
  expect(isPlainRichText(rich)).toBe(false)
  expect(isPlainRichText(cleanRichText({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }] }] }))).toBe(false)
  expect(isPlainRichText(emptyRichText)).toBe(true)
})

test.each([
  ['the editor’s JSON', JSON.stringify(rich), rich],
  ['plain words', 'Bonjour', { type: 'doc', content: [paragraph('Bonjour')] }],
  ['words that begin like JSON', '{bonjour', { type: 'doc', content: [paragraph('{bonjour')] }],
  ['JSON that is no document', '{"a":1}', { type: 'doc', content: [paragraph('{"a":1}')] }],
  ['JSON with what is not ours', JSON.stringify({ ...rich, content: [...rich.content, { type: 'script' }] }), rich],
  ['nothing', '', emptyRichText],
])('a form sends %s', (_, sent, doc) => {
  expect(richTextFromForm(sent)).toEqual(doc)
  expect(richTextField().parse(sent)).toEqual(doc)
})

test('a field that was not sent is an empty text', () => {
  expect(richTextField().parse(undefined)).toEqual(emptyRichText)
})

test.each([
  ['as JSON', JSON.stringify({ type: 'doc', content: [paragraph('x'.repeat(200_000))] })],
  ['as far too much JSON', JSON.stringify({ type: 'doc', content: [paragraph('x'.repeat(900_000))] })],
  ['in too many pieces', JSON.stringify({ type: 'doc', content: Array.from({ length: 2501 }, () => paragraph('x')) })],
  ['as plain words', 'mot '.repeat(60_000)],
])('a text too long, sent %s, is refused whole: cutting it would lose what somebody wrote', (_, sent) => {
  expect(richTextFromForm(sent)).toBeNull()
  expect(richTextField().safeParse(sent).error?.issues.map((issue) => issue.message)).toEqual(['Ce texte est trop long pour une seule page : répartissez-le sur plusieurs.'])
})

test('the editor hands over its text clean, or whole when it is too long, so that the form can refuse it', () => {
  expect(richTextToForm({ ...rich, content: [...rich.content, { type: 'paragraph', content: [] }] })).toEqual({ value: JSON.stringify(rich), length: 'fits' })
  const long = { type: 'doc', content: Array.from({ length: 3000 }, () => paragraph('x')) }
  const sent = richTextToForm(long)
  expect(sent).toEqual({ value: JSON.stringify(long), length: 'too-long' })
  expect(richTextFromForm(sent.value)).toBeNull()
})
