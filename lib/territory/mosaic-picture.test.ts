import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mosaicCells } from './mosaic-cells.ts'
import { mosaicPictures, pictureColours, pictureIds, type PictureLook } from './mosaic-picture.ts'

const mosaic = mosaicCells(
  [
    { code: '59449', name: 'Orchies', lat: 50.47, lon: 3.24, contour: null },
    { code: '59222', name: 'Faumont', lat: 50.45, lon: 3.13, contour: null },
  ],
  { width: 64, height: 64, margin: 1, grid: 1 },
)

const svg = mosaicPictures({ emblem: mosaic, mosaic, accent: '#b4472e' })
const drawing = (look: PictureLook) => new RegExp(`<symbol id="${pictureIds[look]}".*?</symbol>`).exec(svg)?.[0] ?? ''

test.each(['emblem', 'inverseEmblem', 'pattern'] as const)('%s has one piece per commune, its frame, and needs no style sheet', (look) => {
  expect(drawing(look).match(/<path/g)).toHaveLength(2)
  expect(drawing(look)).toContain('viewBox="0 0 64 64"')
  expect(svg).not.toMatch(/<style|class=|var\(/)
})

test('the emblem is of the colour of the instance', () => {
  expect(drawing('emblem')).toContain('#b4472e')
})

test('the joints are of what the picture lies on', () => {
  expect(drawing('inverseEmblem')).toContain(`stroke="${pictureColours.ink}"`)
  expect(drawing('emblem')).toContain(`stroke="${pictureColours.paper}"`)
  expect(drawing('pattern')).toContain(`stroke="${pictureColours.paper}"`)
})

test('the colours of pictures are those of the pages', () => {
  const sheet = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
  for (const [name, colour] of Object.entries(pictureColours)) expect(sheet).toContain(`--${name}: ${colour};`)
})
