import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readContourFile } from './contour-file.ts'
import { contourCentre, countPoints, simplifyTogether } from './simplify-contours.ts'

const square = (west: number, south: number) => [[[west, south], [west + 0.1, south], [west + 0.1, south + 0.1], [west, south + 0.1], [west, south]]]
const feature = (properties: object, coordinates: unknown = square(3, 50), type = 'Polygon') => ({ type: 'Feature', properties, geometry: { type, coordinates } })
const file = (features: unknown[], more = {}) => JSON.stringify({ type: 'FeatureCollection', ...more, features })

describe('a file of contours', () => {
  test('is read by INSEE code, under the names that the usual files give it', () => {
    const read = readContourFile(file([feature({ code: '59449', nom: 'Orchies' }), feature({ INSEE_COM: '2A004', NOM: 'Ajaccio' }), feature({ code: '59350-fives', nom: 'Fives' })]))
    expect(read).toMatchObject({ ok: true, value: { ignored: 0, features: [{ code: '59449', name: 'Orchies' }, { code: '2A004', name: 'Ajaccio' }, { code: '59350-fives' }] } })
  })

  test('with a BOM, objects without contour and a code given twice, keeps the first and counts the rest', () => {
    const read = readContourFile(`\uFEFF${file([feature({ code: '59449' }), feature({ code: '59449', nom: 'Deux' }), feature({ code: '59222' }, [3, 50], 'Point'), null])}`)
    expect(read).toMatchObject({ ok: true, value: { ignored: 3, features: [{ code: '59449', name: '59449' }] } })
  })

  test.each([
    ['nothing', '', 'file-empty'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'file-not-text'],
    ['a spreadsheet', 'code;nom\n59449;Orchies', 'file-not-geojson'],
    ['a web page', '<html></html>', 'file-not-geojson'],
    ['truncated JSON', file([feature({ code: '59449' })]).slice(0, -30), 'file-cut'],
    ['another JSON', '{"communes":[]}', 'file-not-geojson'],
    ['a list', '[1]', 'file-not-geojson'],
    ['Lambert 93 by its numbers', file([feature({ code: '59449' }, [[[700_000, 7_030_000], [700_100, 7_030_000], [700_100, 7_030_100], [700_000, 7_030_000]]])]), 'file-other-projection'],
    ['Lambert 93 by its own word', file([feature({ code: '59449' })], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } } }), 'file-other-projection'],
    ['no code', file([feature({ nom: 'Orchies' })]), 'file-without-codes'],
    ['points only', file([feature({ code: '59449' }, [3, 50], 'Point')]), 'file-without-polygons'],
    ['no object at all', file([]), 'file-without-polygons'],
  ])('%s is refused as what it is', (_, text, code) => {
    expect(readContourFile(text)).toMatchObject({ ok: false, code })
  })

  test('WGS 84 said in full is no other projection', () => {
    expect(readContourFile(file([feature({ code: '59449' })], { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } })).ok).toBe(true)
  })

  test('whatever the text, it answers and never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.json().map((json) => `{"type":"FeatureCollection","features":[${json}]}`)), (text) => {
      expect(typeof readContourFile(text).ok).toBe('boolean')
    }))
  })
})

describe('heavy contours', () => {
  const wavy = (west: number, points: number) => {
    const border = Array.from({ length: points }, (_, index) => [west + 0.1 + 0.01 * Math.sin(index / 200), 50 + (index * 0.1) / points])
    return { left: { type: 'Polygon' as const, coordinates: [[[west, 50], ...border, [west + 0.1, 50.1], [west, 50.1], [west, 50]]] }, right: { type: 'Polygon' as const, coordinates: [[[west + 0.2, 50], [west + 0.2, 50.1], [west + 0.1, 50.1], ...border.toReversed(), [west + 0.2, 50]]] } }
  }

  test('get lighter together: neighbours still share each point of their border', () => {
    const { left, right } = wavy(3, 3000)
    const [a, b] = simplifyTogether([{ contour: left }, { contour: right }])
    if (!a || !b) throw new Error('both stay')
    expect(countPoints(a.contour)).toBeLessThanOrEqual(500)
    const points = (contour: typeof a.contour) => contour.coordinates.flat(contour.type === 'Polygon' ? 1 : 2).map(String)
    const inner = points(a.contour).filter((point) => Number(point.split(',')[0]) > 3.05)
    expect(inner.filter((point) => !points(b.contour).includes(point))).toEqual([])
  })

  test('light ones are left as they are', () => {
    const { left } = wavy(3, 300)
    expect(simplifyTogether([{ contour: left }])[0]?.contour).toBe(left)
  })

  test('a small islet is not swallowed', () => {
    const { left } = wavy(3, 3000)
    const islet = [[[3.5, 50], [3.50001, 50], [3.50001, 50.00001], [3.5, 50]]]
    const [kept] = simplifyTogether([{ contour: { type: 'MultiPolygon' as const, coordinates: [left.coordinates, islet] } }])
    expect(kept?.contour.coordinates.at(-1)).toEqual(islet)
  })
})

test('the centre is that of the largest part', () => {
  const { lat, lon } = contourCentre({ type: 'MultiPolygon', coordinates: [square(3, 50), [[[4, 51], [4.01, 51], [4.01, 51.01], [4, 51]]]] })
  expect([lat, lon].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([50.05, 3.05])
})

// Real contours where they lie beside the project, a small one of our own anywhere else.
const folder = '../shared/data/territories'
const real = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.geojson') && name !== 'territoires.geojson') : []
const own = JSON.stringify({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { code: '59449', nom: 'Orchies', centre: [3.05, 50.05] }, geometry: { type: 'Polygon', coordinates: square(3, 50) } }],
})
const files: readonly (readonly [string, string])[] = [['a small territory', own], ...real.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const)]
test.each(files)('%s, as a coordinator would upload it, is read in full and its centres lie near the stated ones', (_, text) => {
  const read = readContourFile(text)
  if (!read.ok) throw new Error(read.code)
  expect(read.value.ignored).toBe(0)
  for (const { contour, centre } of read.value.features) {
    const found = contourCentre(contour)
    expect(Math.hypot(found.lat - (centre?.lat ?? 0), found.lon - (centre?.lon ?? 0))).toBeLessThan(0.06)
  }
})
