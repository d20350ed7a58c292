import { expect, test } from 'vitest'
import { listCheckPoints } from '#lib/content/checklist-queries'
import type { ContentKindName } from '#lib/content/content-fields'
import { createContent } from '#lib/content/create-content'
import { publishContent } from '#lib/content/publish-content'
import { getContentForEdit } from '#lib/content/queries'
import { restoreVersion } from '#lib/content/restore-version'
import { fromPlainText } from '#lib/content/rich-text-form'
import { saveDraft } from '#lib/content/save-draft'
import { withdrawContent } from '#lib/content/withdraw-content'
import { removeMedia } from '#lib/media/remove-media'
import { aDocument } from '#tests/factories/media'
import { coordinatorActor } from '#tests/factories/register'
import { useDisk } from '#tests/integration/media/stores'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
useDisk()

const writer = coordinatorActor()
const now = new Date('2026-11-23T09:00:00Z')

async function written(kind: ContentKindName, values: Record<string, unknown> & { title: string }) {
  const made = await createContent(writer, { kind, title: values.title }, now)
  const begun = made.ok ? await getContentForEdit(writer, made.value.id) : null
  if (begun === null) throw new Error('not created')
  const saved = await saveDraft(writer, { id: begun.id, version: begun.version, slug: begun.slug, audience: 'public', values }, now)
  if (!saved.ok) throw new Error(saved.code)
  return { id: begun.id, slug: begun.slug, version: saved.value.version }
}

const publish = ({ id, version }: { id: string; version: number }) => publishContent(writer, { id, version, publishAt: null, withdrawAt: null }, now)

test('an earlier version whose document is gone comes back, and tells so', async () => {
  const file = await aDocument()
  const paper = await written('document', { title: 'Statuts', kind: 'statuts', datedOn: '2026-11-01', files: [file] })
  await saveDraft(writer, { ...paper, audience: 'public', values: { title: 'Statuts', kind: 'statuts', datedOn: '2026-11-01', files: [] } }, now)
  expect(await restoreVersion(writer, { id: paper.id, number: 2 }, now)).toEqual({ ok: true, value: { lostFiles: 0 } })
  await saveDraft(writer, { ...paper, version: paper.version + 2, audience: 'public', values: { title: 'Statuts', kind: 'statuts', datedOn: '2026-11-01', files: [] } }, now)
  expect((await removeMedia(writer, { id: file }, now)).ok).toBe(true)
  expect(await restoreVersion(writer, { id: paper.id, number: 2 }, now)).toEqual({ ok: true, value: { lostFiles: 1 } })
  const draft = await getContentForEdit(writer, paper.id)
  const points = draft === null ? [] : await listCheckPoints(writer, draft, { changes: 1, today: '2026-11-23' })
  expect(points).toContainEqual({ level: 'advice', field: 'files', text: expect.stringContaining('n’est plus dans la médiathèque') as string })
})

test('whoever withdraws a content is told which public ones name it or lead to it, and no others', async () => {
  const linking = (href: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Voir', marks: [{ type: 'link', attrs: { href } }] }] }] })
  const news = (title: string, more: Record<string, unknown>) => written('news', { title, summary: 'Une phrase.', category: 'vie', body: fromPlainText('Venez.'), ...more })
  const axis = await written('axis', { title: 'Axe', number: 1, context: 'Parce que.' })
  const action = await written('action', { title: 'Sport pour tous', number: 1, axis: [axis.id], state: 'prevue', context: 'Parce que.' })
  for (const one of [axis, action, await news('Nommée', { actions: [action.id] }), await news('Liée', { body: linking(`/projet-de-sante/${action.slug}#suite`) }), await news('Autre', { body: linking(`/projet-de-sante/${action.slug}-2`) })]) expect((await publish(one)).ok).toBe(true)
  await news('Brouillon', { actions: [action.id] })
  expect(await withdrawContent(writer, { id: axis.id }, now)).toEqual({ ok: true, value: { leadingTo: ['Sport pour tous'] } })
  expect(await withdrawContent(writer, { id: action.id }, now)).toEqual({ ok: true, value: { leadingTo: ['Liée', 'Nommée'] } })
})

test('a number that another action bears is told before publication, and never blocks it', async () => {
  const first = await written('action', { title: 'La première', number: 7 })
  const second = await written('action', { title: 'La seconde', number: 7 })
  await written('axis', { title: 'Un axe', number: 7 })
  const numbered = async (id: string) => {
    const draft = await getContentForEdit(writer, id)
    return draft === null ? [] : (await listCheckPoints(writer, draft, { changes: 2, today: '2026-11-23' })).filter((one) => one.field === 'number')
  }
  expect(await numbered(second.id)).toEqual([{ level: 'advice', field: 'number', text: expect.stringContaining('La première') as string }])
  expect(await numbered(first.id)).toHaveLength(1)
})
