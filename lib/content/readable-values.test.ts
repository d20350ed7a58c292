import { expect, test } from 'vitest'
import { contentKinds } from './kinds.ts'
import { readableValues } from './readable-values.ts'

test('lines, texts, rows of a table and laid-out text are tied; addresses, choices and days stay as they are', () => {
  const values = {
    title: 'Soirée : à 20 h', summary: 'Oui !', link: 'https://x.test/ ?',
    axes: [{ title: 'Dire « oui »', objectives: 'le 16 décembre', done: '' }],
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Pour qui ?', marks: [{ type: 'link', attrs: { href: '/a ?' } }] }] }] },
    signedOn: '2026-12-16', unknown: 'x ?',
  }
  expect(JSON.parse(JSON.stringify(readableValues(contentKinds.agreement.fields, values)).replaceAll('\u00A0', '~'))).toEqual({
    title: 'Soirée~: à 20~h', summary: 'Oui~!', link: 'https://x.test/ ?',
    axes: [{ title: 'Dire «~oui~»', objectives: 'le 16~décembre', done: '' }],
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Pour qui~?', marks: [{ type: 'link', attrs: { href: '/a ?' } }] }] }] },
    signedOn: '2026-12-16', unknown: 'x ?',
  })
})
