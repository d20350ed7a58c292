import { describe, expect, test } from 'vitest'
import { hrefWith, isNarrowed, listRequest, oneOf, saidOf, sortLink } from './list-request.ts'

describe('what an address asks of a list', () => {
  test.each([
    [{}, { page: 1, sort: 'nom', direction: 'asc', search: '' }],
    [{ page: '3', tri: 'commune', ordre: 'desc', q: ' dubois ' }, { page: 3, sort: 'commune', direction: 'desc', search: 'dubois' }],
    [{ page: '-1', tri: 'mot de passe', ordre: 'x' }, { page: 1, sort: 'nom', direction: 'asc', search: '' }],
    [{ page: '1e9', q: ['a', 'b'] }, { page: 1, sort: 'nom', direction: 'asc', search: 'a' }],
  ])('%j', (params, expected) => {
    expect(listRequest(params, ['nom', 'commune'])).toEqual(expected)
  })

  test('a table of sentences says nothing for what every object has', () => {
    expect(saidOf({ fait: 'C’est fait.' }, 'fait')).toBe('C’est fait.')
    for (const word of ['__proto__', 'constructor', 'toString', '', undefined]) expect(saidOf({ fait: 'C’est fait.' }, word)).toBeUndefined()
  })

  test('a filter takes allowed values only', () => {
    expect(oneOf('holder', ['holder', 'replacement'])).toBe('holder')
    expect(oneOf("' OR 1=1", ['holder', 'replacement'])).toBeNull()
  })

  test('changing a filter keeps the others and goes back to the first page', () => {
    expect(hrefWith('/liste', { q: 'a', page: '4', tri: 'nom' }, { q: 'b' })).toBe('/liste?tri=nom&q=b')
    expect(hrefWith('/liste', { q: 'a' }, { q: null })).toBe('/liste')
  })

  test('words and filters narrow a list; a page, an order or an emptied field do not', () => {
    expect([{ q: 'a' }, { tri: 'nom', etat: 'open' }].map(isNarrowed)).toEqual([true, true])
    expect([{}, { q: '', page: '2', tri: 'nom', ordre: 'desc' }].map(isNarrowed)).toEqual([false, false])
  })

  test('the current column turns round, another starts upwards', () => {
    const request = listRequest({ tri: 'nom' }, ['nom', 'commune'])
    expect(sortLink('/l', {}, request, 'nom')).toEqual({ href: '/l?tri=nom&ordre=desc', order: 'ascending' })
    expect(sortLink('/l', {}, request, 'commune')).toEqual({ href: '/l?tri=commune', order: 'none' })
  })
})
