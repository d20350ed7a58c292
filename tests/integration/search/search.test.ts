import { expect, test } from 'vitest'
import { createContent } from '#lib/content/create-content'
import { reindexContents } from '#lib/content/index-content'
import { publishContent } from '#lib/content/publish-content'
import { fromPlainText } from '#lib/content/rich-text-form'
import { saveDraft } from '#lib/content/save-draft'
import { withdrawContent } from '#lib/content/withdraw-content'
import { transaction } from '#lib/platform/db/client'
import { publicSearch, publicSuggestions } from '#lib/search/queries'
import { coordinatorActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const writer = coordinatorActor()

async function published(title: string, body: string, audience: 'public' | 'members' = 'public') {
  const made = await createContent(writer, { kind: 'news', title }, monday)
  if (!made.ok) throw new Error(made.code)
  const { id } = made.value
  const values = { title, summary: 'En bref.', category: 'vie', body: fromPlainText(body) }
  const slug = `a-${id}`
  const saved = await saveDraft(writer, { id, version: 1, slug, audience, values }, monday)
  if (!saved.ok) throw new Error(saved.code)
  await publishContent(writer, { id, version: saved.value.version, publishAt: null, withdrawAt: null }, monday)
  return { id, slug, values, version: saved.value.version }
}

const titlesFor = async (typed: string) => (await publicSearch(typed)).found.map((one) => one.title.map((piece) => piece.text).join(''))

test.each([
  ['a plural, without its accents', 'infirmieres', 'Une infirmière en pratique avancée arrive'],
  ['an apostrophe', 'l’hôpital', 'Sortir de l’hôpital sans se perdre'],
  ['a straight apostrophe', "d'hospitalisation", 'Préparer une sortie d’hospitalisation'],
  ['capitals', 'VACCINATION', 'Le carnet de vaccination en ligne'],
  ['a word of the text alone', 'palliatifs', 'Deux soirées en décembre'],
  ['a typing error', 'vacination', 'Le carnet de vaccination en ligne'],
])('%s finds what was meant', async (_, typed, title) => {
  await published(title, title.startsWith('Deux') ? 'Une formation sur les soins palliatifs.' : 'Texte.')
  expect(await titlesFor(typed)).toContain(title)
})

test('a guess is said to be one; nothing like it gives nothing', async () => {
  await published('La télé-expertise en dermatologie', 'Texte.')
  expect(await publicSearch('dermatologie')).toMatchObject({ isGuess: false })
  expect((await publicSearch('dermatologgie')).isGuess).toBe(true)
  expect(await publicSearch('zzzzqqqq')).toMatchObject({ total: 0, found: [] })
  expect(await publicSearch('  ')).toMatchObject({ total: 0 })
})

test('the hit is marked in the excerpt, and what looks like a tag is no tag', async () => {
  await published('Signes', 'Avant <script>alert(1)</script> le mot kinésithérapie après \u0001 fin.')
  const [found] = (await publicSearch('kinésithérapie')).found
  expect(found?.excerpt.filter((piece) => piece.isHit).map((piece) => piece.text)).toEqual(['kinésithérapie'])
  expect(found?.excerpt.map((piece) => piece.text).join('')).not.toContain('<script>')
})

test('what is withdrawn, or for members, is not found; what comes back is', async () => {
  const one = await published('Canari ornithorynque', 'Texte.')
  const members = await published('Réunion ornithologue', 'Texte.', 'members')
  expect(await titlesFor('ornithorynque')).toHaveLength(1)
  expect(await titlesFor('ornithologue')).not.toContain('Réunion ornithologue')
  await withdrawContent(writer, { id: one.id }, monday)
  expect((await publicSearch('ornithorynque')).found.map((found) => found.address)).not.toContain(`/actualites/${one.slug}`)
  await saveDraft(writer, { ...members, audience: 'public' }, monday)
  expect(await titlesFor('ornithologue')).toContain('Réunion ornithologue')
})

test('hostile and huge searches are only words', async () => {
  for (const typed of ["'; DROP TABLE content; --", '%', '_', '\\', 'a'.repeat(5000), '" OR -x', '!!! & | ( )', '\u0000']) {
    await expect(publicSearch(typed)).resolves.toBeDefined()
    await expect(publicSuggestions(typed)).resolves.toBeDefined()
  }
})

test('suggestions begin with what begins like it', async () => {
  await published('Pharmacies de garde', 'Texte.')
  await published('Trouver une pharmacie', 'Texte.')
  expect((await publicSuggestions('pharm')).map((one) => one.title).slice(0, 1)).toEqual(['Pharmacies de garde'])
})

test('the projection made anew is the one that was kept', async () => {
  await published('Pour comparer', 'Texte.')
  const rows = () => database.owner('SELECT kind, subject_id, title, summary, body, address, dated_on, stems::text FROM search_document ORDER BY kind, subject_id')
  const kept = await rows()
  await transaction((tx) => reindexContents(tx))
  expect(await rows()).toEqual(kept)
})
