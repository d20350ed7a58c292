import { describe, expect, it } from 'vitest'
import type { Mosaic } from './mosaic-cells.ts'
import { readableNames } from './mosaic-names.ts'

const cell = (code: string, name: string, x: number, y: number) => ({ code, name, path: '', centre: [x, y] as const, shape: 'contour' as const })
const mosaic: Mosaic = {
  width: 100,
  height: 80,
  cells: [cell('1', 'Râches', 30, 50), cell('2', 'Flines-lez-Raches', 34, 51), cell('3', 'Orchies', 60, 20), cell('4', 'Auchy-lez-Orchies', 99, 60)],
}

describe('readableNames', () => {
  it('keeps the first given of two names that would meet', () => {
    expect(readableNames(mosaic, ['1', '2', '3'], { height: 2.9 })).toEqual(['1', '3'])
    expect(readableNames(mosaic, ['3', '2', '1'], { height: 2.9 })).toEqual(['3', '2'])
  })

  it('names more when letters are smaller', () => {
    expect(readableNames(mosaic, ['1', '2'], { height: 0.7 })).toEqual(['1', '2'])
  })

  it('leaves out a name that would run off the drawing, or into the part of it that is cut', () => {
    expect(readableNames(mosaic, ['4'], { height: 2.9 })).toEqual([])
    expect(readableNames(mosaic, ['3'], { height: 2.9, right: 62 })).toEqual([])
  })

  it('names only what was asked for and is drawn', () => {
    expect(readableNames(mosaic, ['2', 'elsewhere'], { height: 2.9 })).toEqual(['2'])
  })
})
