import { expect, it } from 'vitest'
import { proposeMapping } from './list-columns.ts'
import { listLines } from './list-lines.ts'

const HEADER = ['Nom', 'Prénom', 'Cabinet', 'CP', 'Ville', 'Nouveaux patients', 'Observations']

function sort(...rows: string[][]) {
  const all = [['Liste 2026'], HEADER, ...rows].map((cells, index) => ({ row: index + 1, cells }))
  const { lines, skipped } = listLines(all, { headerRow: 2, mapping: proposeMapping(HEADER, null) })
  return { lines: lines.map((line) => line.row), skipped: Object.fromEntries(skipped.map(({ row, why }) => [row, why])) }
}

const doctor = ['Dr MARTIN', 'Anne', 'MSP', '59310', 'Orchies', 'oui', '']

it('keeps the table’s own lines and nothing around them', () => {
  const sorted = sort(doctor, ['', '', ' ', '\u00a0', '', '', ''], ['SECTEUR NORD'], doctor, HEADER, doctor, [], ['Légende : oui = accepte, ? = à rappeler'])
  expect(sorted).toEqual({ lines: [3, 6, 8], skipped: { 1: 'title', 2: 'header', 4: 'empty', 5: 'legend', 7: 'header', 9: 'empty', 10: 'legend' } })
})

it('keeps the last line, with a misspelt town and half its cells empty', () => {
  expect(sort(doctor, ['NOUVEAU MÉDECIN', '', 'arrivée prévue printemps', '', 'Orchis', 'oui', '']).lines).toEqual([3, 4])
})

it('keeps a line whose name or town was forgotten, so that it is refused with its reason', () => {
  expect(sort(['', 'Anne', 'MSP', '59310', 'Orchies', 'oui', ''], ['Dr DUPONT', '', '', '', '', '', ''], doctor).lines).toEqual([3, 4, 5])
})

it.each([
  [['oui', '= accepte']],
  [['Total', '62']],
  [['Source : CPTS']],
  [['* patients déjà suivis']],
  [['', '', '', '', '', '12 oui', '']],
  [['Mise à jour par Mme X le 12/03']],
])('drops the legend %j under the table', (legend) => {
  expect(sort(doctor, [], legend)).toMatchObject({ lines: [3], skipped: { 5: 'legend' } })
})

it('does not take a doctor for a legend because of the name', () => {
  expect(sort(['Dr TOTAL', 'Anne', '', '', 'Orchies', '', ''], ['LEGENDRE', 'Paul', '', '', 'Landas', '', '']).lines).toEqual([3, 4])
})
