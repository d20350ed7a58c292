import { describe, expect, test } from 'vitest'
import { recogniseCardHolder } from '#lib/accounts/recognise-card-holder'
import { db } from '#lib/platform/db/client'
import { aGp, aUser, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

let count = 0
const aNumber = () => `8${String(10_000_000_000 + (count += 1))}`

/** A GP of the register with a national number. */
async function aNumberedGp(facts: { isRemoved?: boolean; hasRppsOnly?: boolean } = {}) {
  const gp = await aGp()
  const nationalId = aNumber()
  await db().practitioner.update({
    where: { id: gp.practitionerId }, select: { id: true },
    data: { ...(facts.hasRppsOnly ? { rpps: nationalId.slice(1) } : { nationalId }), removedAt: facts.isRemoved ? monday : null },
  })
  return { ...gp, nationalId }
}

const recognise = (nationalId: string) => recogniseCardHolder(null, { nationalId }, monday)
const accountOf = (practitionerId: string) => db().user.findFirst({ where: { practitionerId }, select: { id: true, email: true, roles: { select: { id: true } } } })

describe('the holder of a card', () => {
  test('whom the register has without an account gets one, without mailbox nor role, once', async () => {
    const gp = await aNumberedGp()
    const first = await recognise(gp.nationalId)
    expect(first).toMatchObject({ ok: true, value: { isNew: true } })
    expect(await recognise(gp.nationalId)).toMatchObject({ ok: true, value: { isNew: false } })
    expect(await accountOf(gp.practitionerId)).toEqual({ id: first.ok ? first.value.userId : '', email: null, roles: [] })
    expect(await db().auditEvent.count({ where: { event: 'account.made_by_card', subjectId: first.ok ? first.value.userId : '' } })).toBe(1)
  })

  test('who has an account is that account, found by the RPPS too', async () => {
    const gp = await aNumberedGp({ hasRppsOnly: true })
    const userId = await aUser({ practitionerId: gp.practitionerId })
    expect(await recognise(gp.nationalId)).toEqual({ ok: true, value: { userId, isNew: false } })
  })

  test('twice in the same instant is one account', async () => {
    const gp = await aNumberedGp()
    const both = await Promise.all([recognise(gp.nationalId), recognise(gp.nationalId)])
    expect(both.map((one) => one.ok && one.value.isNew).toSorted()).toEqual([false, true])
    expect(await db().user.count({ where: { practitionerId: gp.practitionerId } })).toBe(1)
  })

  test('whom nobody knows, or who was taken out of the register, is unknown, and nothing is written', async () => {
    const gone = await aNumberedGp({ isRemoved: true })
    const before = await db().user.count()
    for (const nationalId of [aNumber(), gone.nationalId, '0123456789']) expect(await recognise(nationalId)).toMatchObject({ code: 'unknown' })
    expect(await db().user.count()).toBe(before)
  })

  test('whose account was closed, or sleeps, does not come back in by a card', async () => {
    const [closed, asleep] = [await aNumberedGp(), await aNumberedGp()]
    await aUser({ practitionerId: closed.practitionerId, isDisabled: true })
    const sleeper = await aUser({ practitionerId: asleep.practitionerId })
    await db().user.update({ where: { id: sleeper }, data: { asleepAt: monday }, select: { id: true } })
    for (const gp of [closed, asleep]) expect(await recognise(gp.nationalId)).toMatchObject({ code: 'account-closed' })
  })
})
