import { beforeAll, expect, test } from 'vitest'
import { cleanValues } from '#lib/content/content-values'
import { pageCountOf, rangeOf } from '#lib/content/list-pages'
import { contentKinds } from '#lib/content/kinds'
import { publicPageAt } from '#lib/content/public-addresses-index'
import { publicListed, publicListedByIds, publicListedNaming, publicNamedOrganisations, publicNews, publicNewsCategories, publicNewsCount, publicNewsNeighbours } from '#lib/content/public-list-queries'
import { publicAddressCount, publicAddresses, publicContent } from '#lib/content/public-queries'
import { fromPlainText } from '#lib/content/rich-text-form'
import { stableId } from '#prisma/examples/stable-id'
import { useDatabase } from '#tests/setup/test-database'
import { countingQueries } from '#tests/helpers/count-queries'

const database = useDatabase()
const many = 3000
const begun = Date.UTC(2026, 10, 1)
const text = fromPlainText('Un long texte que personne ne lit dans une liste. '.repeat(60))
const today = '2026-11-28'

/** A piece of news as the product stores it. */
async function write(rank: number, more: { tags?: string; category?: string; audience?: 'public' | 'members'; isPublished?: boolean } = {}) {
  const { tags = '', category = 'vie', audience = 'public', isPublished = true } = more
  const values = cleanValues(contentKinds.news.fields, { title: `Nouvelle ${rank}`, summary: 'En deux phrases.', category, tags, body: text })
  const id = stableId('public-lists', rank)
  await database.app(
    `INSERT INTO content (id, kind, slug, audience, draft, draft_title, published, published_version, published_at, created_at, updated_at)
     VALUES ($1, 'news', $2, $3::content_audience, $4, $5, $6, $8, $7, now(), now())`,
    [id, `nouvelle-${rank}`, audience, JSON.stringify(values), `Nouvelle ${rank}`, isPublished ? JSON.stringify(values) : null, isPublished ? new Date(begun - rank * 3_600_000) : null, isPublished ? 1 : null])
  return id
}

const slugs = (items: readonly { slug: string }[]) => items.map((one) => one.slug)

beforeAll(async () => {
  const values = cleanValues(contentKinds.news.fields, { title: 'Ancienne', summary: 'En deux phrases.', category: 'acces', tags: 'Télé-expertise, #Hôpital ;hopital', body: text })
  await database.app(
    `INSERT INTO content (id, kind, slug, draft, draft_title, published, published_version, published_at, created_at, updated_at)
     SELECT gen_random_uuid(), 'news', 'ancienne-' || n, $1::jsonb, 'Ancienne', $1::jsonb, 1, timestamptz '2020-01-01' - n * interval '1 hour', now(), now() FROM generate_series(1, ${many}) n`, [JSON.stringify(values)])
}, 60_000)

test('a list of thousands is read by pages that stay small, without any text', async () => {
  const page = await publicNews(null, rangeOf(1))
  expect(page).toHaveLength(30)
  expect(Object.keys(page[0]?.values ?? {}).sort()).toEqual(['category', 'picture', 'summary', 'title'])
  expect(JSON.stringify(page).length).toBeLessThan(10_000)
  // Control: the same entries whole are more than the 2 MB that Next would keep.
  const whole = await database.app<{ bytes: number }>(`SELECT sum(length(published::text))::int AS bytes FROM content WHERE kind = 'news'`)
  expect(whole[0]?.bytes).toBeGreaterThan(2_000_000)
})

test('pages follow each other without a gap or a repeat, to the last one', async () => {
  const { count } = await publicNewsCount(null)
  const pages = await Promise.all(Array.from({ length: pageCountOf(count) }, (_, index) => publicNews(null, rangeOf(index + 1))))
  expect(new Set(pages.flat().map((one) => one.id)).size).toBe(count)
  expect(await publicNews(null, rangeOf(pageCountOf(count) + 1))).toEqual([])
})

test('news are listed under their category and their words, however these are spelled', async () => {
  expect(await publicNewsCount({ facet: 'category', slug: 'acces' })).toMatchObject({ count: many })
  expect(await publicNewsCount({ facet: 'tag', slug: 'tele-expertise' })).toEqual({ count: many, label: 'Télé-expertise' })
  // Written twice in one article, it counts once.
  expect((await publicNewsCount({ facet: 'tag', slug: 'hopital' })).count).toBe(many)
  expect(await publicNews({ facet: 'tag', slug: 'hopital' }, rangeOf(2))).toHaveLength(30)
  expect(await publicNewsCount({ facet: 'tag', slug: 'rien-de-tel' })).toMatchObject({ count: 0 })
})

test('a list knows what is public now: members’ news, drafts and what is withdrawn stand under no word', async () => {
  await write(1, { tags: 'Canari', audience: 'members' })
  await write(2, { tags: 'Canari', isPublished: false })
  const id = await write(3, { tags: 'Canari', category: 'formation' })
  expect(slugs(await publicNews({ facet: 'tag', slug: 'canari' }, rangeOf(1)))).toEqual(['nouvelle-3'])
  expect(await publicNewsCategories()).toEqual(expect.arrayContaining(['acces', 'formation']))
  await database.app(`UPDATE content SET audience = 'members' WHERE id = $1`, [id])
  expect(await publicNewsCount({ facet: 'tag', slug: 'canari' })).toMatchObject({ count: 0 })
  await database.app(`UPDATE content SET audience = 'public', published = jsonb_set(published, '{tags}', '"Serin"') WHERE id = $1`, [id])
  expect([(await publicNewsCount({ facet: 'tag', slug: 'canari' })).count, (await publicNewsCount({ facet: 'tag', slug: 'serin' })).count]).toEqual([0, 1])
  await database.app(`UPDATE content SET published = NULL, published_version = NULL, published_at = NULL WHERE id = $1`, [id])
  expect(await publicNewsCount({ facet: 'tag', slug: 'serin' })).toMatchObject({ count: 0 })
})

test('an article leads to the one before and the one after, and no further', async () => {
  const [older, one, newer] = [await write(12), await write(11, { tags: 'b, a' }), await write(10)]
  expect(await publicNewsNeighbours(one)).toEqual({
    previous: { slug: 'nouvelle-12', title: 'Nouvelle 12' }, next: { slug: 'nouvelle-10', title: 'Nouvelle 10' }, tags: [{ slug: 'a', label: 'a' }, { slug: 'b', label: 'b' }],
  })
  expect((await publicNewsNeighbours(newer)).next).toBeNull()
  expect((await publicNewsNeighbours(older)).previous).toEqual({ slug: 'ancienne-1', title: 'Ancienne' })
})

test('the number of questions to the database does not grow with the list', async () => {
  const asked = async (limit: number) => countingQueries(async () => { await publicNews(null, { limit }) })
  expect([await asked(1), await asked(30), await asked(1000)]).toEqual([1, 1, 1])
  const ids = (await publicListed('news', { limit: 200 })).map((one) => one.id)
  expect(await countingQueries(async () => { await publicListedByIds('news', ids) })).toBe(1)
  expect(await countingQueries(async () => { await publicNews({ facet: 'tag', slug: 'hopital' }, { limit: 200 }) })).toBe(2)
  expect(await countingQueries(async () => { await publicContent('news', 'ancienne-7') })).toBe(1)
  expect(await countingQueries(async () => { await publicListedNaming('news', ids[0] ?? '', 4) })).toBe(1)
  // Control: the count sees what it counts.
  expect(await countingQueries(async () => { for (const id of ids.slice(0, 5)) await publicListedByIds('news', [id]) })).toBe(5)
})

test('the door asks for one address at a time, and knows where lists end', async () => {
  const at = (path: string) => publicPageAt(path, { changes: 77_000, today })
  expect(await countingQueries(async () => { await at('/actualites/ancienne-2999') })).toBe(1)
  expect(await countingQueries(async () => { await at('/actualites/ancienne-2999') }), 'from memory').toBe(0)
  const last = pageCountOf((await publicNewsCount(null)).count)
  expect(await at(`/actualites/page/${last}`)).toBe('page')
  expect(await at(`/actualites/page/${last + 1}`)).toBe('nothing')
  expect(await at('/actualites/page/1')).toEqual({ movedTo: '/actualites' })
  expect(await at('/actualites/categorie/acces/page/100')).toBe('page')
  expect(await at('/actualites/categorie/acces/page/101')).toBe('nothing')
  expect(await at('/actualites/mot-cle/tele-expertise')).toBe('page')
  expect(await at('/actualites/mot-cle/tele-expertise/page/2')).toBe('page')
  expect(await at('/actualites/presse/page/1')).toEqual({ movedTo: '/actualites/presse' })
  const none = ['/actualites/page/0', '/actualites/page/02', '/actualites/page/x', '/actualites/categorie/rien/page/1', '/actualites/mot-cle/rien', '/actualites/mot-cle/rien/page/1', '/actualites/mot-cle/%00', '/cpts/documents/page/2']
  expect(await Promise.all(none.map(at))).toEqual(none.map(() => 'nothing'))
})

test('addresses for search engines are read by portions, each once', async () => {
  const seen: string[] = []
  for (let after: string | null = null; ;) {
    const rows: Awaited<ReturnType<typeof publicAddresses>> = await publicAddresses({ after, limit: 700 })
    seen.push(...rows.map((row) => row.id))
    if (rows.length < 700) break
    after = rows.at(-1)?.id ?? null
  }
  expect([seen.length, new Set(seen).size]).toEqual([await publicAddressCount(), await publicAddressCount()])
  expect((await publicAddresses({ skip: 3000, limit: 10 }))[0]?.id).toBe(seen[3000])
})

test('a partner is named when something public names it', async () => {
  const [partner] = await database.owner<{ id: string }>(`INSERT INTO organisation (id, name, kind) VALUES (gen_random_uuid(), 'Clinique', 'clinic') RETURNING id`)
  const [agreement] = await database.owner<{ id: string }>(`INSERT INTO content (id, kind, slug, draft, draft_title, published, published_version, published_at, created_at, updated_at) VALUES (gen_random_uuid(), 'agreement', 'clinique', '{}', 'C', '{"title":"C"}', 1, now(), now(), now()) RETURNING id`)
  await database.owner(`INSERT INTO content_reference (content_id, state, field, target, target_id) VALUES ($1, 'published', 'parties', 'organisation', $2)`, [agreement?.id, partner?.id])
  expect(await publicNamedOrganisations()).toEqual([partner?.id])
  await database.owner(`UPDATE content SET audience = 'members' WHERE id = $1`, [agreement?.id])
  expect(await publicNamedOrganisations()).toEqual([])
})
