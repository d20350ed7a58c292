import { beforeEach, expect, test } from 'vitest'
import { beginSiteText } from '#lib/content/begin-site-text'
import { publishContent } from '#lib/content/publish-content'
import { publicContent } from '#lib/content/public-queries'
import { removeContent } from '#lib/content/remove-content'
import { listSiteTexts } from '#lib/content/site-text-queries'
import { siteText } from '#lib/content/site-texts'
import { db } from '#lib/platform/db/client'
import { aStranger, coordinatorActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordination = coordinatorActor()
const begin = () => beginSiteText(coordination, { slug: 'adhesion' }, monday)
const stateOf = async (slug: string) => (await listSiteTexts(coordination))?.find((one) => one.slug === slug)?.state

beforeEach(async () => { await database.owner('TRUNCATE content, content_version, content_reference, old_address, audit_event CASCADE') })

async function begun(): Promise<string> {
  const made = await begin()
  if (!made.ok) throw new Error(made.code)
  return made.value.id
}

test('the coordination’s own text starts with the words in place, and takes their place when it is published', async () => {
  expect(await stateOf('adhesion')).toBe('product')
  const id = await begun()
  expect(await db().content.findUniqueOrThrow({ where: { id }, select: { slug: true, draftTitle: true, publishedAt: true } })).toEqual({ slug: 'adhesion', draftTitle: 'Adhérer à la CPTS', publishedAt: null })
  expect([await stateOf('adhesion'), await publicContent('page', 'adhesion')]).toEqual(['draft', null])
  expect(await publishContent(coordination, { id, version: 1, publishAt: null, withdrawAt: null }, monday)).toMatchObject({ ok: true })
  expect(await stateOf('adhesion')).toBe('own')
  expect(await publicContent('page', 'adhesion')).toMatchObject({ values: { summary: siteText('adhesion').summary, body: siteText('adhesion').body } })
})

test('begun twice, or by two at once, there is one; in the bin, it comes back as it was', async () => {
  const answers = await Promise.all([begin(), begin(), begin()])
  expect(new Set(answers.map((one) => (one.ok ? one.value.id : one.code))).size).toBe(1)
  const id = await begun()
  expect(await db().content.count()).toBe(1)
  await removeContent(coordination, { id }, monday)
  expect(await stateOf('adhesion')).toBe('product')
  expect(await begun()).toBe(id)
  expect(await stateOf('adhesion')).toBe('draft')
})

test('a stranger begins nothing, and there is no other text than those of the product', async () => {
  expect(await beginSiteText(aStranger(), { slug: 'adhesion' }, monday)).toMatchObject({ code: 'not-found' })
  expect(await beginSiteText(coordination, { slug: 'connexion' }, monday)).toMatchObject({ code: 'not-found' })
  expect(await listSiteTexts(aStranger())).toBeNull()
  expect(await db().content.count()).toBe(0)
})

test('a text whose trace cannot be written is not begun', async () => {
  await database.owner("CREATE FUNCTION refuse_trace() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'journal full'; END $$; CREATE TRIGGER refuse_trace BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_trace()")
  try {
    await expect(begin()).rejects.toMatchObject({ name: 'DatabaseError' })
  } finally {
    await database.owner('DROP FUNCTION refuse_trace() CASCADE')
  }
  expect(await db().content.count()).toBe(0)
})
