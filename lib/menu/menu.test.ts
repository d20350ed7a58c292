import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultMenu } from './default-menu.ts'
import { entryOf, type Menu, menuLimits, moved, rankOf, withEntry, withList, without } from './menu.ts'
import { menuFrom } from './stored-menu.ts'

const ids = (menu: Menu | null, list = 0) => menu?.[list]?.entries.map((entry) => entry.label).join(' · ')
const added = { id: 'x', label: 'Nouvelle', target: { kind: 'link', url: 'https://exemple.invalid' }, isHidden: false } as const

describe('an entry', () => {
  test('goes up, down and to a place of its list', () => {
    expect(ids(moved(defaultMenu, 'haut-actualites', 'up'))).toBe('Médecins · Professionnels · Actualités · Prévention · Projet de santé · La CPTS · Contact')
    expect(ids(moved(defaultMenu, 'haut-actualites', 'down'))).toBe('Médecins · Professionnels · Prévention · Projet de santé · Actualités · La CPTS · Contact')
    expect(ids(moved(defaultMenu, 'haut-contact', 0))).toBe('Contact · Médecins · Professionnels · Prévention · Actualités · Projet de santé · La CPTS')
  })

  test('at the end of its list stays there, and one that is not there moves nothing', () => {
    expect(moved(defaultMenu, 'haut-medecins', 'up')).toEqual(defaultMenu)
    expect(moved(defaultMenu, 'haut-contact', 'down')).toEqual(defaultMenu)
    expect(moved(defaultMenu, 'inconnue', 'up')).toBeNull()
    expect(moved(defaultMenu, 'haut', 'down')).toBeNull()
  })

  test('is renamed in its place, or goes to the end of another list', () => {
    const known = entryOf(defaultMenu, 'haut-prevention')
    if (known === null) throw new Error('no such entry')
    expect(ids(withEntry(defaultMenu, 'haut', { ...known.entry, label: 'Prévenir' }))).toContain('Professionnels · Prévenir · Actualités')
    const moved = withEntry(defaultMenu, 'la-cpts', known.entry)
    expect(ids(moved)).not.toContain('Prévention')
    expect(ids(moved, 2)).toMatch(/Nous écrire · Prévention$/)
  })

  test('finds no room in a full list, nor in one that is not there', () => {
    let menu: Menu | null = defaultMenu
    for (let count = 7; count < menuLimits.entries; count += 1) menu = withEntry(menu ?? [], 'haut', { ...added, id: `x${count}` })
    expect(menu?.[0]?.entries).toHaveLength(menuLimits.entries)
    expect(withEntry(menu ?? [], 'haut', added)).toBeNull()
    expect(withEntry(defaultMenu, 'nulle-part', added)).toBeNull()
  })

  test('leaves without the others', () => {
    expect(without(defaultMenu, 'haut-contact')[0]?.entries).toHaveLength(6)
    expect(without(defaultMenu, 'haut')).toEqual(defaultMenu)
    expect(without(defaultMenu, 'la-cpts')).toHaveLength(3)
  })
})

test('columns are added while there is room, named, moved among themselves; the list on top is none of them', () => {
  const four = withList(defaultMenu, 'nouvelle', 'Formations')
  expect(four?.map((list) => list.title)).toEqual(['', 'Se soigner', 'La CPTS', 'Professionnels et partenaires', 'Formations'])
  expect(withList(four ?? [], 'encore', 'Une de trop')).toBeNull()
  expect(withList(defaultMenu, 'haut', 'Titre')).toBeNull()
  expect(withList(defaultMenu, 'la-cpts', 'Nous')?.[2]?.title).toBe('Nous')
  expect(moved(defaultMenu, 'la-cpts', 'up')?.map((list) => list.id)).toEqual(['haut', 'la-cpts', 'se-soigner', 'professionnels'])
  expect(rankOf(defaultMenu, 'la-cpts')).toEqual({ rank: 2, count: 3 })
  expect(rankOf(defaultMenu, 'haut-contact')).toEqual({ rank: 7, count: 7 })
  expect(rankOf(defaultMenu, 'inconnue')).toBeNull()
})

test('whatever is moved, nothing is lost and nothing doubled', () => {
  const every = defaultMenu.flatMap((list) => [list.id, ...list.entries.map((entry) => entry.id)])
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...every), fc.oneof(fc.constantFrom('up' as const, 'down' as const), fc.nat(15)))), (moves) => {
    const after = moves.reduce<Menu>((menu, [id, to]) => moved(menu, id, to) ?? menu, defaultMenu)
    expect(after.flatMap((list) => [list.id, ...list.entries.map((entry) => entry.id)]).sort()).toEqual(every.toSorted())
    expect(after[0]?.id).toBe('haut')
  }))
})

describe('what is stored', () => {
  test('comes back as it was', () => expect(menuFrom(JSON.parse(JSON.stringify(defaultMenu)))).toEqual(defaultMenu))

  test.each([
    ['a script', { kind: 'link', url: 'javascript:alert(1)' }], ['another site as an address of ours', { kind: 'address', path: '//pub.invalid' }],
    ['a backslash', { kind: 'address', path: '/\\pub.invalid' }], ['a made-up page', { kind: 'page', contentId: 'x' }], ['nothing', null], ['an unknown kind', { kind: 'other' }],
  ])('%s leads nowhere: the entry is left out', (_, target) => {
    expect(menuFrom([{ id: 'haut', title: '', entries: [{ id: 'x', label: 'X', target }] }])).toEqual([{ id: 'haut', title: '', entries: [] }])
  })

  test('whatever it is, it is a menu or none', () => {
    fc.assert(fc.property(fc.jsonValue(), (stored) => {
      const menu = menuFrom(stored)
      expect(menu === null || menu[0]?.id === 'haut').toBe(true)
    }))
  })
})

test('what the product’s menu calls its parts is unique, and may stand in an address', () => {
  const every = defaultMenu.flatMap((list) => [list.id, ...list.entries.map((entry) => entry.id)])
  expect(new Set(every).size).toBe(every.length)
  expect(every.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([])
})
