import { expect, test } from 'vitest'
import { contrastRatio } from '#lib/platform/design/contrast'
import { addressLines, contactLines, ink, mosaicShades, paleShades, titleSize } from './paper-style.ts'

test('words stand on every pale ground of the mosaic, on a black and white printer as well', () => {
  for (const accent of ['#9c3b1f', '#1f6150', '#8a2f52', '#1f4e8c']) {
    for (const shade of paleShades(accent)) expect(contrastRatio(ink, shade)).toBeGreaterThan(7)
    expect(new Set(mosaicShades(accent)).size).toBe(5)
  }
})

test('a long title is set smaller, never below its small size', () => {
  const frame = { large: 40, small: 24, long: 80 }
  expect(titleSize('Affiche', frame)).toBe(40)
  expect(titleSize('x'.repeat(60), frame)).toBe(32)
  expect(titleSize('x'.repeat(200), frame)).toBe(24)
})

test('an address keeps all its letters on lines that fit, its path on one of its own', () => {
  expect(addressLines('cpts.exemple.invalid/medecins', 30)).toEqual(['cpts.exemple.invalid', '/medecins'])
  const long = 'www.cpts-hauts-de-sambre-avesnois-thierache.exemple.invalid/medecins'
  expect(addressLines(long, 30).join('')).toBe(long)
  expect(addressLines(long, 30)).toEqual(['www', '.cpts-hauts-de-sambre-avesnois-thierache', '.exemple.invalid', '/medecins'])
})

test('mail and site share a line while both fit', () => {
  const cpts = { shortName: '', fullName: '', tagline: '', phone: '03', hours: '', email: 'a@b.fr', address: '', accent: '' }
  expect(contactLines({ cpts, site: 'cpts.fr' })).toEqual(['03', 'a@b.fr · cpts.fr'])
  expect(contactLines({ cpts, site: 'x'.repeat(60) })).toEqual(['03', 'a@b.fr', 'x'.repeat(60)])
})
