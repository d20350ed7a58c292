import { expect, test } from 'vitest'
import { listCheckPoints, listOutsideLinks } from '#lib/content/checklist-queries'
import { createContent } from '#lib/content/create-content'
import { publishContent } from '#lib/content/publish-content'
import { fromPlainText } from '#lib/content/rich-text-form'
import { saveDraft } from '#lib/content/save-draft'
import { topListId } from '#lib/menu/menu'
import { getMenuForEditing } from '#lib/menu/queries'
import { saveMenuEntry } from '#lib/menu/save-menu-entry'
import { coordinatorActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const writer = coordinatorActor()
const now = new Date('2026-11-23T09:00:00Z')
let changes = 0
const at = () => ({ changes: (changes += 1), today: '2026-11-23' })

async function aPage(title: string, slug: string) {
  const made = await createContent(writer, { kind: 'page', title }, now)
  if (!made.ok) throw new Error(made.code)
  const saved = await saveDraft(writer, { id: made.value.id, version: 1, slug, audience: 'public', values: { title, summary: title, body: fromPlainText(title) } }, now)
  if (!saved.ok) throw new Error(saved.code)
  return { id: made.value.id, version: saved.value.version }
}

const linking = (...hrefs: string[]) => ({ type: 'doc', content: hrefs.map((href) => ({ type: 'paragraph', content: [{ type: 'text', text: `Voir ${href}`, marks: [{ type: 'link', attrs: { href } }] }] })) })

test('links to this site are told by what stands there now: a page, a draft, nothing', async () => {
  const page = await aPage('Page liée', 'page-liee')
  const check = async () => (await listCheckPoints(writer, { id: '', kind: 'page', audience: 'public', values: { title: 'Une page', summary: 'Une introduction assez longue pour les listes.', body: linking('/page-liee', '/medecins?commune=x#liste', '/', '/rien-du-tout', '/gestion', '/page-liee#partie') } }, at()))
    .filter((one) => one.field === 'body').map((one) => one.text)
  expect(await check()).toEqual([
    expect.stringMatching(/\(\/page-liee\) mène à un brouillon/), expect.stringMatching(/\(\/rien-du-tout\) ne mène à aucune page/), expect.stringMatching(/\(\/gestion\) mène à une page réservée/), expect.stringMatching(/\(\/page-liee#partie\) mène à un brouillon/),
  ])
  await publishContent(writer, { ...page, publishAt: null, withdrawAt: null }, now)
  expect(await check()).toEqual([expect.stringContaining('/rien-du-tout'), expect.stringContaining('/gestion')])
})

test('what is named and not published is told by its title', async () => {
  const axis = await createContent(writer, { kind: 'axis', title: 'Axe en projet' }, now)
  if (!axis.ok) throw new Error(axis.code)
  const points = await listCheckPoints(writer, { id: '', kind: 'action', audience: 'public', values: { title: 'Action', axis: [axis.value.id] } }, at())
  expect(points).toContainEqual({ level: 'advice', field: 'axis', text: 'Axe : pas encore publié, donc pas montré : « Axe en projet ».' })
})

test('links to other sites are found in texts, fields and lines, each once', async () => {
  const values = { body: linking('https://www.ameli.fr', '/agenda', 'mailto:a@b.fr'), tools: [{ name: 'x', purpose: 'y', link: 'https://outil.exemple' }, { link: 'https://www.ameli.fr' }] }
  expect(await listOutsideLinks(writer, { kind: 'agreement', values })).toEqual(['https://outil.exemple', 'https://www.ameli.fr'])
})

test('an entry of the menu that leads to the draft is told, until it is published', async () => {
  const page = await aPage('Page du menu', 'page-du-menu')
  const { version } = (await getMenuForEditing(writer, '2026-11-23')) ?? { version: 0 }
  expect(await saveMenuEntry(writer, { id: '', version, listId: topListId, label: 'Au menu', target: { kind: 'page', contentId: page.id } }, now)).toMatchObject({ ok: true })
  const told = async () => (await listCheckPoints(writer, { id: page.id, kind: 'page', audience: 'public', values: { title: 'Page du menu' } }, at())).filter((one) => one.text.includes('« Au menu »')).length
  expect(await told()).toBe(1)
  await publishContent(writer, { ...page, publishAt: null, withdrawAt: null }, now)
  expect(await told()).toBe(0)
})
