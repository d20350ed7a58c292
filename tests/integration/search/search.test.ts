import { expect, test } from 'vitest'
import { createContent } from '#lib/content/create-content'
import { indexSite } from '#lib/content/index-site'
import { publishContent } from '#lib/content/publish-content'
import { fromPlainText } from '#lib/content/rich-text-form'
import { saveDraft } from '#lib/content/save-draft'
import { withdrawContent } from '#lib/content/withdraw-content'
import { updateOwnProfile } from '#lib/members/update-own-profile'
import { transaction } from '#lib/platform/db/client'
import { publicSearch, publicSuggestions } from '#lib/search/queries'
import { addCommunes } from '#lib/territory/add-communes'
import { aMember } from '#tests/factories/member'
import { aStranger, aUser, coordinatorActor, monday } from '#tests/factories/register'
import { countingQueries } from '#tests/helpers/count-queries'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const writer = coordinatorActor()
const today = '2026-11-23'
const aProfile = { presentation: '', presentationTo: 'nobody', phone: '', phoneTo: 'nobody', email: '', emailTo: 'nobody', msSante: '', msSanteTo: 'nobody', languages: [] as string[], languagesTo: 'nobody', accessibility: '', accessibilityTo: 'nobody' } as const

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

const titlesFor = async (typed: string) => (await publicSearch(typed, { today })).found.map((one) => one.title.map((piece) => piece.text).join(''))

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
  expect(await publicSearch('dermatologie', { today })).toMatchObject({ guess: null })
  expect((await publicSearch('dermatologgie', { today })).guess).toEqual({ words: 'dermatologie' })
  expect((await publicSearch('dermatologie ornithorynque', { today })).guess).toBe('some-words')
  expect(await publicSearch('zzzzqqqq', { today })).toMatchObject({ total: 0, found: [] })
  expect(await publicSearch('  ', { today })).toMatchObject({ total: 0 })
})

test('the hit is marked in the excerpt, and what looks like a tag is no tag', async () => {
  await published('Signes', 'Avant <script>alert(1)</script> le mot kinésithérapie après \u0001 fin.')
  const [found] = (await publicSearch('kinésithérapie', { today })).found
  expect(found?.excerpt.filter((piece) => piece.isHit).map((piece) => piece.text)).toEqual(['kinésithérapie'])
  expect(found?.excerpt.map((piece) => piece.text).join('')).not.toContain('<script>')
})

test('what is withdrawn, or for members, is not found; what comes back is', async () => {
  const one = await published('Canari ornithorynque', 'Texte.')
  const members = await published('Réunion ornithologue', 'Texte.', 'members')
  expect(await titlesFor('ornithorynque')).toHaveLength(1)
  expect(await titlesFor('ornithologue')).not.toContain('Réunion ornithologue')
  await withdrawContent(writer, { id: one.id }, monday)
  expect((await publicSearch('ornithorynque', { today })).found.map((found) => found.address)).not.toContain(`/actualites/${one.slug}`)
  await saveDraft(writer, { ...members, audience: 'public' }, monday)
  expect(await titlesFor('ornithologue')).toContain('Réunion ornithologue')
})

test('hostile and huge searches are only words', async () => {
  for (const typed of ["'; DROP TABLE content; --", '%', '_', '\\', 'a'.repeat(5000), '" OR -x', '!!! & | ( )', '\u0000']) {
    await expect(publicSearch(typed, { today })).resolves.toBeDefined()
    await expect(publicSuggestions(typed, today)).resolves.toBeDefined()
  }
})

test('suggestions begin with what begins like it', async () => {
  await published('Pharmacies de garde', 'Texte.')
  await published('Trouver une pharmacie', 'Texte.')
  expect((await publicSuggestions('pharm', today)).map((one) => one.title).slice(0, 1)).toEqual(['Pharmacies de garde'])
})

test('an offer is found until its last day', async () => {
  const made = await createContent(writer, { kind: 'offer', title: 'Remplacement chez le tapir' }, monday)
  if (!made.ok) throw new Error(made.code)
  const values = { title: 'Remplacement chez le tapir', kind: 'stage', profession: 'Sage-femme', place: 'Orchies', untilOn: '2026-11-30', contact: 'x', body: fromPlainText('x') }
  const saved = await saveDraft(writer, { id: made.value.id, version: 1, slug: 'tapir', audience: 'public', values }, monday)
  if (!saved.ok) throw new Error(saved.code)
  await publishContent(writer, { id: made.value.id, version: saved.value.version, publishAt: null, withdrawAt: null }, monday)
  const onDay = async (day: string) => [(await publicSearch('tapir', { today: day })).total, (await publicSuggestions('tapir', day)).length]
  expect([await onDay('2026-11-30'), await onDay('2026-12-01')]).toEqual([[1, 1], [0, 0]])
})

test('a person of the directory is found by name and profession while everyone may read it, and not a moment longer', async () => {
  const userId = await aUser()
  await aMember({ state: 'member', lastName: 'Ornithorynx', userId })
  const actor = { ...aStranger(), userId, ownPracticeIds: new Set<string>(), roles: new Set(['member' as const]) }
  const say = async (listedTo: 'public' | 'members' | 'nobody', version: number) => updateOwnProfile(actor, { ...aProfile, listedTo, version }, monday)
  const isFound = async () => (await publicSearch('ornithorynx', { today })).found.map((one) => one.kind)
  expect((await say('members', 0)).ok).toBe(true)
  expect(await isFound()).toEqual([])
  expect((await say('public', 1)).ok).toBe(true)
  expect(await isFound()).toEqual(['professional'])
  // Whatever writes it, even past the product: the database forgets.
  await database.app(`UPDATE member_profile SET listed_to = 'members' WHERE user_id = $1`, [userId])
  expect(await isFound()).toEqual([])
  await database.app(`UPDATE member_profile SET listed_to = 'public' WHERE user_id = $1`, [userId])
  await transaction((tx) => indexSite(tx, monday))
  expect(await isFound()).toEqual(['professional'])
  await database.app(`UPDATE app_user SET disabled_at = now() WHERE id = $1`, [userId])
  expect(await isFound()).toEqual([])
})

test('a commune is found once it is of the territory, and a page of ours gives way to the one that was written', async () => {
  const commune = { code: '59999', name: 'Zuydcoote-les-Oies', postalCodes: ['59999'], population: 1, departement: '59', epciCode: null, epciName: null, lat: 50, lon: 3, contour: null, contourSource: null }
  expect((await publicSearch('zuydcoote', { today })).total).toBe(0)
  expect((await addCommunes(writer, { communes: [commune], membership: 'territory' }, monday)).ok).toBe(true)
  expect((await publicSearch('59999', { today })).found[0]?.address).toBe('/medecins/zuydcoote-les-oies')
  await transaction((tx) => indexSite(tx, monday))
  const pages = async () => (await publicSearch('rgpd', { today })).found.filter((one) => one.address === '/donnees-personnelles')
  expect(await pages()).toHaveLength(1)
})

test('a search asks the database a few questions, whatever is typed', async () => {
  await published('Une grippe de saison', 'Texte.')
  for (const typed of ['grippe', 'gripe saison', 'rien de tel ici', 'zzzzqqqq', 'comment trouver un médecin à Orchies ce soir']) {
    expect(await countingQueries(async () => { await publicSearch(typed, { today }) })).toBeLessThanOrEqual(7)
    expect(await countingQueries(async () => { await publicSuggestions(typed, today) })).toBeLessThanOrEqual(3)
  }
})

test('two who publish at once both have their words known', async () => {
  await Promise.all(Array.from({ length: 6 }, (_, index) => published(`Xylophone et zibeline ${index}`, 'Wombat kangourou ornithologue.')))
  expect(await publicSearch('zibelline', { today })).toMatchObject({ total: 6, guess: { words: 'zibeline' } })
})

test('the projection made anew is the one that was kept', async () => {
  await transaction((tx) => indexSite(tx, monday))
  await published('Pour comparer', 'Texte.')
  const rows = () => database.owner('SELECT kind, subject_id, title, keywords, summary, body, address, dated_on, stems::text FROM search_document ORDER BY kind, subject_id')
  const kept = await rows()
  await transaction((tx) => indexSite(tx, monday))
  expect(await rows()).toEqual(kept)
})
