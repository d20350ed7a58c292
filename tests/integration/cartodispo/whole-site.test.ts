import { beforeEach, describe, expect, test } from 'vitest'
import { answerSiteQuickly } from '#lib/cartodispo/answer-site-quickly'
import { declareAvailability } from '#lib/cartodispo/declare-availability'
import { declareSiteAvailability } from '#lib/cartodispo/declare-site-availability'
import { getOwnSite, listOwnSites } from '#lib/cartodispo/own-site-queries'
import { bareContent } from '#lib/cartodispo/statement-content'
import { db } from '#lib/platform/db/client'
import { aGp, aSite, aStranger, coordinatorActor, daysLater, delegateActor, type Gp, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
let siteId: string
let gps: Gp[]
const everyone = () => delegateActor(gps.map((gp) => gp.practiceId))

beforeEach(async () => {
  await database.owner('TRUNCATE commune, practitioner, audit_event CASCADE')
  siteId = await aSite({ name: 'Maison de santé' })
  gps = [await aGp({ siteId, lastName: 'Aubert' }), await aGp({ siteId, lastName: 'Brun' })]
})

const states = async (at = monday) => (await getOwnSite(everyone(), siteId, at))?.people.map((one) => `${one.name}: ${one.state}`)
const press = (answer: 'open' | 'reserved' | 'closed', version: number, at = monday, actor = everyone()) => answerSiteQuickly(actor, { siteId, version, answer }, at)

test('two taps answer for everybody, and the page shows it as one answer', async () => {
  expect(await getOwnSite(everyone(), siteId, monday)).toMatchObject({ name: 'Maison de santé', version: 1, capacity: 'delegate', standing: null, lastContent: null })
  expect(await press('open', 1)).toEqual({ ok: true, value: 'declared' })
  expect(await states()).toEqual(['Dr Camille Aubert: open', 'Dr Camille Brun: open'])
  expect(await getOwnSite(everyone(), siteId, monday)).toMatchObject({ version: 2, standing: { state: 'open' } })
  expect(await press('open', 2, daysLater(3))).toEqual({ ok: true, value: 'confirmed' })
  expect(await db().statement.count()).toBe(1)
})

test('what one of them says alone ends the common answer; the next one starts from it all the same', async () => {
  await declareSiteAvailability(everyone(), { siteId, version: 1, content: { ...bareContent('open', '2026-11-23'), note: 'Premier rendez-vous sous dix jours.' } }, monday)
  const [first] = gps
  await declareAvailability(gpActor([first?.practiceId ?? '']), { practiceId: first?.practiceId ?? '', version: 2, content: bareContent('closed', '2026-11-23') }, daysLater(0.1))
  const site = await getOwnSite(everyone(), siteId, daysLater(1))
  expect(site).toMatchObject({ standing: null, lastContent: { note: 'Premier rendez-vous sous dix jours.' } })
  expect(await press('open', site?.version ?? 0, daysLater(1))).toEqual({ ok: true, value: 'declared' })
  expect(await getOwnSite(everyone(), siteId, daysLater(1))).toMatchObject({ standing: { state: 'open', note: 'Premier rendez-vous sous dix jours.' } })
})

test('a reservation never made for the site asks for whom; nothing is written meanwhile', async () => {
  expect(await press('reserved', 1)).toEqual({ ok: true, value: 'say-for-whom' })
  expect(await db().statement.count()).toBe(0)
})

test('an answer to an old page is a conflict, unless both said the same', async () => {
  await press('open', 1)
  expect(await press('closed', 1)).toMatchObject({ ok: false, code: 'conflict' })
  expect(await press('open', 1)).toEqual({ ok: true, value: 'confirmed' })
})

test('two secretaries at once: one answer stands, the other is told', async () => {
  const done = await Promise.all([press('open', 1), press('closed', 1)])
  expect(done.filter((one) => one.ok)).toHaveLength(1)
  expect(done.find((one) => !one.ok)).toMatchObject({ code: 'conflict' })
  expect(await db().statement.count()).toBe(1)
})

describe('whoever does not answer for all of them', () => {
  test.each([
    ['a stranger', () => aStranger()],
    ['one GP among two', () => gpActor([gps[0]?.practiceId ?? ''])],
    ['the secretary of one', () => delegateActor([gps[1]?.practiceId ?? ''])],
  ])('%s finds no such page and changes nothing', async (_, who) => {
    expect(await getOwnSite(who(), siteId, monday)).toBeNull()
    expect(await listOwnSites(who(), monday)).toEqual([])
    expect(await press('open', 1, monday, who())).toMatchObject({ ok: false, code: 'not-found' })
    expect(await db().statement.count()).toBe(0)
  })

  test('the coordination answers by phone; it has no list of its own', async () => {
    expect(await getOwnSite(coordinatorActor(), siteId, monday)).toMatchObject({ capacity: 'coordination_phone' })
    expect(await listOwnSites(coordinatorActor(), monday)).toEqual([])
  })
})

test('a replacement and a practice that has ended are not asked about', async () => {
  await aGp({ siteId, position: 'replacement' })
  await aGp({ siteId, endsOn: '2026-10-31' })
  expect((await getOwnSite(everyone(), siteId, monday))?.people).toHaveLength(2)
  expect(await listOwnSites(everyone(), monday)).toEqual([{ siteId, name: 'Maison de santé', people: 2 }])
  expect(await press('open', 1)).toMatchObject({ ok: true })
})
