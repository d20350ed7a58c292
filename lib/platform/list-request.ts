/** What an address asks of a list: a page, an order, a search; anything absurd is left out rather than refused. */
export type ListRequest<Sort extends string> = { page: number; sort: Sort; direction: 'asc' | 'desc'; search: string }

export type SearchParams = Record<string, string | string[] | undefined>

/** Entries on one page of a back-office list. */
export const listPageSize = 50

/** Reads `page`, `tri`, `ordre` and `q` from an address; the first of `sorts` is the order without any. */
export function listRequest<const Sort extends string>(params: SearchParams, sorts: readonly [Sort, ...Sort[]]): ListRequest<Sort> {
  const sort = sorts.find((one) => one === single(params['tri'])) ?? sorts[0]
  return {
    page: pageOf(params),
    sort,
    direction: single(params['ordre']) === 'desc' ? 'desc' : 'asc',
    // PostgreSQL holds every character but this one.
    search: single(params['q']).replaceAll('\u0000', '').trim().slice(0, 100),
  }
}

/** The page that an address asks for; the first for anything absurd. */
export function pageOf(params: SearchParams): number {
  const page = Number(single(params['page']))
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
}

/** One of the allowed values of a filter, or null when the address names none. */
export function oneOf<const Value extends string>(text: string | string[] | undefined, values: readonly Value[]): Value | null {
  return values.find((value) => value === single(text)) ?? null
}

/** What a table says for a word of the address; nothing for one that it does not hold, though every object has it ("constructor"). */
export function saidOf(table: Readonly<Record<string, string>>, asked: string | string[] | undefined): string | undefined {
  const word = single(asked)
  return Object.hasOwn(table, word) ? table[word] : undefined
}

/** The same address with some parameters changed (null removes one); a new filter or order starts at page 1. */
export function hrefWith(path: string, params: SearchParams, changes: Record<string, string | null>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params)) {
    const kept = single(value)
    if (kept !== '' && key !== 'page' && !(key in changes)) query.set(key, kept)
  }
  for (const [key, value] of Object.entries(changes)) if (value !== null && value !== '') query.set(key, value)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** Whether an address asks for a part of a list: words or a filter, not a page or an order. */
export function isNarrowed(params: SearchParams): boolean {
  return Object.entries(params).some(([key, value]) => !['page', 'tri', 'ordre', 'message'].includes(key) && single(value) !== '')
}

/** Where a column's heading leads, and how the column is sorted now. */
export function sortLink<Sort extends string>(path: string, params: SearchParams, request: ListRequest<Sort>, sort: Sort): { href: string; order: 'none' | 'ascending' | 'descending' } {
  const isCurrent = request.sort === sort
  const isAscending = isCurrent && request.direction === 'asc'
  return {
    href: hrefWith(path, params, { tri: sort, ordre: isAscending ? 'desc' : null }),
    order: isCurrent ? (isAscending ? 'ascending' : 'descending') : 'none',
  }
}

/** First value of a parameter that may be repeated. */
export function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
