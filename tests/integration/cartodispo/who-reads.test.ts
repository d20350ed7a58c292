import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { canReadEntry } from '#lib/cartodispo/policy'
import { publicReaderCounts } from '#lib/cartodispo/who-reads-queries'
import { loadSession } from '#lib/platform/auth/load-actor'
import type { Actor } from '#lib/platform/auth/actor'
import { Role } from '#lib/platform/db/generated/enums'
import { db } from '#lib/platform/db/client'
import { aGp, anOrganisation, aRole, aUser, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

async function actorOf(userId: string): Promise<Actor | null> {
  const sessionToken = randomUUID()
  await db().session.create({ data: { sessionToken, userId, expires: new Date('2030-01-01'), secondFactorAt: monday }, select: { id: true } })
  return (await loadSession(sessionToken, '2026-11-23'))?.actor ?? null
}

test('the number of readers of each audience is that of the people whom the policy lets in', async () => {
  const partners = { granted: await anOrganisation(), without: await anOrganisation([]), other: await anOrganisation(['referral_submit']), ended: await anOrganisation(['register_read'], '2026-11-22') }
  const users: string[] = []
  for (const role of Object.values(Role)) {
    if (role === 'partner_user' || role === 'partner_referent') continue
    for (const more of [{}, { untilOn: '2026-11-23' }, { untilOn: '2026-11-22' }]) {
      const userId = await aUser()
      await aRole(userId, role, more)
      users.push(userId)
    }
    const disabled = await aUser({ isDisabled: true })
    await aRole(disabled, role)
    users.push(disabled)
  }
  for (const organisationId of Object.values(partners)) {
    for (const role of ['partner_user', 'partner_referent'] as const) {
      const userId = await aUser()
      await aRole(userId, role, { organisationId })
      users.push(userId)
    }
  }
  const [here, gone] = [await aGp(), await aGp({ endsOn: '2026-11-22' })]
  users.push(await aUser({ practitionerId: here.practitionerId }), await aUser({ practitionerId: gone.practitionerId }))
  const delegation = { fromOn: new Date('2026-01-01'), untilOn: new Date('2026-11-23') }
  for (const more of [{ practiceId: here.practiceId }, { siteId: here.siteId }, { practiceId: gone.practiceId }, { practiceId: here.practiceId, revokedAt: monday }, { practiceId: here.practiceId, untilOn: new Date('2026-11-22') }]) {
    const userId = await aUser()
    await db().delegation.create({ data: { userId, ...delegation, ...more }, select: { id: true } })
    users.push(userId)
  }
  const both = await aUser()
  await aRole(both, 'coordination')
  await aRole(both, 'member')
  users.push(both)

  const actors = (await Promise.all(users.map(actorOf))).filter((actor) => actor !== null)
  const readersOf = (audience: 'coordination' | 'members' | 'partners') => actors.filter((actor) => canReadEntry(actor, { practiceId: randomUUID(), audience })).length
  const counted = { coordination: readersOf('coordination'), members: readersOf('members'), partners: readersOf('partners') }
  expect(await publicReaderCounts(monday)).toEqual(counted)
  expect(Math.min(...Object.values(counted))).toBeGreaterThan(4)
})
