import { beforeAll, describe, expect, test } from 'vitest'
import { approximateCentre } from './approximate-centre.ts'
import { kilometresBetween, suggestBordering, suggestRelated } from './bordering.ts'
import { type KnownCommune, searchCommunes } from './commune-search.ts'
import { knownCommunes } from './communes-adapter.ts'
import { departementCentre } from './departement-centres.ts'

describe('among the communes of France', () => {
  let all: readonly KnownCommune[] = []
  beforeAll(async () => {
    all = await knownCommunes()
  })
  const names = (typed: string) => searchCommunes(all, typed).found.map((one) => one.name)

  test('accents, capitals, hyphens and "St" are forgiven, the exact name first', () => {
    expect(names('orchies')[0]).toBe('Orchies')
    expect(names('BEUVRY LA FORET')).toEqual(['Beuvry-la-Forêt'])
    expect(names('st amand les eaux')[0]).toBe('Saint-Amand-les-Eaux')
  })

  test('a postal code gives all its communes, an INSEE code its one, an EPCI its members', () => {
    // Ten share the postal code 59310, and 59310 is the INSEE code of an eleventh.
    expect(searchCommunes(all, '59310').found.filter((one) => one.postalCodes.includes('59310'))).toHaveLength(10)
    expect(searchCommunes(all, '59449').found).toMatchObject([{ name: 'Orchies', departement: '59', epciCode: '200041960', population: 8396 }])
    expect(searchCommunes(all, '200041960').total).toBe(38)
    expect(searchCommunes(all, 'Pévèle-Carembault').total).toBe(38)
  })

  test.each(['', 'x', '  ', '((', '%'])('%j finds nothing, and breaks nothing', (typed) => {
    expect(searchCommunes(all, typed)).toEqual({ found: [], total: 0 })
  })

  test('every département has a middle of its own', () => {
    const overseas = ['975', '977', '978', '984', '986', '987', '988', '989']
    const codes = [...new Set(all.map((one) => one.departement))].filter((code) => !overseas.includes(code))
    const unknown = departementCentre('')
    expect(codes.filter((code) => JSON.stringify(departementCentre(code)) === JSON.stringify(unknown))).toEqual([])
  })
})

describe('communes beside the territory', () => {
  const at = (code: string, lat: number, lon: number) => ({ code, lat, lon })
  const territory = [at('1', 50, 3), at('2', 50, 3.05), at('3', 50.03, 3)]

  test('the nearest come first, those inside and far away not at all', () => {
    const found = suggestBordering(territory, [at('9', 51, 3), at('5', 50, 3.12), at('4', 50, 3.1), at('1', 50, 3)])
    expect(found.map((one) => one.code)).toEqual(['4', '5'])
  })

  test('no territory, no suggestion', () => {
    expect(suggestBordering([], [at('4', 50, 3.1)])).toEqual([])
  })

  test('a degree of latitude is about 111 km', () => {
    expect(Math.round(kilometresBetween({ lat: 50, lon: 3 }, { lat: 51, lon: 3 }))).toBe(111)
  })

  test('without positions, the same postal code comes before the same intercommunality', () => {
    const related = (code: string, postalCode: string, epciCode: string | null) => ({ code, postalCodes: [postalCode], epciCode })
    const found = suggestRelated([related('1', '59310', 'A')], [related('2', '59000', 'A'), related('3', '59310', null), related('4', '62000', null), related('1', '59310', 'A')])
    expect(found.map((one) => one.code)).toEqual(['3', '2'])
  })
})

describe('a position that nobody could tell', () => {
  const unknown = { postalCodes: ['59310'], epciCode: 'A', departement: '59' }
  const known = [
    { postalCodes: ['59310'], epciCode: 'A', departement: '59', lat: 50.45, lon: 3.2 },
    { postalCodes: ['62000'], epciCode: 'B', departement: '62', lat: 50.3, lon: 2.8 },
  ]
  test('is near those of the same postal code, never on the same point twice', () => {
    const [a, b] = [0, 1].map((rank) => approximateCentre(unknown, known, rank))
    for (const point of [a, b]) expect(kilometresBetween(point ?? { lat: 0, lon: 0 }, { lat: 50.45, lon: 3.2 })).toBeLessThan(3)
    expect(a).not.toEqual(b)
  })

  test('is in its département when nothing else is known', () => {
    expect(kilometresBetween(approximateCentre(unknown, [], 0), { lat: 50.4, lon: 3.2 })).toBeLessThan(3)
  })
})
