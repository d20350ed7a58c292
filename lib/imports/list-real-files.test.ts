import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RPPS_TOWNS } from '#tests/factories/rpps-text'
import { proposeMapping } from './list-columns.ts'
import { readListFile } from './list-file.ts'
import { listLines } from './list-lines.ts'
import type { LineOutcome } from './list-outcome.ts'
import { planListImport } from './list-plan.ts'

async function planFile(filename: string) {
  const content = await readFile(join(import.meta.dirname, '../../tests/fixtures/lists', filename))
  const table = await readListFile(content, filename)
  if (!table.ok) throw new Error(`refused: ${table.code}`)
  const { lines, skipped } = listLines(table.value.rows, { headerRow: table.value.headerRow, mapping: proposeMapping(table.value.header, null) })
  const { counts, outcomes } = planListImport(lines, { communes: RPPS_TOWNS, known: [], tombstones: [], today: '2026-11-21' })
  return { table: table.value, counts, outcomes, skipped }
}
const xlsx = await planFile('liste-medecins.xlsx')
const csv = await planFile('liste-medecins-windows-1252.csv')

const HEADER_OFFSET = xlsx.table.headerRow - csv.table.headerRow
const about = (outcomes: readonly LineOutcome[], name: string) => outcomes.filter((one) => one.outcome !== 'merged' && one.outcome !== 'refused' && `${one.entry.lastName} ${one.entry.firstName}` === name)

describe('the coordinator’s workbook', () => {
  it('is read on its right sheet, without title, empty line and legend', () => {
    expect(xlsx.table).toMatchObject({ sheetName: 'Dispo MG', otherSheets: ['Numéros utiles'], headerRow: 3 })
    expect(xlsx.skipped.map(({ row, why }) => [row, why])).toEqual([[1, 'title'], [3, 'header'], [24, 'empty'], [68, 'legend']])
  })

  it('ends every line', () => {
    expect(xlsx.counts).toEqual({ lines: 62, imported: 60, merged: 1, toConfirm: 1, refused: 0 })
    expect(xlsx.outcomes.find((one) => one.outcome === 'merged')).toMatchObject({ row: 11, intoRow: 7 })
  })

  it('asks back the misspelt town', () => {
    expect(xlsx.outcomes.at(-1)).toMatchObject({ outcome: 'to_confirm', questions: [{ code: 'name-placeholder' }, { code: 'first-name-missing' }, { code: 'town-misspelt', candidates: [{ value: 'Orchies' }] }] })
  })

  it.each([
    ['Debœuf Élodie', { answer: { kind: 'reserved', reservations: ['family'] }, statement: { confirmedOn: '2026-10-03' }, homeVisits: 'known_patients', stepFree: true, phone: '0352135041' }],
    ['Willemetz Aïcha', { answer: { kind: 'absence', untilOn: '2026-12-15' }, statement: { confirmedOn: '2026-03-01' }, languages: ['ar', 'en'] }],
    ['Yvert Cédric', { answer: { kind: 'open', places: { count: 2, period: 'month' } }, statement: { kind: 'unconfirmed' } }],
    ['Flament Mehdi', { answer: { kind: 'reserved', reservations: ['long_term_illness'] }, closingDays: [3] }],
    ['Hennebelle François', { answer: { kind: 'reserved' }, reservedCommunes: ['59158', '59222'] }],
    ['Delattre Loïc', { answer: { kind: 'soon', fromOn: '2027-01-01' } }],
    ['Lefèbvre Hélène', { answer: { kind: 'departure', endsOn: '2026-12-31' } }],
    ['Mortreux Benoît', { answer: { kind: 'open' }, statement: { confirmedOn: '2026-06-18' } }],
    ['Willemetz Chloé', { postalCode: '59286', statement: { confirmedOn: '2026-01-16' } }],
    ['Rousselle Élodie', { answer: { kind: 'unknown' }, statement: { kind: 'none' }, callBack: true }],
    ['Nguyễn Gaël', { commune: { code: '59004' }, postalCode: '59310' }],
  ])('understands %s', (name, entry) => {
    expect(about(xlsx.outcomes, name)).toMatchObject([{ outcome: 'imported', entry }])
  })

  it('knows a practitioner with two practices', () => {
    expect(about(xlsx.outcomes, 'D\'Haene François').map((one) => ('entry' in one ? [one.entry.commune?.name, one.entry.person] : null))).toEqual([
      ['Faumont', { kind: 'new', key: 'd haene|francois' }],
      ['Moncheaux', { kind: 'new', key: 'd haene|francois' }],
    ])
  })
})

describe('its Windows-1252 twin', () => {
  it('ends its lines alike, save the name that its alphabet cannot hold', () => {
    expect(csv.table).toMatchObject({ encoding: 'windows-1252', headerRow: 1 })
    expect(csv.counts).toEqual({ lines: 62, imported: 59, merged: 1, toConfirm: 2, refused: 0 })
    expect(about(csv.outcomes, 'NGUY?N Gaël')).toMatchObject([{ outcome: 'to_confirm', questions: [{ code: 'lost-characters' }] }])
  })

  it('gives the same practices and statements otherwise', () => {
    const shifted = JSON.parse(JSON.stringify(csv.outcomes).replace(/"(row|intoRow)":(\d+)/g, (_, key: string, row: string) => `"${key}":${Number(row) + HEADER_OFFSET}`).replace(/(ligne )(\d+)/g, (_, word: string, row: string) => `${word}${Number(row) + HEADER_OFFSET}`)) as LineOutcome[]
    const lost = new Set(shifted.filter((one) => one.outcome === 'to_confirm' && one.entry.lastName === 'NGUY?N').map((one) => one.row))
    expect(lost.size).toBe(1)
    expect(shifted.filter((one) => !lost.has(one.row))).toEqual(xlsx.outcomes.filter((one) => !lost.has(one.row)))
  })
})
