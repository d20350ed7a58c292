import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileHrefs } from '#tests/helpers/hostile-markup'
import { howMany } from '#tests/setup/how-many'
import { hrefFromTyped, isExternalHref, safeHref } from './rich-text-href.ts'

test.each([
  ['https://www.ameli.fr/nord/medecin?x=1&y=2#z', 'https://www.ameli.fr/nord/medecin?x=1&y=2#z'],
  ['HTTPS://www.ameli.fr/A', 'https://www.ameli.fr/A'],
  ['http://sante.test', 'http://sante.test'],
  ['https://santé.fr/médecin', 'https://santé.fr/médecin'],
  ['mailto:contact@cpts.test', 'mailto:contact@cpts.test'],
  ['mailto:contact@cpts.test?subject=Bonjour%20vous', 'mailto:contact@cpts.test?subject=Bonjour%20vous'],
  ['tel:+33320000000', 'tel:+33320000000'],
  ['tel:15', 'tel:15'],
  ['/', '/'],
  ['/agenda?page=2#mars', '/agenda?page=2#mars'],
  [' /agenda ', '/agenda'],
])('%s is kept', (href, kept) => {
  expect(safeHref(href)).toBe(kept)
})

test.each(hostileHrefs.map((href) => [href]))('%j leads nowhere', (href) => {
  expect(safeHref(href)).toBeNull()
})

test.each([null, undefined, 1, {}, [], ['https://x.test'], { toString: () => 'https://x.test' }])('%j is no address', (value) => {
  expect(safeHref(value)).toBeNull()
})

test('whatever is kept, a browser takes for one of the four kinds of address, and keeping it twice changes nothing', () => {
  const around = fc.tuple(fc.constantFrom(...hostileHrefs, 'https://x.test', '/agenda', 'mailto:a@b.fr', 'tel:15'), fc.string({ unit: 'binary' }), fc.nat(40))
    .map(([base, noise, at]) => base.slice(0, at) + noise + base.slice(at))
  fc.assert(fc.property(fc.oneof(around, fc.string({ unit: 'binary' }), fc.webUrl(), fc.webPath()), (typed) => {
    const href = safeHref(typed)
    if (href === null) return
    expect(safeHref(href)).toBe(href)
    const url = new URL(href, 'https://cpts.test/page')
    expect(['https:', 'http:', 'mailto:', 'tel:']).toContain(url.protocol)
    if (href.startsWith('/')) expect(url.origin).toBe('https://cpts.test')
  }), { numRuns: howMany(5000) })
})

test.each([
  ['www.ameli.fr', 'https://www.ameli.fr'],
  ['ameli.fr/nord', 'https://ameli.fr/nord'],
  ['contact@cpts.test', 'mailto:contact@cpts.test'],
  ['03 20 00 00 00', 'tel:+33320000000'],
  ['+33 3 20 00 00 00', 'tel:+33320000000'],
  ['116 117', 'tel:116117'],
  [' https://ameli.fr ', 'https://ameli.fr'],
  ['/agenda', '/agenda'],
  ['agenda', null],
  ['javascript:alert(1)', null],
  ['javascript:alert@x.fr', null],
  ['', null],
])('typed %j means %j', (typed, meant) => {
  expect(hrefFromTyped(typed)).toBe(meant)
})

test('only web addresses leave the site', () => {
  expect(['https://x.test', 'http://x.test', '/x', 'mailto:a@b.fr', 'tel:15'].map(isExternalHref)).toEqual([true, true, false, false, false])
})
