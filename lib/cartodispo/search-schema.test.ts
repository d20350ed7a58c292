import fc from 'fast-check'
import { expect, test } from 'vitest'
import { howMany } from '#tests/setup/how-many'
import { noFilters, searchAddress } from './register-filters.ts'
import { parseSearch } from './search-schema.ts'

test('an empty address asks for nothing', () => expect(parseSearch({})).toEqual({ filters: noFilters, ignored: [] }))

test('what is not understood is left out and told', () => {
  const { filters, ignored } = parseSearch({ distance: '7', page: '-1', etat: ['open', 'happy'], lieu: 'Orchies' })
  expect(filters).toEqual({ ...noFilters, place: 'Orchies', states: ['open'] })
  expect(ignored).toHaveLength(3)
})

test('an address made from filters is read back as them', () => {
  const filters = { ...noFilters, place: 'Orchies', withinKm: 10, withBordering: true, states: ['open', 'soon'] as const, priorities: ['child'] as const, language: 'ar' as const, needsHomeVisits: true, page: 3 }
  const params: Record<string, string[]> = {}
  for (const [name, value] of new URL(searchAddress('http://x/medecins', filters)).searchParams) (params[name] ??= []).push(value)
  expect(parseSearch(params)).toEqual({ filters, ignored: [] })
})

test('no address is an error', () => {
  const value = fc.option(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.array(fc.string())), { nil: undefined })
  const names = ['lieu', 'distance', 'limitrophes', 'etat', 'priorite', 'domicile', 'langue', 'acces', 'teleconsultation', 'secteur', 'nom', 'page', '__proto__', 'toString']
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names), value), (params) => {
    const { filters } = parseSearch(params)
    expect(filters.page).toBeGreaterThanOrEqual(1)
    expect(typeof filters.place).toBe('string')
  }), { numRuns: howMany(1000) })
})
