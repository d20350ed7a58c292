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
  it('leaves out the longer of two names that would meet', () => {
    expect(readableNames(mosaic, ['1', '2', '3'])).toEqual(['1', '3'])
  })

  it('leaves out a name that would run off the drawing', () => {
    expect(readableNames(mosaic, ['4'])).toEqual([])
  })

  it('names only what was asked for', () => {
    expect(readableNames(mosaic, ['2'])).toEqual(['2'])
  })
})
