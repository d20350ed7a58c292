import { beforeEach, expect, test } from 'vitest'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { decidePart } from '#lib/referrals/decide-part'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { openIdentity } from '#lib/referrals/open-identity'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { anIdentity, aTrustedNurse, useReferralMode } from '#tests/factories/identities'
import { aNeed, ask, aWelcomingGp, needOf } from '#tests/factories/referrals'
import { daysLater, gpActor, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
beforeEach(async () => useReferralMode(database, 'hds'))

const [anne, zoe] = [anIdentity({ firstName: 'Anne' }), anIdentity({ firstName: 'Zoé', lastName: 'D’Hulst-Lefèvre' })]
const elder = { ageBand: 'from_70' as const, consentGiver: 'person' as const }

async function aCouple() {
  const nurse = await aTrustedNurse()
  await database.owner('DELETE FROM person_hash')
  const needId = await aNeed(nurse, { people: [elder, elder], who: { identities: [anne, zoe], names: [anne, zoe], sendsAnyway: 'yes' } })
  return { nurse, needId, partOf: async () => (await db().needLine.findFirstOrThrow({ where: { splitFromId: needId }, select: { id: true } })).id }
}
const read = async (actor: Parameters<typeof openIdentity>[0], needId: string) => {
  const opened = await openIdentity(actor, { needId }, monday)
  return opened.ok ? opened.value.people.map((one) => one?.firstName ?? null) : opened.code
}

test('a practice that takes one of a couple reads who that one is, and never who the other is', async () => {
  const { nurse, needId, partOf } = await aCouple()
  const gp = await aWelcomingGp()
  const [proposalId = ''] = await ask(needId, [gp])
  await answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'part', offer: { count: 1, ages: [] } } }, monday)
  const doctor = havingPassed({ ...gpActor([gp.practiceId]), userId: crypto.randomUUID() }, monday)
  expect(await read(doctor, needId), 'an offer is not yet an acceptance').toBe('not-found')
  expect(await decidePart(nurse, { proposalId, version: (await needOf(needId)).version, decision: 'accept', positions: [2] }, monday)).toMatchObject({ ok: true })
  expect([await read(doctor, needId), await read(doctor, await partOf()), await read(nurse, needId), await read(nurse, await partOf())]).toEqual([['Zoé'], 'not-found', ['Zoé'], ['Anne']])
})

test('one withdraws their own consent: once it can no longer be undone their identity and hashes are erased, and theirs alone', async () => {
  const { nurse, needId, partOf } = await aCouple()
  expect(await recordNeedStep(nurse, { needId, version: (await needOf(needId)).version, action: 'cancel', reason: 'withdrawal', source: null, onDay: null, positions: [1] }, monday)).toMatchObject({ ok: true })
  const alone = await partOf()
  await forgetReferrals(commandActor, null, daysLater(6))
  expect(await read(nurse, alone), 'it can still be undone').toEqual(['Anne'])
  await forgetReferrals(commandActor, null, daysLater(9))
  expect([await read(nurse, alone), await read(nurse, needId)]).toEqual([[null], ['Zoé']])
  const hashes = await db().personHash.findMany({ select: { person: { select: { position: true, lines: { select: { needId: true } } } } } })
  expect(hashes.map((one) => one.person)).toEqual([{ position: 2, lines: [{ needId }] }])
  expect((await needOf(needId)).state, 'the search of the other goes on').toBe('received')
})
