import { beforeEach, expect, test } from 'vitest'
import { askCallback } from '#lib/callbacks/ask-callback'
import { publicCallbackCommunes } from '#lib/callbacks/queries'
import { db } from '#lib/platform/db/client'
import { outsideMessage } from '#lib/territory/neighbour-messages'
import { listNeighbours, publicNeighbour, publicNeighbours } from '#lib/territory/neighbour-queries'
import { removeNeighbour } from '#lib/territory/remove-neighbour'
import { saveNeighbour } from '#lib/territory/save-neighbour'
import { saveNeighbourSchema } from '#lib/territory/schema'
import { getNeed } from '#lib/referrals/queries'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { needStepSchema } from '#lib/referrals/schema'
import { aCallbackForm } from '#tests/factories/callbacks'
import { aNeed, aNurse, needOf, searcherActor } from '#tests/factories/referrals'
import { aUser, coordinatorActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordinator = coordinatorActor()
const asked = (more: Partial<Parameters<typeof saveNeighbour>[1]> = {}) => ({ id: null, version: 0, name: 'CPTS du Nord', phone: '0353019701', email: 'nord@exemple.invalid', website: '', communes: 'Genech\nTempleuve-en-Pévèle', ...more })
const save = (more: Parameters<typeof asked>[0] = {}) => saveNeighbour(coordinator, asked(more), monday)

beforeEach(async () => {
  await database.owner('TRUNCATE neighbour, audit_event, rate_limit CASCADE')
  await aCallbackForm() // Orchies is ours.
})

test('its communes are typed by name or code; the public form then names it, with its number', async () => {
  expect(await save()).toMatchObject({ ok: true, value: { communes: 2 } })
  expect((await publicCallbackCommunes()).map((one) => one.name)).toEqual(expect.arrayContaining(['Genech', 'Orchies', 'Templeuve-en-Pévèle']))
  const answer = await askCallback('public', await aCallbackForm({ communeCode: '59258' }), monday)
  expect(answer).toMatchObject({ code: 'outside-territory', details: { commune: 'Genech', neighbour: 'CPTS du Nord', phone: '0353019701' } })
  expect(outsideMessage(answer.ok ? {} : answer.details, 'ailleurs')).toContain('CPTS du Nord, au 03')
  expect(await askCallback('public', await aCallbackForm({ communeCode: 'ailleurs' }), monday)).toMatchObject({ code: 'outside-territory', details: {} })
  expect(outsideMessage({}, 'ailleurs')).toBe('ailleurs')
  expect(await db().callbackRequest.count()).toBe(0)
})

test.each([
  ['a commune that nobody knows', { communes: 'Genech, Nullepart' }, { code: 'commune-unknown', details: { unknown: ['Nullepart'] } }],
  ['one of ours', { communes: 'Genech, Orchies' }, { code: 'commune-ours', details: { communes: ['Orchies'] } }],
  ['one of another CPTS', { name: 'Autre', communes: 'Landas, Marchiennes' }, { code: 'commune-taken', details: { communes: ['Marchiennes (CPTS de l\u2019Est)'] } }],
  ['a name that another bears', { name: 'cpts de l\u2019est' }, { code: 'name-taken' }],
])('%s: refused by name, and nothing is kept', async (_, more, refusal) => {
  await save({ name: 'CPTS de l\u2019Est', communes: 'Marchiennes' })
  expect(await save(more)).toMatchObject(refusal)
  expect((await publicNeighbours()).map((one) => [one.name, one.communes.length])).toEqual([['CPTS de l\u2019Est', 1]])
})

test('changed on the version that was read; what two people send at once, one of them reads again', async () => {
  const made = await save()
  if (!made.ok) throw new Error(made.code)
  const { id } = made.value
  const answers = await Promise.all([save({ id, version: 1, communes: 'Genech' }), save({ id, version: 1, communes: 'Marchiennes' })])
  expect(answers.map((one) => (one.ok ? 'kept' : one.code)).toSorted()).toEqual(['changed-meanwhile', 'kept'])
  expect((await publicNeighbour(id))?.communes).toHaveLength(1)
  expect((await listNeighbours(coordinator))?.[0]?.version).toBe(2)
  expect(await removeNeighbour(coordinator, { id }, monday)).toMatchObject({ ok: true })
  expect(await removeNeighbour(coordinator, { id }, monday)).toMatchObject({ code: 'not-found' })
  expect([await publicNeighbour(id), await publicNeighbour('voisine'), await db().neighbourCommune.count()]).toEqual([null, null, 0])
  expect((await db().auditEvent.findMany({ select: { event: true }, orderBy: { id: 'asc' } })).map((one) => one.event)).toEqual(['territory.neighbour_added', 'territory.neighbour_changed', 'territory.neighbour_removed'])
})

test('a site is read however it is typed, and refused when it is none', () => {
  const form = { id: '', name: 'CPTS', website: 'www.cpts-exemple.fr' }
  expect(saveNeighbourSchema.parse(form)).toMatchObject({ id: null, website: 'https://www.cpts-exemple.fr' })
  expect(saveNeighbourSchema.safeParse({ ...form, website: 'javascript:alert(1)' }).success).toBe(false)
})

test('an adressage is handed to one of them by name, which stays when it is removed; the name goes with no other reason', async () => {
  const made = await save()
  if (!made.ok) throw new Error(made.code)
  const { id: neighbourId } = made.value
  const needId = await aNeed(await aNurse())
  const { version } = await needOf(needId)
  const typed = { needId, version: String(version), gesture: 'turn_away', neighbourId }
  expect(needStepSchema.parse({ ...typed, reason: 'duplicate' }), 'only where somebody is directed').not.toHaveProperty('neighbourId')
  const searcher = searcherActor(await aUser())
  expect(await recordNeedStep(searcher, needStepSchema.parse({ ...typed, reason: 'out_of_territory' }), monday)).toMatchObject({ ok: true })
  await removeNeighbour(coordinator, { id: neighbourId }, monday)
  expect((await getNeed(searcher, needId))?.steps.at(-1)).toMatchObject({ action: 'turn_away', reason: 'out_of_territory', directedTo: 'CPTS du Nord' })
  await expect(database.owner(`INSERT INTO need_step (need_id, action, from_state, to_state, at, party, reason, directed_to) SELECT need_id, action, from_state, to_state, at, party, 'duplicate', 'CPTS du Nord' FROM need_step WHERE directed_to IS NOT NULL`)).rejects.toThrow(/need_step_directed_to/)
})
