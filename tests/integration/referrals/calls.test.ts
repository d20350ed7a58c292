import { expect, test } from 'vitest'
import { db } from '#lib/platform/db/client'
import { submitReferral } from '#lib/referrals/submit-referral'
import { aNurse, aReferralForm, needOf, searcherActor } from '#tests/factories/referrals'
import { aUser, coordinatorActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const received = { channel: 'call', caller: 'relative' } as const

test('a call is the coordination’s to write down: who called, how the consent was asked, with which text', async () => {
  const userId = await aUser({ name: 'Coordination de test' })
  const sent = await submitReferral(searcherActor(userId), aReferralForm({ received, consentWay: 'phone' }), monday)
  if (!sent.ok) throw new Error(sent.code)
  const need = await needOf(sent.value.needId)
  expect(need.steps.map((one) => [one.action, one.party])).toEqual([['send', 'coordination']])
  expect(await db().referral.findUniqueOrThrow({ where: { id: need.referralId }, include: { people: true } })).toMatchObject({
    channel: 'call', caller: 'relative', organisationId: null, submittedById: userId, people: [{ consentWay: 'phone', consentById: userId, consentText: '2026-11' }],
  })
})

test('a paper says that it is one, and either coordination may type it in', async () => {
  const sent = await submitReferral(coordinatorActor(await aUser({})), aReferralForm({ received: { channel: 'paper', caller: 'service' }, consentWay: 'written' }), monday)
  if (!sent.ok) throw new Error(sent.code)
  expect(await db().referral.findUniqueOrThrow({ where: { code: sent.value.code } })).toMatchObject({ channel: 'paper', caller: 'service' })
})

test('a coordinator who is also a partner’s nurse writes a call down as the coordination, in no organisation’s name', async () => {
  const nurse = await aNurse()
  const both = { ...nurse, roles: searcherActor().roles }
  const sent = await submitReferral(both, aReferralForm({ received }), monday)
  if (!sent.ok) throw new Error(sent.code)
  expect(await db().referral.findUniqueOrThrow({ where: { code: sent.value.code } })).toMatchObject({ channel: 'call', organisationId: null })
})

test('nobody else says that they took a call', async () => {
  expect(await submitReferral(await aNurse(), aReferralForm({ received }), monday)).toMatchObject({ ok: false, code: 'not-found' })
})

test('the database keeps who called for calls and papers alone', async () => {
  const sent = await submitReferral(await aNurse(), aReferralForm(), monday)
  if (!sent.ok) throw new Error(sent.code)
  await expect(database.app(`UPDATE referral SET caller = 'relative' WHERE code = '${sent.value.code}'`)).rejects.toMatchObject({ code: '23514' })
})
