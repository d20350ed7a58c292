import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Abbreviation } from './abbreviation.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Notice } from './notice.tsx'
import { Pagination } from './pagination.tsx'
import { DataTable } from './table.tsx'

describe('the error summary', () => {
  test('is in the page without script, as an alert that can take the focus', () => {
    const html = renderToStaticMarkup(<ErrorSummary errors={{ mail: 'Indiquez une adresse' }} />)
    expect(html).toContain('role="alert"')
    expect(html).toContain('tabindex="-1"')
    expect(html).toContain('<a href="#mail">Indiquez une adresse</a>')
    expect(html).toContain('Une réponse est à corriger')
  })

  test('is absent when there is nothing to say', () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={{}} message={null} />)).toBe('')
  })

  test('carries a refusal that belongs to no field', () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={{}} message="Cette séance est complète." />)).toContain('Cette séance est complète.')
  })
})

describe('pages of a list', () => {
  const hrefFor = (page: number) => `/liste?page=${page}`
  test.each([
    [1, ['/liste?page=2']],
    [2, ['/liste?page=1', '/liste?page=3']],
    [3, ['/liste?page=2']],
  ])('from page %i of 3 lead to %j', (page, expected) => {
    const html = renderToStaticMarkup(<Pagination page={page} pageCount={3} hrefFor={hrefFor} />)
    expect(Array.from(html.matchAll(/<a[^>]*? href="([^"]+)"/g), (match) => match[1])).toEqual(expected)
  })

  test('are not shown for a single page', () => {
    expect(renderToStaticMarkup(<Pagination page={1} pageCount={1} hrefFor={hrefFor} />)).toBe('')
  })
})

test('a table says how it is sorted, names each line, and carries its headings into the cards', () => {
  const html = renderToStaticMarkup(
    <DataTable
      caption="Cabinets"
      rows={[{ name: 'Dr Petit', town: 'Orchies' }]}
      rowKey={(row) => row.name}
      columns={[
        { key: 'name', header: 'Médecin', cell: (row) => row.name, sort: { href: '?tri=nom', order: 'ascending' } },
        { key: 'town', header: 'Commune', cell: (row) => row.town },
      ]}
    />,
  )
  expect(html).toContain('aria-sort="ascending"')
  expect(html).toContain('<th scope="row">Dr Petit</th>')
  expect(html).toContain('<td data-label="Commune">')
})

test('a notice says its kind in a word', () => {
  expect(renderToStaticMarkup(<Notice kind="warning" title="Le 15 répond." />)).toContain('Attention : ')
  expect(renderToStaticMarkup(<Notice kind="error" voice="announce" />)).toContain('role="alert"')
})

test('an abbreviation is written out where it first appears', () => {
  expect(renderToStaticMarkup(<Abbreviation short="MT" meaning="médecin traitant" use="first" />)).toBe('médecin traitant (<abbr>MT</abbr>)')
})
