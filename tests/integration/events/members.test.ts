import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { registerForSession } from '#lib/events/register-for-session'
import { publicSessions } from '#lib/events/public-queries'
import { getSpaceEvent, listSpaceSessions } from '#lib/events/space-queries'
import { db } from '#lib/platform/db/client'
import { anEvent, aSession, somebody } from '#tests/factories/events'
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
