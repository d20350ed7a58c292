import { describe, expect, test } from 'vitest'
import { olderColumns } from './older-columns.ts'
import { type OlderLine, olderLine, withoutTwins } from './older-line.ts'

const today = '2026-11-23'
const communes = [{ code: '59449', name: 'Orchies', postalCodes: ['59310'], sectorId: 'pevele' }, { code: '59551', name: 'Saint-Amand-les-Eaux', postalCodes: ['59230'], sectorId: 'scarpe' }]
const header = ['Nom', 'Prénom', 'Date de naissance', 'Date de la demande', 'Commune', 'Téléphone', 'Pathologie', 'ALD', 'Priorité', 'Tel aidant', 'Aidant']
const columnsOf = (titles: readonly string[]) => { const found = olderColumns([titles]); if (!found.ok) throw new Error(found.code); return found.value }
const read = (cells: readonly string[], titles: readonly string[] = header) => olderLine({ row: 7, cells }, columnsOf(titles), { today, communes })
const good = ['LEFÈVRE', 'Zoé', '12/03/1950', '4 mai 2026', 'ST AMAND LES EAUX', '03 27 00 00 01', 'diabète', 'oui', 'x', '06.00.00.00.02', 'Sa fille Anne']
const fault = (line: OlderLine | null) => (line && 'fault' in line ? line.fault : line && 'ok')

describe('the columns of an older list', () => {
  test('are known by their titles, wherever the titles stand; an illness is left aside', () => {
    const found = olderColumns([['Liste de la CPTS', ''], [], header])
    expect(found).toMatchObject({ ok: true, value: { headerIndex: 2, aside: ['Pathologie'], at: { lastName: 0, firstName: 1, bornOn: 2, askedOn: 3, town: 4, phone: 5, hasAld: 7, priority: 8, contactPhone: 9, contactName: 10 } } })
    expect(olderColumns([['Patient', 'DDN', 'Reçue le', 'Ville', 'Portable']])).toMatchObject({ ok: true, value: { at: { fullName: 0, bornOn: 1, askedOn: 2, town: 3, phone: 4 } } })
  })

  test('that are missing are named', () => {
    expect(olderColumns([['Nom', 'Prénom', 'Téléphone']])).toEqual({ ok: false, code: 'columns-missing', details: { columns: ['Date de naissance', 'Date de la demande', 'Commune'] } })
    expect(olderColumns([['a', 'b'], ['1', '2']])).toMatchObject({ ok: false, code: 'no-header' })
  })
})

describe('a line of an older list', () => {
  test('is a request with its own day, and nothing of the illness', () => {
    const line = read(good)
    expect(line).toEqual({
      row: 7, who: 'LEFÈVRE Zoé', request: {
        identity: { lastName: 'LEFÈVRE', firstName: 'Zoé', bornOn: '1950-03-12', address: '', phone: '0327000001', email: '', hasAld: 'yes', canTravel: 'yes', contact: { name: 'Sa fille Anne', tie: '', phone: '0600000002', hours: '' } },
        ageBand: 'from_70', consentGiver: 'person', askedOn: '2026-05-04', town: 'Saint-Amand-les-Eaux', sectorId: 'scarpe', priority: 'priority',
      },
    })
    expect(JSON.stringify(line)).not.toContain('diab')
  })

  test.each([
    ['no first name', { 1: '' }, 'name'], ['no birth date', { 2: '' }, 'birth'], ['a year in two figures', { 2: '12/03/50' }, 'birth'], ['a year alone', { 2: '1950' }, 'birth'], ['a day that does not exist', { 2: '31/02/1950' }, 'birth'],
    ['born tomorrow', { 2: '24/11/2026' }, 'birth'], ['no day of the request', { 3: '' }, 'asked'], ['a word instead of a day', { 3: 'bientôt' }, 'asked'], ['a day to come', { 3: '24/11/2026' }, 'asked-future'], ['an old one', { 3: '2019-01-01' }, 'asked-too-old'],
    ['no town', { 4: '' }, 'town'], ['a misspelt town', { 4: 'Orchie' }, 'town-unknown'], ['another town', { 4: 'Marseille' }, 'town-outside'], ['no way to reach', { 5: '', 9: '' }, 'no-way-to-reach'], ['no fixed abode', { 4: 'SDF' }, 'ok'], ['a number in eight figures', { 5: '0327000', 9: '' }, 'no-way-to-reach'],
  ] as const)('%s: %j is %s', (_, changes, expected) => {
    expect(fault(read(good.map((cell, index) => (changes as Record<number, string>)[index] ?? cell)))).toBe(expected)
  })

  test('of a child is agreed to by a parent', () => {
    expect(read(good.map((cell, index) => (index === 2 ? '12/03/2020' : cell)))).toMatchObject({ request: { ageBand: 'from_6_to_15', consentGiver: 'parent' } })
  })

  test('that is empty, or a heading, is nobody', () => {
    expect(read(['', '', '', '', '', '', '', '', '', '', ''])).toBeNull()
    expect(read(['Secteur nord', '', '', '', '', '', '', '', '', '', ''])).toBeNull()
  })

  test('of the same person as another, however typed, leaves the earlier day', () => {
    const [first, later, other] = [{ ...read(good), row: 2 }, { ...read(good.map((cell, index) => (index === 0 ? 'lefevre' : index === 3 ? '2026-06-01' : cell))), row: 3 }, { ...read(good.map((cell, index) => (index === 1 ? 'Léa' : cell))), row: 4 }] as OlderLine[]
    expect(withoutTwins([later, first, other].flatMap((one) => one ?? [])).map((line) => [line.row, fault(line), 'detail' in line ? line.detail : ''])).toEqual([[3, 'twice-in-list', '2'], [2, 'ok', ''], [4, 'ok', '']])
  })
})
