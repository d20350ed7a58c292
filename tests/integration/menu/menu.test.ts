import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { createContent } from '#lib/content/create-content'
import { publishContent } from '#lib/content/publish-content'
import { removeContent } from '#lib/content/remove-content'
import { saveDraft } from '#lib/content/save-draft'
import { withdrawContent } from '#lib/content/withdraw-content'
import { defaultMenu } from '#lib/menu/default-menu'
import { moveMenuEntry } from '#lib/menu/move-menu-entry'
import { getMenuForEditing, publicMenu } from '#lib/menu/queries'
import { removeFromMenu } from '#lib/menu/remove-from-menu'
import { loadMenu } from '#lib/menu/repository'
import { restoreDefaultMenu } from '#lib/menu/restore-default-menu'
import { type EntryToSave, saveMenuEntry } from '#lib/menu/save-menu-entry'
import { saveMenuList } from '#lib/menu/save-menu-list'
import { menuEntrySchema } from '#lib/menu/schema'
import { showMenuEntry } from '#lib/menu/show-menu-entry'
import { db } from '#lib/platform/db/client'
import { aStranger, coordinatorActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordination = coordinatorActor()
const day = '2026-11-23'
const contact = 'haut-contact'
const text = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Texte' }] }] }

beforeEach(async () => {
  await database.owner('UPDATE site_menu SET lists = NULL, version = 0; TRUNCATE content, content_version, content_reference, old_address, audit_event CASCADE')
})

const version = async () => (await loadMenu(db())).version
const labels = async () => (await publicMenu(day)).nav.map((entry) => entry.label)
const anEntry = async (more: Partial<EntryToSave>): Promise<EntryToSave> => ({ id: '', version: await version(), listId: 'haut', label: 'Nouvelle', target: { kind: 'address', path: '/territoire' }, ...more })
const stateOf = async (label: string) => (await getMenuForEditing(coordination, day))?.lists.flatMap((list) => list.entries).find((entry) => entry.label === label)?.state

/** A written page; `state`: as far as it got. */
async function aPage(audience: 'public' | 'members' = 'public') {
  const made = await createContent(coordination, { kind: 'page', title: `Page ${randomUUID().slice(0, 8)}` }, monday)
  if (!made.ok) throw new Error(made.code)
  const { id } = made.value
  const saved = await saveDraft(coordination, { id, version: 1, slug: `page-${id.slice(0, 8)}`, audience, values: { title: 'Page', summary: 'Résumé', body: text } }, monday)
  if (!saved.ok) throw new Error(saved.code)
  const publish = async () => {
    const { version: draft } = await db().content.findUniqueOrThrow({ where: { id }, select: { version: true } })
    const published = await publishContent(coordination, { id, version: draft, publishAt: null, withdrawAt: null }, monday)
    if (!published.ok) throw new Error(published.code)
  }
  return { id, publish }
}

test('a site that nobody has touched has the product’s menu, all of it leading somewhere', async () => {
  const menu = await publicMenu(day)
  expect(menu.nav.map((entry) => entry.href)).toEqual(['/medecins', '/professionnels', '/prevention', '/actualites', '/projet-de-sante', '/cpts', '/contact'])
  expect(menu.footer.flatMap((column) => column.links)).toHaveLength(defaultMenu.slice(1).flatMap((list) => list.entries).length)
  expect((await getMenuForEditing(coordination, day))?.isDefault).toBe(true)
})

test('order, words, place and presence are the coordination’s, each change with its trace', async () => {
  expect(await moveMenuEntry(coordination, { id: contact, version: 0, to: 0 }, monday)).toEqual({ ok: true, value: { rank: 1, count: 7 } })
  expect((await labels())[0]).toBe('Contact')
  await showMenuEntry(coordination, { id: 'haut-prevention', version: 1, as: 'hidden' }, monday)
  expect(await labels()).not.toContain('Prévention')
  expect((await publicMenu(day)).footer[0]?.links.map((entry) => entry.label)).toContain('Prévention')
  await saveMenuEntry(coordination, await anEntry({ id: contact, label: 'Nous joindre', target: { kind: 'address', path: '/contact' } }), monday)
  expect((await labels())[0]).toBe('Nous joindre')
  await saveMenuEntry(coordination, await anEntry({ label: 'Santé.fr', target: { kind: 'link', url: 'https://www.sante.fr' } }), monday)
  expect((await publicMenu(day)).nav.at(-1)).toEqual({ href: 'https://www.sante.fr', label: 'Santé.fr' })
  await saveMenuList(coordination, { id: 'la-cpts', version: await version(), title: 'Notre CPTS' }, monday)
  expect((await publicMenu(day)).footer.map((column) => column.title)).toEqual(['Se soigner', 'Notre CPTS', 'Professionnels et partenaires'])
  await removeFromMenu(coordination, { id: 'professionnels', version: await version() }, monday)
  expect((await publicMenu(day)).footer).toHaveLength(2)
  expect((await db().auditEvent.findMany({ orderBy: { id: 'asc' }, select: { event: true } })).map((one) => one.event)).toEqual(['menu.moved', 'menu.hidden', 'menu.entry_saved', 'menu.added', 'menu.column_renamed', 'menu.removed'])
  await restoreDefaultMenu(coordination, { version: await version() }, monday)
  expect((await loadMenu(db())).menu).toEqual(defaultMenu)
})

test('an entry that leads to a draft is told to the editor and not shown; it comes with its page and leaves with it', async () => {
  const page = await aPage()
  await saveMenuEntry(coordination, await anEntry({ label: 'Notre page', target: { kind: 'page', contentId: page.id } }), monday)
  expect([await stateOf('Notre page'), await labels()]).toEqual(['draft', expect.not.arrayContaining(['Notre page'])])
  await page.publish()
  expect((await publicMenu(day)).nav.at(-1)).toEqual({ href: `/page-${page.id.slice(0, 8)}`, label: 'Notre page' })
  await withdrawContent(coordination, { id: page.id }, monday)
  expect([await stateOf('Notre page'), await labels()]).toEqual(['draft', expect.not.arrayContaining(['Notre page'])])
  await removeContent(coordination, { id: page.id }, monday)
  expect([await stateOf('Notre page'), await labels()]).toEqual(['gone', expect.not.arrayContaining(['Notre page'])])
})

test('an entry follows its page to another address', async () => {
  const page = await aPage()
  await page.publish()
  await saveMenuEntry(coordination, await anEntry({ label: 'Notre page', target: { kind: 'page', contentId: page.id } }), monday)
  const { version: draft } = await db().content.findUniqueOrThrow({ where: { id: page.id }, select: { version: true } })
  await saveDraft(coordination, { id: page.id, version: draft, slug: 'autre-adresse', audience: 'public', values: { title: 'Page', summary: 'Résumé', body: text } }, monday)
  expect((await publicMenu(day)).nav.at(-1)?.href).toBe('/autre-adresse')
})

test('an address that somebody typed is looked up: shown while something public is there', async () => {
  const page = await aPage()
  await saveMenuEntry(coordination, await anEntry({ label: 'Tapée', target: { kind: 'address', path: `/page-${page.id.slice(0, 8)}?ici=1` } }), monday)
  await saveMenuEntry(coordination, await anEntry({ label: 'Vie', target: { kind: 'address', path: '/actualites/categorie/vie' } }), monday)
  expect([await stateOf('Tapée'), await stateOf('Vie')]).toEqual(['nowhere', 'shown'])
  await page.publish()
  expect(await stateOf('Tapée')).toBe('shown')
})

test('a page for members, an address without a page and a page in the back office are not for the public’s menu', async () => {
  const page = await aPage('members')
  await page.publish()
  await saveMenuEntry(coordination, await anEntry({ label: 'Membres', target: { kind: 'page', contentId: page.id } }), monday)
  await saveMenuEntry(coordination, await anEntry({ label: 'Rien', target: { kind: 'address', path: '/nulle-part' } }), monday)
  await saveMenuEntry(coordination, await anEntry({ label: 'Bureau', target: { kind: 'address', path: '/gestion' } }), monday)
  expect([await stateOf('Membres'), await stateOf('Rien'), await stateOf('Bureau')]).toEqual(['members', 'nowhere', 'nowhere'])
  expect(await labels()).toEqual(defaultMenu[0]?.entries.map((entry) => entry.label))
})

describe('two editors', () => {
  test('at once: one changes the menu, the other is told, and nothing of the first is lost', async () => {
    const answers = await Promise.all([moveMenuEntry(coordination, { id: contact, version: 0, to: 'up' }, monday), showMenuEntry(coordination, { id: 'haut-medecins', version: 0, as: 'hidden' }, monday)])
    expect(answers.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['conflict', 'ok'])
    expect(await version()).toBe(1)
  })

  test('one after the other, from an old page: refused, whatever is asked', async () => {
    await moveMenuEntry(coordination, { id: contact, version: 0, to: 'up' }, monday)
    for (const answer of [
      await moveMenuEntry(coordination, { id: contact, version: 0, to: 'up' }, monday), await removeFromMenu(coordination, { id: contact, version: 0 }, monday),
      await saveMenuList(coordination, { id: '', version: 0, title: 'Colonne' }, monday), await restoreDefaultMenu(coordination, { version: 0 }, monday),
      await saveMenuEntry(coordination, { ...(await anEntry({})), version: 0 }, monday),
    ]) expect(answer).toMatchObject({ code: 'conflict' })
  })
})

test('what is not there, what has no room and who has no right are refused', async () => {
  expect(await moveMenuEntry(coordination, { id: 'inconnue', version: 0, to: 'up' }, monday)).toMatchObject({ code: 'entry-gone' })
  expect(await showMenuEntry(coordination, { id: 'inconnue', version: 0, as: 'hidden' }, monday)).toMatchObject({ code: 'entry-gone' })
  expect(await removeFromMenu(coordination, { id: 'inconnue', version: 0 }, monday)).toMatchObject({ code: 'entry-gone' })
  expect(await saveMenuEntry(coordination, await anEntry({ id: 'inconnue' }), monday)).toMatchObject({ code: 'entry-gone' })
  expect(await saveMenuEntry(coordination, await anEntry({ listId: 'inconnue' }), monday)).toMatchObject({ code: 'entry-gone' })
  expect(await saveMenuList(coordination, { id: '', version: 0, title: 'Quatrième' }, monday)).toMatchObject({ ok: true })
  expect(await saveMenuList(coordination, { id: '', version: 1, title: 'Cinquième' }, monday)).toMatchObject({ code: 'foot-full' })
  for (let count = 7; count < 12; count += 1) await saveMenuEntry(coordination, await anEntry({}), monday)
  expect(await saveMenuEntry(coordination, await anEntry({}), monday)).toMatchObject({ code: 'list-full' })
  expect(await moveMenuEntry(aStranger(), { id: contact, version: 6, to: 'up' }, monday)).toMatchObject({ code: 'not-found' })
})

test('a change whose trace cannot be written leaves the menu as it was', async () => {
  await database.owner("CREATE FUNCTION refuse_trace() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'journal full'; END $$; CREATE TRIGGER refuse_trace BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_trace()")
  const calls = [
    () => moveMenuEntry(coordination, { id: contact, version: 0, to: 'up' }, monday), () => showMenuEntry(coordination, { id: contact, version: 0, as: 'hidden' }, monday),
    async () => saveMenuEntry(coordination, await anEntry({}), monday), () => saveMenuList(coordination, { id: '', version: 0, title: 'Colonne' }, monday),
    () => removeFromMenu(coordination, { id: contact, version: 0 }, monday), () => restoreDefaultMenu(coordination, { version: 0 }, monday),
  ]
  try {
    for (const call of calls) await expect(call()).rejects.toMatchObject({ name: 'DatabaseError' })
  } finally {
    await database.owner('DROP FUNCTION refuse_trace() CASCADE')
  }
  expect(await loadMenu(db())).toEqual({ menu: defaultMenu, version: 0, isDefault: true })
})

test.each([
  [{ target: '/actualites', other: '' }, { kind: 'address', path: '/actualites' }], [{ target: 'other', other: '/prevention' }, { kind: 'address', path: '/prevention' }],
  [{ target: 'other', other: 'https://www.sante.fr/a' }, { kind: 'link', url: 'https://www.sante.fr/a' }],
  [{ target: '', other: '' }, 'target'], [{ target: 'other', other: '' }, 'other'], [{ target: 'other', other: 'javascript:alert(1)' }, 'other'],
  [{ target: 'other', other: '//pub.invalid' }, 'other'], [{ target: 'page:pas-un-identifiant', other: '' }, 'other'],
])('an entry that leads to %o', (typed, wanted) => {
  const parsed = menuEntrySchema.safeParse({ id: '', version: '0', listId: 'haut', label: 'Ici', ...typed })
  expect(parsed.success ? parsed.data.target : parsed.error.issues[0]?.path[0]).toEqual(wanted)
})
