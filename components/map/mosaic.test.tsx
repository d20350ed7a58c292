import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { mosaicCells } from '#lib/territory/mosaic-cells'
import { Mosaic } from './mosaic.tsx'

const mosaic = mosaicCells(
  [
    { code: '59449', name: 'Orchies', lat: 50.47, lon: 3.24, contour: null },
    { code: '59222', name: 'Faumont', lat: 50.45, lon: 3.13, contour: null },
  ],
  { width: 64, height: 64, margin: 1, grid: 1 },
)

test('without a title it is decoration, with one it is an image with a name', () => {
  expect(renderToStaticMarkup(<Mosaic mosaic={mosaic} />)).toContain('aria-hidden="true"')
  expect(renderToStaticMarkup(<Mosaic mosaic={mosaic} title="Les communes" />)).toMatch(/role="img".*<title[^>]*>Les communes<\/title>/)
})

test('a lit commune has a texture besides its colour', () => {
  const html = renderToStaticMarkup(<Mosaic mosaic={mosaic} lit={['59449']} />)
  expect(html.match(/data-shade="lit"/g)).toHaveLength(1)
  expect(html.match(/class="mosaic-texture"/g)).toHaveLength(1)
})

test('a commune that is not lit is never marked as such', () => {
  expect(renderToStaticMarkup(<Mosaic mosaic={mosaic} />)).not.toContain('lit')
})
