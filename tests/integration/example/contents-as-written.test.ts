import { beforeAll, expect, test } from 'vitest'
import type { ContentKindName } from '#lib/content/content-fields'
import { cleanValues, titleOf } from '#lib/content/content-values'
import { createContent } from '#lib/content/create-content'
import { contentKinds, definitionOf } from '#lib/content/kinds'
import { listReadableContents } from '#lib/content/public-queries'
import { publishDueContents } from '#lib/content/publish-due-job'
import { publishContent } from '#lib/content/publish-content'
import { listContents, listVersions } from '#lib/content/queries'
import { saveDraft } from '#lib/content/save-draft'
import { now } from '#lib/platform/clock'
import { loadExample } from '#prisma/seed'
import { coordinatorActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const writer = coordinatorActor()
const at = now()
const kinds = Object.keys(contentKinds) as ContentKindName[]
const everything = { search: '', page: 1, sort: 'ordre', direction: 'asc' } as const

beforeAll(async () => {
  expect(await loadExample('pevele-du-douaisis', { now: at })).toBe('loaded')
}, 180_000)

test.each(kinds)('%s: the rows are those that the screens would have left', async (kind) => {
  const [model] = await database.owner<{ id: string; draft: unknown; audience: 'public' | 'members' }>(
    "SELECT id, draft, audience FROM content WHERE kind = $1::content_kind AND published IS NOT NULL AND published = draft ORDER BY length(draft::text) DESC LIMIT 1", [kind])
  if (!model) throw new Error(`nothing of the kind ${kind}`)
  const values = cleanValues(definitionOf(kind).fields, model.draft)
  const created = await createContent(writer, { kind, title: titleOf(values) }, at)
  if (!created.ok) throw new Error(created.code)
  const { id } = created.value
  expect(await saveDraft(writer, { id, version: 1, slug: `recopie-${kind}`, audience: model.audience, values }, at)).toMatchObject({ ok: true })
  expect(await publishContent(writer, { id, version: 2, publishAt: null, withdrawAt: null }, at)).toMatchObject({ ok: true })
  expect(await shape(id)).toEqual(await shape(model.id))
  await database.owner('UPDATE content SET published = NULL, published_version = NULL, published_at = NULL, removed_at = now() WHERE id = $1', [id])
})

test('every state is seen in the office, the history of each can be read, and what is planned comes at its hour', async () => {
  const items = (await Promise.all(kinds.map((kind) => listContents(writer, kind, everything)))).flatMap((one) => one?.items ?? [])
  expect([...new Set(items.map((one) => one.state))].sort()).toEqual(['changed', 'draft', 'published', 'scheduled'])
  expect(items.every((one) => one.updatedBy !== null)).toBe(true)
  const changed = items.find((one) => one.state === 'changed')
  expect((await listVersions(writer, changed?.id ?? ''))?.map((one) => one.event)).toEqual(['saved', 'published', 'saved', 'saved'])

  const slugs = async () => (await listReadableContents('public', 'news')).map((one) => one.slug)
  expect(await publishDueContents(at)).toBe(0)
  expect(await slugs()).not.toContain('prochaine-assemblee-generale')
  expect(await publishDueContents(new Date(at.getTime() + 4 * 86_400_000))).toBe(1)
  expect(await slugs()).toContain('prochaine-assemblee-generale')
})

/** All that is kept of one content but its identity, its address, its rank and its dates. */
async function shape(id: string): Promise<unknown> {
  const [row] = await database.owner('SELECT kind, audience, draft, draft_title, version, published, published_version, withdraw_at, publish_at FROM content WHERE id = $1', [id])
  return {
    row,
    versions: await database.owner('SELECT number, event, title, fields FROM content_version WHERE content_id = $1 ORDER BY number', [id]),
    references: await database.owner('SELECT state, field, target, target_id FROM content_reference WHERE content_id = $1 ORDER BY 1, 2, 3, 4', [id]),
    traces: await database.owner("SELECT event, CASE WHEN event = 'content.saved' THEN '{}' ELSE data END AS data FROM audit_event WHERE event LIKE 'content.%' AND subject_id = $1::text ORDER BY id", [id]),
  }
}
