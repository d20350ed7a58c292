import { expect, test } from 'vitest'
import type { ContentKindName } from '#lib/content/content-fields'
import { createContent } from '#lib/content/create-content'
import { contentKinds } from '#lib/content/kinds'
import { newsFeed } from '#lib/content/news-feed'
import { publicPageAt } from '#lib/content/public-addresses-index'
import { publicListed, publicNews } from '#lib/content/public-list-queries'
import { listReadableContents, publicAddresses, publicContent } from '#lib/content/public-queries'
import { publishContent } from '#lib/content/publish-content'
import { fromPlainText } from '#lib/content/rich-text-form'
import { saveDraft } from '#lib/content/save-draft'
import { slugOf } from '#lib/content/slug'
import { withdrawContent } from '#lib/content/withdraw-content'
import { publicOrganisations } from '#lib/organisations/public-queries'
import { coordinatorActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

const writer = coordinatorActor()
const now = new Date('2026-11-23T09:00:00Z')
const today = '2026-11-23'
const canary = 'SERIN-JAUNE'

let changes = 0

type Begun = { id: string; version: number; slug: string }

/** A content of this kind, saved and not published; all of it may be published. */
async function written(kind: 'news' | 'offer' | 'page', title: string, { audience = 'public', ...more }: { audience?: 'public' | 'members'; untilOn?: string } = {}): Promise<Begun> {
  const created = await createContent(writer, { kind, title }, now)
  if (!created.ok) throw new Error(created.code)
  const slug = slugOf(title)
  const values = { title, summary: title, category: 'vie', kind: 'stage', profession: 'Sage-femme', place: 'Orchies', untilOn: '2026-12-31', contact: 'Écrivez-nous.', body: fromPlainText(title), ...more }
  const saved = await saveDraft(writer, { id: created.value.id, version: 1, slug, audience, values }, now)
  if (!saved.ok) throw new Error(saved.code)
  return { id: created.value.id, version: saved.value.version, slug }
}

async function publish({ id, version }: Begun, publishAt: Date | null = null): Promise<void> {
  const done = await publishContent(writer, { id, version, publishAt, withdrawAt: null }, now)
  if (!done.ok) throw new Error(done.code)
}

/** What stands there now, as the door says once it has heard of every change. */
function at(path: string, day = today) {
  changes += 1
  return publicPageAt(path, { changes, today: day })
}

/** Everything that the public pages are made of. */
async function everythingPublic(): Promise<string> {
  const kinds = Object.keys(contentKinds) as ContentKindName[]
  const lists = await Promise.all(kinds.map((kind) => listReadableContents('public', kind)))
  const shown = await Promise.all(kinds.map((kind) => publicListed(kind, { limit: 1000 })))
  const feed = newsFeed(await publicNews(null, { limit: 30 }), { name: 'CPTS', sentence: '', url: 'https://essai.example' })
  return JSON.stringify([lists, shown, feed, await publicAddresses({ limit: 1000 })]).toUpperCase()
}

test('what is a draft, planned, withdrawn or for members stands in nothing public; the same words published do', async () => {
  await written('news', `${canary} brouillon`)
  await publish(await written('news', `${canary} programmé`), new Date('2026-11-24T09:00:00Z'))
  const withdrawn = await written('page', `${canary} retiré`)
  await publish(withdrawn)
  expect((await withdrawContent(writer, { id: withdrawn.id }, now)).ok).toBe(true)
  await publish(await written('page', `${canary} membres`, { audience: 'members' }))
  expect(await everythingPublic()).not.toContain(canary)
  expect(await publicContent('page', slugOf(`${canary} membres`))).toBeNull()
  // Control: the very same way shows what is public.
  await publish(await written('news', `${canary} public`))
  expect(await everythingPublic()).toContain(canary)
})

test('the door knows what is public, and nothing else', async () => {
  const draft = await written('news', 'Une porte fermee')
  expect(await at(`/actualites/${draft.slug}`)).toBe('nothing')
  await publish(draft)
  expect(await at(`/actualites/${draft.slug}`)).toBe('page')
  expect(await at(`/prevention/${draft.slug}`), 'another kind').toBe('nothing')
  expect(await at('/medecins'), 'not written').toBeNull()
  expect(await at('/actualites/presse'), 'a list').toBeNull()
  expect(await at('/rien-de-tel')).toBe('nothing')
  const odd = ['/%00', '/_x', '/fichier.php', '/Titre']
  expect(await Promise.all(odd.map((path) => at(path)))).toEqual(odd.map(() => 'nothing'))
})

test('an address that was left leads to the present one, for good', async () => {
  const page = await written('page', 'Ancien nom')
  await publish(page)
  const moved = await saveDraft(writer, { id: page.id, version: page.version, slug: 'nouveau-nom', audience: 'public', values: { title: 'Ancien nom', summary: 'x', body: fromPlainText('x') } }, now)
  expect(moved.ok).toBe(true)
  expect(await at('/ancien-nom')).toEqual({ movedTo: '/nouveau-nom' })
  expect(await at('/nouveau-nom')).toBe('page')
  expect(await at('/presentation'), 'a page that stands inside another one').toEqual({ movedTo: '/cpts' })
})

test('an article may not have the address of a list', async () => {
  const made = await createContent(writer, { kind: 'news', title: 'Presse' }, now)
  const [row] = await database.owner<{ slug: string }>('SELECT slug FROM content WHERE id = $1', [made.ok ? made.value.id : ''])
  expect(row?.slug).toBe('presse-2')
})

test('an offer leaves by itself the day after its last one', async () => {
  const offer = await written('offer', 'Stage de six mois', { untilOn: '2026-11-30' })
  await publish(offer)
  expect(await at(`/s-installer/${offer.slug}`, '2026-11-30')).toBe('page')
  expect(await at(`/s-installer/${offer.slug}`, '2026-12-01')).toBe('nothing')
})

test('what was withdrawn is nothing again as soon as the change is heard of; before that, memory answers', async () => {
  const page = await written('page', 'Ephemere')
  await publish(page)
  const heard = { changes: 10_000, today }
  expect(await publicPageAt('/ephemere', heard)).toBe('page')
  expect((await withdrawContent(writer, { id: page.id }, now)).ok).toBe(true)
  expect(await publicPageAt('/ephemere', heard), 'control: not yet heard').toBe('page')
  expect(await publicPageAt('/ephemere', { ...heard, changes: 10_001 })).toBe('nothing')
})

test('of a partner, everyone may know what it is and where, never its mailbox or telephone', async () => {
  const [row] = await database.owner<{ id: string }>(`INSERT INTO organisation (id, name, kind, phone, email, website) VALUES (gen_random_uuid(), 'Clinique de l’Essai', 'clinic', '0327000000', '${canary}@clinique.example', 'https://clinique.example') RETURNING id`)
  const found = await publicOrganisations([row?.id ?? ''])
  expect(found).toEqual([{ id: row?.id, name: 'Clinique de l’Essai', kind: 'clinic', place: '', website: 'https://clinique.example' }])
})
