import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withdrawCallback } from '#lib/callbacks/withdraw-callback'
import { erasers } from '#lib/cli/erasers'
import { forgetWhatExpired } from '#lib/instance/forget-what-expired'
import { commandActor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { type ErasureKind, erasureKinds } from '#lib/platform/privacy/erasure-kinds'
import { recordErasure, takeBackErasure } from '#lib/platform/privacy/record-erasure'
import { shortPass } from '#lib/platform/short-pass'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { recordPersonStep } from '#lib/referrals/record-person-step'
import { houseFiles } from '#tests/architecture/house-files'
import { aCallback } from '#tests/factories/callbacks'
import { erasables } from '#tests/factories/erasures'
import { useReferralMode } from '#tests/factories/identities'
import { aNeed, aNurse, needOf } from '#tests/factories/referrals'
import { daysLater, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
beforeAll(async () => useReferralMode(database, 'hds'))
beforeEach(async () => {
  await database.owner('TRUNCATE erasure')
})

const remembered = async () => (await db().erasure.findMany({ orderBy: { id: 'asc' } })).map(({ kind, subjectId, isTakenBack }) => ({ kind, subjectId, isTakenBack }))

/** Where a use case erases by a step of its eraser's, and not by the eraser itself. */
const sharedSteps: Partial<Record<ErasureKind, string>> = { callback: 'closeCallbackRow', practitioner: 'takeOutPractitioner', withdrawal: 'moveNeed' }

describe.each(erasureKinds)('an erasure of the kind %s', (kind) => {
  test('is remembered by its use case, once, and the thing is gone', async () => {
    const one = await erasables[kind]()
    expect([await one.isThere(), await remembered()]).toEqual([true, []])
    expect(await one.erase()).toMatchObject({ ok: true })
    // Whoever has an account, or is a member, has a mailbox too, which is remembered beside.
    expect([await one.isThere(), (await remembered()).filter((row) => row.kind === kind)]).toEqual([false, [{ kind, subjectId: one.subjectId, isTakenBack: false }]])
  })

  test('is done again after a restore, twice as well as once, and hurts nobody where the thing is unknown', async () => {
    const one = await erasables[kind]()
    for (const _ of ['once', 'twice']) await transaction((tx) => erasers[kind](tx, one.subjectId, monday))
    expect(await one.isThere()).toBe(false)
    await transaction((tx) => erasers[kind](tx, randomUUID(), monday))
  })

  test('erases in the use case by the very function that does it again', () => {
    const eraser = erasers[kind].name
    const shared = sharedSteps[kind] ?? eraser
    const files = houseFiles().filter((file) => file.area === 'lib' && file.text.includes(`recordErasure(tx, { kind: '${kind}'`))
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !file.text.includes(`${shared}(`)).map((file) => file.path)).toEqual([])
    const again = houseFiles().find((file) => file.text.includes(`function ${eraser}(`))
    expect(again?.text).toContain(`${shared}(`)
  })
})

describe('who withdraws by their code', () => {
  async function withdrawn() {
    const needId = await aNeed(await aNurse())
    const { referral: { code } } = await db().needLine.findUniqueOrThrow({ where: { id: needId }, select: { referral: { select: { code: true } } } })
    const gesture = async (name: 'withdraw' | 'undo', at: Date) => recordPersonStep('public', { pass: shortPass('follow', code, daysLater(1, at)), needId, version: (await needOf(needId)).version, gesture: name, onDay: null }, at)
    expect((await gesture('withdraw', monday)).ok).toBe(true)
    return { needId, gesture }
  }

  test('is remembered, and so is that they changed their mind', async () => {
    const { gesture } = await withdrawn()
    expect((await gesture('undo', daysLater(1))).ok).toBe(true)
    expect((await remembered()).map((one) => one.isTakenBack)).toEqual([false, true])
  })

  test('is closed on the same day when it is done again, and erased by the same night', async () => {
    const needId = await aNeed(await aNurse())
    const { personId } = await db().needPerson.findFirstOrThrow({ where: { needId }, select: { personId: true } })
    await transaction((tx) => erasers.withdrawal(tx, personId, daysLater(1)))
    expect(await needOf(needId)).toMatchObject({ state: 'cancelled', changedAt: daysLater(1) })
    await forgetReferrals(commandActor, null, daysLater(7))
    expect(await db().needLine.count({ where: { id: needId } })).toBe(1)
    await forgetReferrals(commandActor, null, daysLater(9))
    expect(await db().needLine.count({ where: { id: needId } })).toBe(0)
  })
})

test('a call that is needed no more is remembered, whoever says so', async () => {
  const { id, code } = await aCallback()
  expect((await withdrawCallback('public', { pass: shortPass('follow', code, daysLater(1)) }, monday)).ok).toBe(true)
  expect(await remembered()).toEqual([{ kind: 'callback', subjectId: id, isTakenBack: false }])
})

test('nothing is taken back that nobody had erased, and nothing twice', async () => {
  const thing = { kind: 'withdrawal', subjectId: randomUUID() } as const
  await transaction((tx) => takeBackErasure(tx, thing))
  await transaction((tx) => recordErasure(tx, thing))
  for (const _ of ['once', 'twice']) await transaction((tx) => takeBackErasure(tx, thing))
  expect((await remembered()).map((one) => one.isTakenBack)).toEqual([false, true])
})

test('what was erased is remembered for sixty days, longer than any backup is kept', async () => {
  await transaction((tx) => recordErasure(tx, { kind: 'draft', subjectId: 'old' }))
  await transaction((tx) => recordErasure(tx, { kind: 'draft', subjectId: 'young' }))
  await database.owner("UPDATE erasure SET at = now() - interval '59 days'; UPDATE erasure SET at = now() - interval '61 days' WHERE subject_id = 'old'")
  const clock = await database.owner<{ now: Date }>('SELECT now()')
  expect(await forgetWhatExpired(commandActor, null, clock[0]?.now ?? monday)).toMatchObject({ ok: true, value: { erasures: 1 } })
  expect((await remembered()).map((one) => one.subjectId)).toEqual(['young'])
})
