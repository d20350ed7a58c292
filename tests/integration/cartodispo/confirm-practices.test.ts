import { expect, test } from 'vitest'
import { confirmPractices } from '#lib/cartodispo/confirm-practices'
import { declareAvailability } from '#lib/cartodispo/declare-availability'
import { bareContent } from '#lib/cartodispo/statement-content'
import { linkActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aGp, aSite, aStatement, aStranger, coordinatorActor, countRows, daysLater, delegateActor, entryOf, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

test('a secretary confirms six GPs in one tap, each with a confirmation of today and a trace', async () => {
  const siteId = await aSite()
  const gps = await Promise.all(Array.from({ length: 6 }, () => aGp({ siteId })))
  for (const gp of gps) await aStatement(gp, {}, daysLater(-40))
  expect((await entryOf(gps[0]?.practiceId ?? '')).state).toBe('open')
  const ids = gps.map((gp) => gp.practiceId)
  const secretary = delegateActor(ids)
  const result = await confirmPractices(secretary, { practiceIds: ids, linkId: null }, monday)
  expect(result).toEqual({ ok: true, value: { confirmed: [...ids].sort(), alreadyConfirmed: [], leftToAnswer: [] } })
  for (const id of ids) {
    const entry = await entryOf(id)
    expect([entry.state, entry.confirmedOn]).toEqual(['open', new Date('2026-11-23')])
    expect(await countRows('auditEvent', id)).toBe(1)
    expect(await db().confirmation.findMany({ where: { practiceId: id }, select: { capacity: true, actorId: true } })).toEqual([{ capacity: 'delegate', actorId: secretary.userId }])
  }
})

test('a practice that never said anything is asked, the others are confirmed', async () => {
  const [said, silent] = [await aGp(), await aGp({ lastName: 'Muet' })]
  await aStatement(said, {}, daysLater(-20))
  const result = await confirmPractices(linkActor([said.practiceId, silent.practiceId]), { practiceIds: [said.practiceId, silent.practiceId], linkId: null }, monday)
  expect(result).toMatchObject({ ok: true, value: { confirmed: [said.practiceId], leftToAnswer: [{ practiceId: silent.practiceId, name: 'Dr Camille Muet' }] } })
})

test('pressing the link twice the same day, also at the same instant, makes one confirmation', async () => {
  const gp = await aGp()
  await aStatement(gp, {}, daysLater(-20))
  const linkId = 'b0000000-0000-4000-8000-000000000001'
  const press = () => confirmPractices(linkActor([gp.practiceId]), { practiceIds: [gp.practiceId], linkId }, monday)
  const results = await Promise.all([press(), press(), press()])
  results.push(await press())
  expect(results.map((one) => one.ok && one.value.confirmed.length).sort()).toEqual([0, 0, 0, 1])
  expect(await countRows('confirmation', gp.practiceId)).toBe(1)
  expect(await countRows('auditEvent', gp.practiceId)).toBe(1)
})

test('somebody else confirming the same day leaves their own trace', async () => {
  const gp = await aGp()
  await aStatement(gp, {}, daysLater(-20))
  await confirmPractices(coordinatorActor(), { practiceIds: [gp.practiceId], linkId: null }, monday)
  await confirmPractices(gpActor([gp.practiceId]), { practiceIds: [gp.practiceId], linkId: null }, daysLater(0.1))
  expect(await countRows('confirmation', gp.practiceId)).toBe(2)
})

test('a closed answer confirmed again is asked again after the span first chosen', async () => {
  const gp = await aGp()
  await aStatement(gp, { state: 'closed', askAgainOn: '2027-02-28' }, new Date('2026-11-30T09:00:00Z'))
  const doctor = gpActor([gp.practiceId])
  const at = new Date('2027-01-15T09:00:00Z')
  for (let press = 0; press < 2; press += 1) await confirmPractices(doctor, { practiceIds: [gp.practiceId], linkId: null }, at)
  const statements = await db().statement.findMany({ where: { practiceId: gp.practiceId }, orderBy: { declaredAt: 'asc' }, select: { askAgainOn: true, state: true, fromOn: true } })
  expect(statements).toHaveLength(2)
  expect(statements[1]).toEqual({ askAgainOn: new Date('2027-04-15'), state: 'closed', fromOn: new Date('2027-01-15') })
  expect(await countRows('confirmation', gp.practiceId)).toBe(1)
  expect((await entryOf(gp.practiceId)).state).toBe('closed')
})

test('an opening announced for later is confirmed along with what holds until then', async () => {
  const gp = await aGp()
  await aStatement(gp, { state: 'closed' }, daysLater(-20))
  await aStatement(gp, { state: 'open', fromOn: '2026-12-10' }, daysLater(-19))
  await confirmPractices(gpActor([gp.practiceId]), { practiceIds: [gp.practiceId], linkId: null }, monday)
  expect(await countRows('confirmation', gp.practiceId)).toBe(2)
  expect(await entryOf(gp.practiceId)).toMatchObject({ state: 'soon', confirmedOn: new Date('2026-11-23') })
})

test('one practice that is not the actor\'s refuses all of them', async () => {
  const [own, other] = [await aGp(), await aGp()]
  for (const gp of [own, other]) await aStatement(gp, {}, daysLater(-20))
  const result = await confirmPractices(gpActor([own.practiceId]), { practiceIds: [own.practiceId, other.practiceId], linkId: null }, monday)
  expect(result).toMatchObject({ ok: false, code: 'not-found' })
  expect(await confirmPractices(aStranger(), { practiceIds: [own.practiceId], linkId: null }, monday)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await countRows('confirmation', own.practiceId)).toBe(0)
})

test('a replacement and a practice that ended have nothing to confirm', async () => {
  const gps = [await aGp({ position: 'replacement' }), await aGp({ endsOn: '2026-11-01' })]
  for (const gp of gps) await aStatement(gp, {}, daysLater(-20))
  const ids = gps.map((gp) => gp.practiceId)
  expect(await confirmPractices(linkActor(ids), { practiceIds: ids, linkId: null }, monday)).toMatchObject({ ok: true, value: { confirmed: [], leftToAnswer: [{}, {}] } })
})

test('two different answers to the same screen: one is kept, the other is told', async () => {
  const gp = await aGp()
  const doctor = gpActor([gp.practiceId])
  const say = (state: 'open' | 'closed') => declareAvailability(doctor, { practiceId: gp.practiceId, version: 1, content: bareContent(state, '2026-11-23') }, monday)
  const results = await Promise.all([say('open'), say('closed')])
  expect(results.map((one) => (one.ok ? one.value : one.code)).sort()).toEqual(['conflict', 'declared'])
  expect(await countRows('statement', gp.practiceId)).toBe(1)
})

test('the same answer sent twice at once is no conflict: one statement, one confirmation of it', async () => {
  const gp = await aGp()
  const doctor = gpActor([gp.practiceId])
  const say = () => declareAvailability(doctor, { practiceId: gp.practiceId, version: 1, content: bareContent('open', '2026-11-23') }, monday)
  const results = await Promise.all([say(), say()])
  expect(results.map((one) => (one.ok ? one.value : one.code)).sort()).toEqual(['confirmed', 'declared'])
  expect(await countRows('statement', gp.practiceId)).toBe(1)
})

test('a stranger cannot answer for a practice, nor can anybody for an id that is none', async () => {
  const gp = await aGp()
  const input = { practiceId: gp.practiceId, version: 1, content: bareContent('open', '2026-11-23') }
  expect(await declareAvailability(aStranger(), input, monday)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await declareAvailability(coordinatorActor(), { ...input, practiceId: 'not-an-id' }, monday)).toMatchObject({ ok: false, code: 'not-found' })
})
