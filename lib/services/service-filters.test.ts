import { expect, test } from 'vitest'
import { answers, serviceFilters } from './service-filters.ts'

const nothing = { subject: null, communeCode: null, words: '' }
const entry = { subject: 'geriatrie', communeCodes: ['59449'], text: 'Gériatrie : avis. Centre hospitalier de la Maquette' }

test('an address is read leniently: what no list knows is left out', () => {
  expect(serviceFilters({})).toEqual({ part: 'services', ...nothing })
  expect(serviceFilters({ liste: 'structures', domaine: 'aidants', commune: '59350-fives', q: ' répit ' })).toEqual({ part: 'structures', subject: 'aidants', communeCode: '59350-fives', words: 'répit' })
  expect(serviceFilters({ liste: 'x', domaine: 'aidants', commune: "1' OR", q: 'é'.repeat(200) })).toEqual({ part: 'services', subject: null, communeCode: null, words: 'é'.repeat(100) })
})

test('every word must be there, accents and case forgiven', () => {
  expect(answers(entry, { ...nothing, words: 'maquette GERIATRIE' })).toBe(true)
  expect(answers(entry, { ...nothing, words: 'geriatrie cardiologie' })).toBe(false)
  expect(answers(entry, nothing)).toBe(true)
})

test('speciality and commune narrow; who names no commune serves all of them', () => {
  expect(answers(entry, { ...nothing, subject: 'cardiologie' })).toBe(false)
  expect(answers(entry, { ...nothing, communeCode: '59449' })).toBe(true)
  expect(answers(entry, { ...nothing, communeCode: '59178' })).toBe(false)
  expect(answers({ ...entry, communeCodes: [] }, { ...nothing, communeCode: '59178' })).toBe(true)
})
