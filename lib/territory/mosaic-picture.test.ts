import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mosaicCells } from './mosaic-cells.ts'
import { mosaicPicture, patternId, pictureColours } from './mosaic-picture.ts'

const mosaic = mosaicCells(
  [
    { code: '59449', name: 'Orchies', lat: 50.47, lon: 3.24, contour: null },
    { code: '59222', name: 'Faumont', lat: 50.45, lon: 3.13, contour: null },
  ],
  { width: 64, height: 64, margin: 1, grid: 1 },
)

test('a picture has one piece per commune and the colour of the instance', () => {
  const svg = mosaicPicture(mosaic, 'emblem', '#b4472e')
  expect(svg.match(/<path/g)).toHaveLength(2)
  expect(svg).toContain('--accent:#b4472e')
})

test('the joints are of what the picture lies on', () => {
  expect(mosaicPicture(mosaic, 'inverseEmblem', '#b4472e')).toContain(`stroke:${pictureColours.ink}`)
  expect(mosaicPicture(mosaic, 'pattern', '#b4472e')).toContain(`stroke="${pictureColours.paper}"`)
})

test('pages draw the pattern from a symbol that needs no style sheet, in the colour of the instance', () => {
  const svg = mosaicPicture(mosaic, 'pattern', '#b4472e')
  expect(svg).toMatch(new RegExp(`<symbol id="${patternId}" viewBox="0 0 64 64"`))
  expect(svg.match(/<path fill="[^"]+"/g)).toHaveLength(2)
  expect(svg).not.toMatch(/<style|class=|var\(/)
})

test('the colours of pictures are those of the pages', () => {
  const sheet = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
  for (const [name, colour] of Object.entries(pictureColours)) expect(sheet).toContain(`--${name}: ${colour};`)
})
