/** Entries on one page of a public list. */
export const publicPageSize = 30

/** How many pages a list of this many entries has: one at least, which says that there is nothing yet. */
export function pageCountOf(entries: number): number {
  return Math.max(1, Math.ceil(entries / publicPageSize))
}

/** Which entries stand on a page (the first is 1). */
export function rangeOf(page: number): { limit: number; offset: number } {
  return { limit: publicPageSize, offset: (page - 1) * publicPageSize }
}

/** A page's number as it stands in an address; null for anything else (0, 01, 2.5, words). */
export function pageNumber(text: string): number | null {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null
}

/** The address of a page of a list: the first one is the list's own. */
export function pageAddress(list: string, page: number): string {
  return page === 1 ? list : `${list}/page/${page}`
}
