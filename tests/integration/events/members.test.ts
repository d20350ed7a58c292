import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { registerForSession } from '#lib/events/register-for-session'
import { publicSessions } from '#lib/events/public-queries'
import { getSpaceEvent, listSpaceSessions } from '#lib/events/space-queries'
import { db } from '#lib/platform/db/client'
import { anEvent, aSession, somebody } from '#tests/factories/events'
import { aDocument } from '#tests/factories/media'
import { monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

test('what is written for members: its dates are theirs, they register; nobody else finds, reads or registers, whatever its audience says', async () => {
  const eventId = await anEvent('public')
  await db().content.update({ where: { id: eventId }, data: { audience: 'members' }, select: { id: true } })
  const sessionId = await aSession({ eventId })
  const [member, partner] = [somebody(), somebody({ roles: new Set(['partner_user']) })]
  expect((await listSpaceSessions(member, monday)).filter((one) => one.eventId === eventId).map((one) => [one.readers, one.own])).toEqual([['members', null]])
  expect([await listSpaceSessions(partner, monday), await getSpaceEvent(partner, `soiree-${eventId}`, monday), await publicSessions(eventId, monday)]).toEqual([[], null, []])
  const ask = (actor: typeof member) => registerForSession(actor, { sessionId, requestKey: randomUUID(), people: 1 }, monday)
  expect(await ask(partner)).toMatchObject({ code: 'not-found' })
  expect((await ask(member)).ok).toBe(true)
  expect((await getSpaceEvent(member, `soiree-${eventId}`, monday))?.sessions.map((one) => one.own)).toEqual(['registered'])
  expect((await listSpaceSessions(member, new Date('2026-12-03T20:31:00Z'))).some((one) => one.eventId === eventId)).toBe(false)
})

test('once it is over, members find it among the past ones with its minutes; before, and for anybody else, these are not there', async () => {
  const eventId = await anEvent('members')
  await db().content.update({ where: { id: eventId }, data: { audience: 'members' }, select: { id: true } })
  await aSession({ eventId })
  const [agenda, minutes] = [await aDocument({ audience: 'members', title: 'Ordre du jour' }), await aDocument({ audience: 'members', title: 'Compte rendu' })]
  await db().eventDocument.createMany({ data: [{ eventId, mediaId: agenda, moment: 'before', position: 0 }, { eventId, mediaId: minutes, moment: 'after', position: 0 }] })
  const [member, partner] = [somebody(), somebody({ roles: new Set(['partner_user']) })]
  const [before, after] = [monday, new Date('2026-12-03T20:31:00Z')]
  const found = async (at: Date) => { const event = await getSpaceEvent(member, `soiree-${eventId}`, at); return [event?.sessions.length, event?.held.length, event?.files.map((one) => one.title)] }
  expect(await found(before)).toEqual([1, 0, ['Ordre du jour']])
  expect(await found(after)).toEqual([0, 1, ['Ordre du jour', 'Compte rendu']])
  const past = async (actor: typeof member, at: Date) => (await listSpaceSessions(actor, at, 'past')).some((one) => one.eventId === eventId)
  expect([await past(member, before), await past(member, after), await past(partner, after), await getSpaceEvent(partner, `soiree-${eventId}`, after)]).toEqual([false, true, false, null])
})
