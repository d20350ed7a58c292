/** Where an entry leads: a page of the site by its address, a written page by its id (its address may change), another site. */
export type MenuTarget = { kind: 'address'; path: string } | { kind: 'page'; contentId: string } | { kind: 'link'; url: string }

export type MenuEntry = { id: string; label: string; target: MenuTarget; isHidden: boolean }

/** A row of entries: the one on top of each page, or a titled column at its foot. */
export type MenuList = { id: string; title: string; entries: readonly MenuEntry[] }

/** The whole menu: the first list stands on top of each page, the others are the columns of its foot, in their order. */
export type Menu = readonly MenuList[]

/** The list on top of each page: it has no title and cannot be removed. */
export const topListId = 'haut'

/** What still fits: the foot has room for four columns; more than a dozen entries is a page, not a menu. */
export const menuLimits = { columns: 4, entries: 12, label: 40, title: 40 } as const

/** One step up or down, or the place in its list, counted from 0. */
export type MenuMove = 'up' | 'down' | number

/** Moves an entry within its list, or a column among the columns; null when there is no such thing. At the end nothing changes. */
export function moved(menu: Menu, id: string, to: MenuMove): Menu | null {
  const [top, ...columns] = menu
  if (top !== undefined && columns.some((list) => list.id === id)) return [top, ...placed(columns, id, to)]
  if (!menu.some((list) => list.entries.some((entry) => entry.id === id))) return null
  return menu.map((list) => (list.entries.some((entry) => entry.id === id) ? { ...list, entries: placed(list.entries, id, to) } : list))
}

/** Where an entry or a column stands: its rank from 1, and among how many; null when it is not there. */
export function rankOf(menu: Menu, id: string): { rank: number; count: number } | null {
  const row = [menu.slice(1), ...menu.map((list) => list.entries)].find((one) => one.some((item) => item.id === id))
  return row === undefined ? null : { rank: row.findIndex((item) => item.id === id) + 1, count: row.length }
}

/** Writes an entry into a list: in its place when it is there already, else at the end. Null: no such list, or no room in it. */
export function withEntry(menu: Menu, listId: string, entry: MenuEntry): Menu | null {
  const list = menu.find((one) => one.id === listId)
  if (list === undefined) return null
  const stays = list.entries.some((one) => one.id === entry.id)
  if (!stays && list.entries.length >= menuLimits.entries) return null
  const others = without(menu.map((one) => (one.id === listId && stays ? { ...one, entries: one.entries.map((item) => (item.id === entry.id ? entry : item)) } : one)), stays ? '' : entry.id)
  return stays ? others : others.map((one) => (one.id === listId ? { ...one, entries: [...one.entries, entry] } : one))
}

/** Writes a column's title, or adds the column; null when there is no room for one more, or for the list on top. */
export function withList(menu: Menu, id: string, title: string): Menu | null {
  if (id === topListId) return null
  if (menu.some((list) => list.id === id)) return menu.map((list) => (list.id === id ? { ...list, title } : list))
  return menu.length > menuLimits.columns ? null : [...menu, { id, title, entries: [] }]
}

/** The menu without an entry, or without a column and what it holds. */
export function without(menu: Menu, id: string): Menu {
  return menu.filter((list) => list.id !== id || id === topListId).map((list) => ({ ...list, entries: list.entries.filter((entry) => entry.id !== id) }))
}

/** An entry and the list that it stands in; null when it is not there. */
export function entryOf(menu: Menu, id: string): { entry: MenuEntry; listId: string } | null {
  for (const list of menu) {
    const entry = list.entries.find((one) => one.id === id)
    if (entry !== undefined) return { entry, listId: list.id }
  }
  return null
}

function placed<Item extends { id: string }>(items: readonly Item[], id: string, to: MenuMove): Item[] {
  const from = items.findIndex((item) => item.id === id)
  const item = items[from]
  if (item === undefined) return [...items]
  const wanted = to === 'up' ? from - 1 : to === 'down' ? from + 1 : to
  const others = items.toSpliced(from, 1)
  return others.toSpliced(Math.min(Math.max(wanted, 0), others.length), 0, item)
}
