import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutFormula } from '#lib/platform/format/csv'
import { csvOf } from './csv.ts'

describe('a list as CSV', () => {
  test('starts with the mark that tells Excel it is UTF-8, and separates with semicolons', () => {
    expect(csvOf({ name: 'x', header: ['Nom', 'Âge'], rows: [['Léa', 3], [null, null]] })).toBe('\uFEFFNom;Âge\r\nLéa;3\r\n;\r\n')
  })

  test('whatever the texts, reading it back gives the same cells, formulas made harmless', () => {
    const plain = fc.string({ maxLength: 20 }).map((one) => one.replaceAll('\0', ''))
    const text = fc.oneof(plain, fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', ' =', '\u00a0@', '\n+'), plain).map((parts) => parts.join('')))
    const runs = /^[\s\u00a0]*[=+\-@]|^[\t\r]/
    fc.assert(fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 10 }), (rows) => {
      const read: string[][] = parse(csvOf({ name: 'x', header: ['a', 'b'], rows }), { delimiter: ';', bom: true, relax_column_count: true })
      expect(read.slice(1)).toEqual(rows.map((row) => row.map((one) => (runs.test(one) ? `'${one}` : one))))
      expect(read.flat().filter((cell) => runs.test(cell))).toEqual([])
    }))
  })

  test.each(['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', ' =1', '\u00a0=1'])('%j is not left to be run', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`)
  })

  test.each(['a=b', '03 20', '', 'Saint-Amand'])('%j is left alone', (text) => {
    expect(withoutFormula(text)).toBe(text)
  })
})
