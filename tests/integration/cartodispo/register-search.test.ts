import fc from 'fast-check'
import { Client } from 'pg'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { howMany } from '#tests/setup/how-many'
import { noFilters, type RegisterFilters } from '#lib/cartodispo/register-filters'
import { forgetRegister } from '#lib/cartodispo/register-index'
import { getRegisterEntry, searchRegister } from '#lib/cartodispo/register-queries'
import { db } from '#lib/platform/db/client'
import { aCommune, aListedGp, type ListedGp, readers, registerNow, says, snapshotOfNow } from '#tests/factories/a-register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
const yesterday = new Date('2026-11-20T10:00:00Z')

beforeAll(async () => {
  await aCommune('59449', 'Orchies', { lat: 50.474, lon: 3.244, postalCode: '59310' })
  await aCommune('59551', 'Saméon', { lat: 50.472, lon: 3.333, postalCode: '59310' })
  await aCommune('59378', 'Marchiennes', { lat: 50.407, lon: 3.283 })
  await aCommune('62001', 'Voisine', { lat: 50.48, lon: 3.2, membership: 'bordering' })
})
beforeEach(async () => {
  forgetRegister()
  await db().registerEntry.deleteMany({})
})

const search = (filters: Partial<RegisterFilters> = {}, reader: Parameters<typeof searchRegister>[0] = 'public', now = registerNow) => searchRegister(reader, { ...noFilters, ...filters }, now)
const names = async (...args: Parameters<typeof search>) => (await search(...args)).entries.map((one) => one.name.split(' ').at(-1))

test('a commune, a postal code, a distance and the bordering communes each find their own', async () => {
  await aListedGp({ lastName: 'Orchies', communeCode: '59449' })
  await aListedGp({ lastName: 'Sameon', communeCode: '59551' })
  await aListedGp({ lastName: 'Marchiennes', communeCode: '59378' })
  await aListedGp({ lastName: 'Voisine', communeCode: '62001' })
  await snapshotOfNow()
  const [nearest, ...further] = await names({ place: 'Orchies' })
  // Equals take turns: only the commune itself has its place.
  expect([nearest, ...further.sort()]).toEqual(['Orchies', 'Marchiennes', 'Sameon'])
  expect(await names({ place: 'Orchies', withinKm: 5 })).toEqual(['Orchies'])
  expect(await names({ place: 'Orchies', withinKm: 5, withBordering: true })).toEqual(['Orchies', 'Voisine'])
  expect((await search({ place: '59310' })).place).toBe('59310 (Orchies, Saméon)')
  expect((await names({ place: 'voisine' }))[0]).toBe('Voisine')
  const lost = await search({ place: 'Marseille', withinKm: 5 })
  expect([lost.total, lost.remarks.length]).toEqual([3, 2])
})

test('needs keep those who said so, and states those who are in one', async () => {
  await aListedGp({ lastName: 'Domicile', communeCode: '59449', content: { homeVisits: 'served_communes', languages: ['ar'] } })
  await aListedGp({ lastName: 'Enfant', communeCode: '59449', content: { priorities: ['child'], isStepFree: true } })
  await aListedGp({ lastName: 'Ecran', communeCode: '59449', content: { state: 'case_by_case', offersTeleconsultation: true, homeVisits: 'none' } })
  expect(await names({ needsHomeVisits: true })).toEqual(['Domicile'])
  expect(await names({ language: 'ar' })).toEqual(['Domicile'])
  expect(await names({ priorities: ['child', 'pregnancy'] })).toEqual(['Enfant'])
  expect(await names({ needsStepFree: true })).toEqual(['Enfant'])
  expect(await names({ needsTeleconsultation: true })).toEqual(['Ecran'])
  expect(await names({ states: ['case_by_case'] })).toEqual(['Ecran'])
  expect(await names({ name: 'enf' })).toEqual(['Enfant'])
  expect((await search()).facets).toContainEqual({ state: 'open', count: 2 })
})

test('states that somebody must follow up are for the coordination and granted partners only', async () => {
  const contact = { public: { way: 'cpts' as const } }
  const closed = await aListedGp({ lastName: 'Ferme', communeCode: '59449', content: { state: 'closed', contact } })
  const stale = await aListedGp({ lastName: 'Pale', communeCode: '59449', at: new Date('2026-10-15T10:00:00Z'), content: { contact } })
  const silent = await aListedGp({ lastName: 'Muet', communeCode: '59449', content: null })
  expect(await names()).toEqual([])
  expect(await names({}, readers.member)).toEqual([])
  expect((await names({}, readers.partner)).sort()).toEqual(['Ferme', 'Pale'])
  expect((await names({}, readers.coordination)).sort()).toEqual(['Ferme', 'Muet', 'Pale'])
  // Asking for a state by its address gives no more than the form does.
  expect(await names({ states: ['closed', 'to_reconfirm'] })).toEqual([])
  for (const gp of [closed, stale, silent]) expect(await getRegisterEntry('public', gp.practiceId, registerNow)).toBeNull()
})

test('an entry without a way to get in touch is not shown to the public', async () => {
  const gp = await aListedGp({ lastName: 'Injoignable', communeCode: '59449', content: { contact: { members: { way: 'phone', phone: '0353019999', hours: '' } } } })
  expect(await names()).toEqual([])
  expect((await getRegisterEntry(readers.member, gp.practiceId, registerNow))?.contact).toEqual({ way: 'phone', phone: '0353019999', hours: '' })
})

test('confirmations, closings and openings during the day move nobody who stays', async () => {
  const gps: ListedGp[] = []
  for (let index = 0; index < 30; index += 1) {
    gps.push(await aListedGp({ lastName: `Gp${index}`, communeCode: index % 2 ? '59449' : '59378', at: yesterday, content: { state: index % 5 === 0 ? 'closed' : 'open', homeVisits: index % 3 === 0 ? 'none' : 'known_patients' } }))
  }
  await snapshotOfNow()
  const order = async (filters: Partial<RegisterFilters>) => {
    const first = await search(filters)
    return first.pageCount > 1 ? [...first.entries, ...(await search({ ...filters, page: 2 })).entries].map((one) => one.id) : first.entries.map((one) => one.id)
  }
  const filters = [{}, { place: 'Orchies' }, { needsHomeVisits: true }, { place: '59378', withinKm: 5, needsHomeVisits: true }]
  const morning = await Promise.all(filters.map(order))
  let at = registerNow.getTime()
  const act = fc.record({ gp: fc.integer({ min: 0, max: 29 }), state: fc.constantFrom('open', 'closed', 'case_by_case'), homeVisits: fc.constantFrom('none', 'known_patients'), audience: fc.constantFrom('public', 'members') })
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 3 }), async (acts) => {
    for (const { gp, state, homeVisits, audience } of acts) await says(gps[gp]?.practiceId ?? '', { state, homeVisits, audience }, new Date((at += 1000)))
    for (const [index, filter] of filters.entries()) {
      const before = morning[index] ?? []
      const now = await order(filter)
      const stayed = now.filter((id) => before.includes(id))
      expect(stayed).toEqual(before.filter((id) => now.includes(id)))
      // Whoever was not there this morning comes after all who were.
      expect(now.slice(0, stayed.length)).toEqual(stayed)
    }
  }), { numRuns: howMany(25) })
})

test('the public order does not depend on entries that are not public', async () => {
  for (let index = 0; index < 25; index += 1) await aListedGp({ lastName: `Gp${index}`, communeCode: '59449', at: yesterday })
  const hidden = await aListedGp({ lastName: 'Cache', communeCode: '59449', at: yesterday, content: { audience: 'coordination' } })
  await snapshotOfNow()
  const before = await search()
  await says(hidden.practiceId, { audience: 'coordination', state: 'closed' })
  expect(await search()).toEqual(before)
  await db().registerEntry.delete({ where: { practiceId: hidden.practiceId } })
  expect(await search()).toEqual(before)
})

test('a search costs three queries, for five entries as for sixty', async () => {
  const count = async () => {
    await search()
    const query = vi.spyOn(Client.prototype, 'query')
    await search({ place: 'Orchies', withinKm: 20, needsHomeVisits: true })
    const calls = query.mock.calls.length
    query.mockRestore()
    return calls
  }
  for (let index = 0; index < 5; index += 1) await aListedGp({ lastName: `Gp${index}`, communeCode: '59449', content: { homeVisits: 'known_patients' } })
  const few = await count()
  for (let index = 0; index < 55; index += 1) await aListedGp({ lastName: `Plus${index}`, communeCode: '59449', content: { homeVisits: 'known_patients' } })
  expect([few, await count()]).toEqual([3, 3])
})
