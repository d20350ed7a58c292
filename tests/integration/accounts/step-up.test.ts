import { describe, expect, test } from 'vitest'
import { disableAccount } from '#lib/accounts/disable-account'
import { endRole } from '#lib/accounts/end-role'
import { inviteAccount } from '#lib/accounts/invite-account'
import { linkPractitioner } from '#lib/accounts/link-practitioner'
import { reopenAccount } from '#lib/accounts/reopen-account'
import { resetSecondFactor } from '#lib/accounts/reset-second-factor'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { Role } from '#lib/platform/db/generated/enums'
import { aRole, aStranger, aUser, monday } from '#tests/factories/register'
import { aSecondFactor, havingPassed, signedInActor } from '#tests/factories/second-factor'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const office: Actor = { ...aStranger(), userId: crypto.randomUUID(), roles: new Set<Role>(['admin', 'coordination']) }
const minutesAgo = (minutes: number) => new Date(monday.getTime() - minutes * 60_000)

const acts: Record<string, (actor: Actor) => Promise<{ ok: boolean; code?: string }>> = {
  'a role given': (actor) => inviteAccount(actor, { name: 'Nouvelle', email: `${crypto.randomUUID()}@exemple.invalid`, role: 'member', organisationId: null, fromOn: null, untilOn: null }, monday),
  'a role ended': async (actor) => {
    const userId = await aUser()
    await aRole(userId, 'member')
    const { id } = await db().roleGrant.findFirstOrThrow({ where: { userId }, select: { id: true } })
    return endRole(actor, { grantId: id }, monday)
  },
  'an account closed': async (actor) => disableAccount(actor, { userId: await aUser() }, monday),
  'an account opened again': async (actor) => reopenAccount(actor, { userId: await aUser({ isDisabled: true }) }, monday),
  'a practitioner linked': async (actor) => linkPractitioner(actor, { userId: await aUser(), practitionerId: null }, monday),
  'somebody’s telephone put back to nothing': async (actor) => {
    const person = await signedInActor()
    await aSecondFactor(person, monday)
    return resetSecondFactor(actor, { userId: person.userId ?? '' }, monday)
  },
}

describe.each(Object.entries(acts))('%s', (_, act) => {
  test.each([['nine minutes ago', 9, true], ['ten minutes ago', 10, false], ['yesterday', 1440, false]] as const)('with a code given %s', async (__, minutes, isDone) => {
    const answer = await act(havingPassed(office, minutesAgo(minutes)))
    expect(answer).toMatchObject(isDone ? { ok: true } : { ok: false, code: 'recent-factor-needed' })
  })

  test('without any, nothing is written', async () => {
    const before = await db().auditEvent.count({ where: { actorId: office.userId } })
    expect(await act({ ...office, session: null })).toMatchObject({ code: 'recent-factor-needed' })
    expect(await db().auditEvent.count({ where: { actorId: office.userId } })).toBe(before)
  })
})
