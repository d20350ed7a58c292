import { describe, expect, test } from 'vitest'
import { closeOtherSessions } from '#lib/accounts/close-other-sessions'
import { closeSession } from '#lib/accounts/close-session'
import { disableAccount } from '#lib/accounts/disable-account'
import { listOwnSessions } from '#lib/accounts/session-queries'
import { loadSession } from '#lib/platform/auth/load-actor'
import { db } from '#lib/platform/db/client'
import { aRole, aStranger, aUser, monday } from '#tests/factories/register'
import { havingPassed, reloaded } from '#tests/factories/second-factor'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const today = '2026-11-23'
const hoursAgo = (hours: number) => new Date(monday.getTime() - hours * 3_600_000)

async function aSession(userId: string, { device = 'Firefox sur Windows', idle = 0 }: { device?: string; idle?: number } = {}) {
  const sessionToken = crypto.randomUUID()
  const { id } = await db().session.create({
    data: { userId, sessionToken, device, expires: new Date('2027-12-31'), createdAt: hoursAgo(idle + 1), lastSeenAt: hoursAgo(idle) }, select: { id: true },
  })
  return { id, sessionToken, actor: await reloaded(sessionToken), isOpen: async () => (await loadSession(sessionToken, today)) !== null }
}

const listed = async (session: Awaited<ReturnType<typeof aSession>>) => listOwnSessions(session.actor, { now: monday, today })

describe('one’s own sessions', () => {
  test('are listed, this one first, without those that are over nor anybody else’s', async () => {
    const userId = await aUser()
    await aSession(userId, { device: 'Chrome sur Android', idle: 20 })
    await aSession(userId, { device: 'Oubliée', idle: 24 * 15 })
    const here = await aSession(userId, { idle: 2 })
    await aSession(await aUser(), { device: 'De quelqu’un d’autre' })
    const own = await listed(here)
    expect(own?.sessions.map((one) => [one.device, one.isThis])).toEqual([['Firefox sur Windows', true], ['Chrome sur Android', false]])
    expect(own?.isGuarded).toBe(false)
    await aRole(userId, 'coordination')
    expect(await listed(here), 'a night without a visit ends that of a coordinator').toMatchObject({ isGuarded: true, sessions: [{ isThis: true }] })
  })

  test('close one by one: the next page of that device is signed out; a second press is told', async () => {
    const userId = await aUser()
    const [here, there] = [await aSession(userId), await aSession(userId)]
    expect(await closeSession(here.actor, { sessionId: there.id }, monday)).toEqual({ ok: true, value: null })
    expect([await here.isOpen(), await there.isOpen()]).toEqual([true, false])
    expect(await closeSession(here.actor, { sessionId: there.id }, monday)).toMatchObject({ code: 'not-found' })
    expect(await db().auditEvent.count({ where: { event: 'account.session_closed', subjectId: userId } })).toBe(1)
  })

  test('somebody else’s, and this one, stay as they are', async () => {
    const [here, foreign] = [await aSession(await aUser()), await aSession(await aUser())]
    for (const sessionId of [foreign.id, here.id, 'pas un numéro']) expect(await closeSession(here.actor, { sessionId }, monday)).toMatchObject({ code: 'not-found' })
    expect([await here.isOpen(), await foreign.isOpen()]).toEqual([true, true])
  })

  test('close all at once but this one', async () => {
    const userId = await aUser()
    const sessions = [await aSession(userId), await aSession(userId), await aSession(userId)] as const
    const foreign = await aSession(await aUser())
    expect(await closeOtherSessions(sessions[0].actor, null, monday)).toEqual({ ok: true, value: { closed: 2 } })
    expect(await Promise.all([...sessions, foreign].map((one) => one.isOpen()))).toEqual([true, false, false, true])
  })
})

test('an account that is closed is signed out everywhere in the same transaction, and stays so when it opens again', async () => {
  const userId = await aUser()
  const sessions = [await aSession(userId), await aSession(userId)]
  const other = await aSession(await aUser())
  const admin = havingPassed({ ...aStranger(), userId: crypto.randomUUID(), roles: new Set(['admin'] as const) }, monday)
  expect(await disableAccount(admin, { userId }, monday)).toMatchObject({ ok: true })
  expect(await db().session.count({ where: { userId } })).toBe(0)
  await db().user.update({ where: { id: userId }, data: { disabledAt: null } })
  expect(await Promise.all([...sessions, other].map((one) => one.isOpen()))).toEqual([false, false, true])
})
