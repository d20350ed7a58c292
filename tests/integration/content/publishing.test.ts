import { expect, test } from 'vitest'
import { beginSiteText } from '#lib/content/begin-site-text'
import { createContent } from '#lib/content/create-content'
import { moveContent } from '#lib/content/move-content'
import { publicContent, listReadableContents } from '#lib/content/public-queries'
import { publishContent } from '#lib/content/publish-content'
import { publishDueContents } from '#lib/content/publish-due-job'
import { getContentForEdit, getVersion, listContents, listVersions } from '#lib/content/queries'
import { removeContent } from '#lib/content/remove-content'
import { restoreVersion } from '#lib/content/restore-version'
import { fromPlainText } from '#lib/content/rich-text-form'
import { saveDraft } from '#lib/content/save-draft'
import { withdrawContent } from '#lib/content/withdraw-content'
import { coordinatorActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

const writer = coordinatorActor()
const now = new Date('2026-11-23T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

let count = 0

/** A piece of news of its own: one database serves the whole file. */
async function begun(more: Record<string, unknown> = { summary: 'Deux soirées.', category: 'prevention', body: fromPlainText('Venez.') }) {
  count += 1
  const title = `Octobre rose ${count}`
  const created = await createContent(writer, { kind: 'news', title }, now)
  if (!created.ok) throw new Error(created.code)
  const { id } = created.value
  const slug = `octobre-rose-${count}`
  const values = { title, ...more }
  const saved = await saveDraft(writer, { id, version: 1, slug, audience: 'public', values }, now)
  if (!saved.ok) throw new Error(saved.code)
  return { id, version: saved.value.version, slug, title, values, shown: async () => (await listReadableContents('public', 'news')).find((one) => one.id === id) }
}

test('a draft is read by its writers alone; published, by everyone; corrected, only once it is published again', async () => {
  const { id, version, slug, title, values, shown } = await begun()
  expect(await shown()).toBeUndefined()
  expect(await publishContent(writer, { id, version, publishAt: null, withdrawAt: null }, now)).toMatchObject({ ok: true })
  expect(await shown()).toMatchObject({ slug, values: { title, category: 'prevention' } })
  const corrected = await saveDraft(writer, { id, version, slug, audience: 'public', values: { ...values, title: 'SECRET-BROUILLON' } }, now)
  expect(corrected.ok).toBe(true)
  expect(JSON.stringify(await listReadableContents('public', 'news'))).not.toContain('SECRET-BROUILLON')
  expect((await getContentForEdit(writer, id))?.state).toBe('changed')
})

test('what is incomplete is not published, and the refusal names what is missing', async () => {
  const { id, version, shown } = await begun({})
  expect(await publishContent(writer, { id, version, publishAt: null, withdrawAt: null }, now)).toMatchObject({ ok: false, code: 'incomplete', details: { missing: ['Résumé', 'Catégorie', 'Texte'] } })
  expect(await shown()).toBeUndefined()
})

test('a planned publication comes at its hour with the text of the day it was planned; a planned end takes it away', async () => {
  const { id, version, slug, title, values, shown } = await begun()
  await publishContent(writer, { id, version, publishAt: later(60), withdrawAt: later(120) }, now)
  await saveDraft(writer, { id, version, slug, audience: 'public', values: { ...values, title: 'Écrit après coup' } }, now)
  expect(await publishDueContents(later(59))).toBe(0)
  expect(await shown()).toBeUndefined()
  expect(await publishDueContents(later(60))).toBe(1)
  expect(await shown()).toMatchObject({ values: { title } })
  expect(await publishDueContents(later(61))).toBe(0)
  expect(await publishDueContents(later(121))).toBe(1)
  expect(await shown()).toBeUndefined()
})

test('a day that is past is refused and shows nothing; an hour of today that is past means now', async () => {
  const { id, version, shown } = await begun()
  expect(await publishContent(writer, { id, version, publishAt: new Date('2026-11-22T22:59:00Z'), withdrawAt: null }, now)).toMatchObject({ ok: false, code: 'publish-in-past' })
  expect(await shown()).toBeUndefined()
  expect(await publishContent(writer, { id, version, publishAt: new Date('2026-11-22T23:00:00Z'), withdrawAt: null }, now)).toMatchObject({ ok: true, value: { isScheduled: false } })
  expect(await shown()).toBeDefined()
})

test('the second of two editors is told, and nothing of the first is lost', async () => {
  const { id, version, slug, values } = await begun()
  const save = (title: string) => saveDraft(writer, { id, version, slug, audience: 'public', values: { ...values, title } }, now)
  expect(await save('Le premier')).toMatchObject({ ok: true })
  expect(await save('Le second')).toMatchObject({ ok: false, code: 'conflict', details: { changed: ['Titre'] } })
  expect((await getContentForEdit(writer, id))?.values['title']).toBe('Le premier')
})

test('an earlier version comes back as the draft; the history keeps everything and cannot be rewritten', async () => {
  const { id, version, slug, title, values } = await begun()
  await saveDraft(writer, { id, version, slug, audience: 'public', values: { ...values, title: 'Autre' } }, now)
  const history = await listVersions(writer, id)
  expect(history?.map((one) => one.title)).toEqual(['Autre', title, title])
  expect(await restoreVersion(writer, { id, number: 2 }, now)).toMatchObject({ ok: true })
  expect((await getContentForEdit(writer, id))?.values['title']).toBe(title)
  expect((await getVersion(writer, id, 3))?.title).toBe('Autre')
  await expect(database.app("UPDATE content_version SET title = 'faux'")).rejects.toThrow(/permission denied/)
})

test('an address that changes leads to the new one; one that is taken is refused', async () => {
  const { id, version, slug, values } = await begun()
  await publishContent(writer, { id, version, publishAt: null, withdrawAt: null }, now)
  await saveDraft(writer, { id, version, slug: 'prevention-du-cancer', audience: 'public', values }, now)
  expect(await publicContent('news', slug)).toEqual({ movedTo: 'prevention-du-cancer' })
  expect(await publicContent('news', 'prevention-du-cancer')).toMatchObject({ id })
  const other = await begun()
  expect(await saveDraft(writer, { id: other.id, version: other.version, slug: 'prevention-du-cancer', audience: 'public', values: other.values }, now)).toMatchObject({ ok: false, code: 'slug-taken', details: { free: 'prevention-du-cancer-2' } })
})

test.each([['Agenda', 'agenda'], ['Gestion', 'gestion'], ['API', 'api'], ['Médias', 'medias'], ['Accueil', 'accueil'], ['Contact', 'contact']])('a page called %s does not take the address of ours', async (title, reserved) => {
  const made = await createContent(writer, { kind: 'page', title }, now)
  const page = made.ok ? await getContentForEdit(writer, made.value.id) : null
  if (page === null) throw new Error('not created')
  expect(page.slug).toBe(`${reserved}-2`)
  const save = (slug: string, version: number) => saveDraft(writer, { id: page.id, version, slug, audience: 'public', values: { ...page.values, title } }, now)
  expect(await save(reserved, page.version)).toMatchObject({ ok: false, code: 'slug-reserved', details: { free: `${reserved}-2` } })
  // Nothing changed: what the title gives is what the page has.
  expect(await save('', page.version)).toMatchObject({ ok: true, value: { version: page.version } })
  expect(await save('autre-adresse', page.version)).toMatchObject({ ok: true })
  expect(await save('', page.version + 1)).toMatchObject({ ok: true })
  expect((await getContentForEdit(writer, page.id))?.slug).toBe(`${reserved}-2`)
})

test('a text of a page that is always there keeps its address, and may come back to it', async () => {
  const slug = 'sans-medecin-traitant'
  const begun = await beginSiteText(writer, { slug }, now)
  const text = begun.ok ? await getContentForEdit(writer, begun.value.id) : null
  if (text === null) throw new Error('not begun')
  const save = (to: string, version: number, summary = 'Où chercher.') => saveDraft(writer, { id: text.id, version, slug: to, audience: 'public', values: { ...text.values, summary } }, now)
  expect(await save(slug, text.version)).toMatchObject({ ok: true })
  await publishContent(writer, { id: text.id, version: text.version + 1, publishAt: null, withdrawAt: null }, now)
  expect(await save('ailleurs', text.version + 1)).toMatchObject({ ok: true })
  expect(await save(slug, text.version + 2)).toMatchObject({ ok: true })
  expect((await getContentForEdit(writer, text.id))?.slug).toBe(slug)
})

test('what is public or named elsewhere does not go to the bin', async () => {
  const { id, version } = await begun()
  await publishContent(writer, { id, version, publishAt: null, withdrawAt: null }, now)
  expect(await removeContent(writer, { id }, now)).toMatchObject({ code: 'still-public' })
  await withdrawContent(writer, { id }, now)
  expect(await removeContent(writer, { id }, now)).toMatchObject({ ok: true })
  expect(await getContentForEdit(writer, id)).toBeNull()
  const axis = await createContent(writer, { kind: 'axis', title: 'Axe 1' }, now)
  const action = await createContent(writer, { kind: 'action', title: 'Action 1' }, now)
  if (!axis.ok || !action.ok) throw new Error('not created')
  await saveDraft(writer, { id: action.value.id, version: 1, slug: 'action-1', audience: 'public', values: { title: 'Action 1', axis: [axis.value.id] } }, now)
  expect(await removeContent(writer, { id: axis.value.id }, now)).toMatchObject({ code: 'in-use', details: { uses: ['Action 1'] } })
})

test('order is changed one step at a time, and two who move at once leave a whole order', async () => {
  const ids: string[] = []
  for (const title of ['A', 'B', 'C', 'D']) {
    const made = await createContent(writer, { kind: 'tool', title }, now)
    if (made.ok) ids.push(made.value.id)
  }
  await Promise.all([moveContent(writer, { id: ids[3] ?? '', direction: 'up' }, now), moveContent(writer, { id: ids[0] ?? '', direction: 'down' }, now)])
  const list = await listContents(writer, 'tool', { page: 1, sort: 'ordre', direction: 'asc', search: '' })
  expect(list?.items.map((one) => one.title)).toEqual(['B', 'A', 'D', 'C'])
})
