import { expect, test } from 'vitest'
import { pageAddress, pageCountOf, pageNumber, rangeOf } from './list-pages.ts'

test.each([[0, 1], [1, 1], [30, 1], [31, 2], [20_000, 667]])('%i entries make %i pages', (entries, pages) => {
  expect(pageCountOf(entries)).toBe(pages)
})

test('a page begins where the one before it ends', () => {
  expect([rangeOf(1), rangeOf(2)]).toEqual([{ limit: 30, offset: 0 }, { limit: 30, offset: 30 }])
})

test.each(['0', '01', '-1', '1.5', '1e3', '', 'x', '999999', ' 2'])('%j is no page', (text) => {
  expect(pageNumber(text)).toBeNull()
})

test('the first page has the address of the list', () => {
  expect([pageNumber('1'), pageNumber('667'), pageAddress('/actualites', 1), pageAddress('/actualites', 2)]).toEqual([1, 667, '/actualites', '/actualites/page/2'])
})
