import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Contour, type MosaicCommune, mosaicCells } from './mosaic-cells.ts'

const frame = { width: 100, height: 100, margin: 2, grid: 0.5 }

function square(code: string, west: number, south: number, side = 0.1): MosaicCommune {
  const [east, north] = [west + side, south + side]
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
  return { code, name: code, lat: south + side / 2, lon: west + side / 2, contour: { type: 'Polygon', coordinates: [ring] } }
}

/** The corners of a path, absolute again. */
function corners(path: string): number[][] {
  return path
    .split('z')
    .filter(Boolean)
    .flatMap((part) => {
      let [x, y] = [0, 0]
      return part.split(/[Ml ]/).filter(Boolean).map((pair) => {
        const [dx = 0, dy = 0] = pair.split(',').map(Number)
        x += dx
        y += dy
        return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
      })
    })
}

describe('communes with contours', () => {
  test('neighbours keep the corners they share', () => {
    const [west, east] = mosaicCells([square('1', 3, 50), square('2', 3.1, 50)], frame).cells
    const shared = corners(west?.path ?? '').filter((a) => corners(east?.path ?? '').some((b) => a[0] === b[0] && a[1] === b[1]))
    expect(shared).toHaveLength(2)
  })

  test('north is on top', () => {
    const [south, north] = mosaicCells([square('1', 3, 50), square('2', 3, 50.1)], frame).cells
    expect(north?.centre[1]).toBeLessThan(south?.centre[1] ?? 0)
  })

  test('points straight between their neighbours are dropped', () => {
    const detailed: Contour = { type: 'Polygon', coordinates: [[[3, 50], [3.05, 50], [3.1, 50], [3.1, 50.1], [3, 50.1], [3, 50]]] }
    const [cell] = mosaicCells([{ ...square('1', 3, 50), contour: detailed }], frame).cells
    expect(corners(cell?.path ?? '')).toHaveLength(4)
  })

  test('each part of a commune in several pieces is drawn', () => {
    const parts = [square('a', 3, 50), square('b', 3.5, 50)].flatMap(({ contour }) => (contour?.type === 'Polygon' ? [contour.coordinates] : []))
    const [cell] = mosaicCells([{ ...square('1', 3, 50), contour: { type: 'MultiPolygon', coordinates: parts } }], frame).cells
    expect(cell?.path.match(/M/g)).toHaveLength(2)
  })
})

describe('communes without contour', () => {
  const centre = fc.record({ lat: fc.double({ min: 50, max: 50.4, noNaN: true }), lon: fc.double({ min: 3, max: 3.4, noNaN: true }) })
  const communes = fc.array(centre, { minLength: 1, maxLength: 30 }).map((centres) =>
    centres.map((at, index): MosaicCommune => ({ code: String(10000 + index), name: `Commune ${index}`, contour: null, ...at })),
  )

  test('each gets a cell inside the frame, whatever the centres', () => {
    fc.assert(
      fc.property(communes, (given) => {
        const { cells } = mosaicCells(given, { ...frame, grid: 0.1 })
        expect(cells.map((cell) => cell.code)).toEqual(given.map((commune) => commune.code))
        for (const [x = -1, y = -1] of cells.flatMap((cell) => corners(cell.path))) {
          // Each relative move is rounded to a tenth, hence the tolerance.
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(1.8)
          expect(Math.max(x, y)).toBeLessThanOrEqual(98.2)
        }
      }),
    )
  })

  test('the order in which the communes come changes nothing', () => {
    fc.assert(
      fc.property(communes, (given) => {
        expect(mosaicCells(given.toReversed(), frame)).toEqual(mosaicCells(given, frame))
      }),
    )
  })

  test('a lonely commune is a round cell, and says that it is schematic', () => {
    const [cell] = mosaicCells([{ code: '1', name: 'Seule', lat: 50, lon: 3, contour: null }], frame).cells
    expect(cell?.shape).toBe('schematic')
    expect(corners(cell?.path ?? '').length).toBeGreaterThan(12)
  })

  test('beside true contours, guessed cells are drawn first, hence under them', () => {
    const cells = mosaicCells([square('1', 3, 50), { ...square('2', 3.1, 50), contour: null }], frame).cells
    expect(cells.map((cell) => cell.shape)).toEqual(['schematic', 'contour'])
  })
})

test('no commune, no cell', () => {
  expect(mosaicCells([], frame).cells).toEqual([])
})

// True contours where they lie beside the project, a wavy patchwork of our own anywhere else.
const file = '../shared/data/territories/pevele-du-douaisis.geojson'
test('the emblem of twenty communes weighs less than 4 kB', () => {
  const communes = existsSync(file) ? trueCommunes() : wavyCommunes()
  const { cells } = mosaicCells(communes, { width: 64, height: 64, margin: 1, grid: 1 })
  expect(cells).toHaveLength(20)
  expect(cells.every((cell) => cell.path !== '')).toBe(true)
  expect(cells.map((cell) => cell.path).join('').length).toBeLessThan(4096)
})

function trueCommunes(): MosaicCommune[] {
  type Feature = { properties: { code: string; nom: string; centre: [number, number] }; geometry: Contour }
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: Feature[] }
  return features.map(({ properties: { code, nom, centre }, geometry }) => ({ code, name: nom, lat: centre[1], lon: centre[0], contour: geometry }))
}

function wavyCommunes(): MosaicCommune[] {
  return Array.from({ length: 20 }, (_, rank) => {
    const lon = 3 + (rank % 5) * 0.1
    const lat = 50 + Math.floor(rank / 5) * 0.1
    const ring = Array.from({ length: 200 }, (__, step) => {
      const angle = (step / 200) * 2 * Math.PI
      const radius = 0.05 + 0.004 * Math.sin(angle * 13)
      return [lon + radius * Math.cos(angle), lat + radius * Math.sin(angle)]
    })
    return { code: String(10_000 + rank), name: `Commune ${rank}`, lat, lon, contour: { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] } }
  })
}
