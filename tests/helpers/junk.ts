import * as fc from 'fast-check'
import { houseFiles } from '#tests/architecture/house-files'

/** What somebody sends who does not mean well, or whose browser is broken. `ids`: those of rows that are there. */
export function junkText(ids: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...texts) }, { weight: 2, arbitrary: fc.constantFrom(...usual) }, { weight: 3, arbitrary: fc.constantFrom(nobody, ...ids) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) }, { weight: 1, arbitrary: fc.integer().map(String) }, { weight: 1, arbitrary: fc.double().map(String) },
  )
}

/** What can mean nothing in any field: nothing at all, what nobody sees, nothing several times. */
export const emptyText = fc.constantFrom('', ' ', '\u0000', '\u0000\u0001\u001f', '\u200B\u2060\uFEFF', '\t\r\n', '\u00A0\u3000')

/** What can name nobody, for the fields that name a row, a link or a sending. */
export const namelessText = fc.oneof(emptyText, fc.constantFrom('__proto__', 'constructor', 'null', '-1', '{"id":1}', '../..', 'x'.repeat(70_000), '\uD800', '00000000-0000-0000-0000-00000000000g'))

/** Whether a field names a row, a link or a sending. */
export function isName(field: string): boolean {
  return /^id$|Ids?$|token|jeton|Key$|[cC]ode$|slug/.test(field)
}

/** A uuid that no row has. */
const nobody = 'ffffffff-ffff-4fff-8fff-ffffffffffff'

/** Names that a record must not be asked by. */
export const prototypeKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'then', '$ACTION_ID_x', 'length', '']

const usual = ['1', '2', 'oui', 'on', 'open', 'public', '2026-12-03', '19:30', 'Anne', 'anne@exemple.fr', '0601020304', '59310', 'Orchies', '10', 'member']

const texts = [
  '', ' ', '\u0000', 'a\u0000b', '\uD800', '\uDFFF\uD800', '\uFFFD\uFFFE\uFFFF', 'x'.repeat(50_000), 'é'.repeat(9_000), '\u202Eabc', '🏳️‍🌈'.repeat(300), 'a\u0300'.repeat(2_000), 'ﷺ', '\r\nBcc: x@exemple.fr',
  '__proto__', 'constructor', 'toString', 'null', 'undefined', 'true', '[object Object]', 'NaN', 'Infinity', '1e309', '-0', '-1', '1.5', '0x10', '2147483648', '-2147483649', '9007199254740993', '99999999999999999999', '1'.repeat(400), '٣', '１',
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\' OR 1=1 --', '%00', '%', '%5F', '\\', '\\u0000', '../../etc/passwd', '=HYPERLINK("http://x")', '@SUM(1)', '{{7*7}}', '${7*7}',
  '0000-00-00', '2026-02-30', '-000001-01-01', '+275760-09-13', '9999-12-31', '10000-01-01', '0001-01-01', '2026-13-01', '2026-12-03T10:00', '24:60', '99:99', '-1:00',
  '{', '{}', '[]', '[1,2]', 'null,', '{"a":{"b":1}}', '{"__proto__":{"isAdmin":true}}', '['.repeat(6_000), '{"type":"doc","content":[{"type":"x"}]}', '{"type":"doc","content":[{"type":"text","text":"\\u0000"}]}', '"\\ud800"', '[{"id":null}]',
  'javascript:alert(1)', 'http://169.254.169.254/latest', 'http://[::1]:5432/', 'https://', '//evil.example', 'file:///etc/passwd', 'data:text/html,x', 'http://a'.repeat(400),
  'a@b', 'ı@exemple.fr', '"a b"@exemple.fr', `${'a'.repeat(300)}@exemple.fr`, 'a@exemple.fr\u0000', 'a@exemple.fr, b@exemple.fr', '@', '+33', '0'.repeat(200), '00 00', '123456', '2A004', '5931',
]

/** The parameters that pages and routes read from an address. */
export function queryNames(): string[] {
  const read = houseFiles().filter((one) => /^(app|lib|components)\//.test(one.path)).flatMap((one) => [...one.text.matchAll(/(?:searchParams\.get\(|\b(?:params|search|asked)\[)'(\w+)'/g)].map((match) => match[1] ?? ''))
  return [...new Set([...read, '__proto__', 'constructor'])].toSorted()
}
