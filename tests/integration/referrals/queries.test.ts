import { beforeAll, describe, expect, test } from 'vitest'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { listCandidates } from '#lib/referrals/candidate-queries'
import { listAskedProposals } from '#lib/referrals/proposal-queries'
import { getNeed, listNeedQueue, listOwnNeeds } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import type { Actor } from '#lib/platform/auth/actor'
import { aNeed, aNurse, ask, aWelcomingGp, searcherActor, step } from '#tests/factories/referrals'
import { daysLater, gpActor, monday } from '#tests/factories/register'
import { countingQueries } from '#tests/helpers/count-queries'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

let nurse: Actor
beforeAll(async () => {
  nurse = await aNurse()
})

describe('the queue', () => {
  test('what comes first comes first, then what is due first; what is closed is left out unless asked for', async () => {
    const other = await aNurse()
    const late = await aNeed(other, {}, daysLater(-10))
    const usual = await aNeed(other)
    const priority = await aNeed(other, { priority: 'priority' })
    const closed = await aNeed(other)
    await step(other, closed, 'cancel', { reason: 'moved' })
    const ids = async (params: Record<string, string>) => (await listOwnNeeds(other, needsRequest({ tri: 'echeance', ...params }), monday))?.items.map((one) => one.id)
    const queue = (await listNeedQueue(searcherActor(), needsRequest({}), monday))?.items.map((one) => one.id) ?? []
    expect(queue.filter((id) => [late, usual, priority, closed].includes(id))).toEqual([priority, late, usual])
    expect(await ids({ etat: 'cancelled' })).toEqual([closed])
    expect(await ids({ etat: 'all' })).toHaveLength(4)
    expect((await listOwnNeeds(other, needsRequest({}), monday))?.late).toBe(1)
  })

  test('is found by its code, and by nobody else’s', async () => {
    const needId = await aNeed(nurse)
    const code = (await getNeed(nurse, needId))?.code ?? ''
    expect((await listOwnNeeds(nurse, needsRequest({ q: code.toLowerCase() }), monday))?.items.map((one) => one.id)).toEqual([needId])
    expect((await listOwnNeeds(await aNurse(), needsRequest({ q: code }), monday))?.items).toEqual([])
    expect((await listOwnNeeds(nurse, needsRequest({ q: '%' }), monday))?.items.length).toBeGreaterThan(0)
  })
})

test('the sender reads of the doctor who said yes, and of no other who was asked', async () => {
  const needId = await aNeed(nurse)
  const gps = [await aWelcomingGp(), await aWelcomingGp()] as const
  const [no = '', yes = ''] = await ask(needId, gps)
  await answerProposal(gpActor([gps[0].practiceId]), { proposalId: no, answer: { answer: 'no', reason: 'no_places', closesEntry: false } }, monday)
  expect(await getNeed(nurse, needId)).toMatchObject({ proposals: [], chosen: null })
  await answerProposal(gpActor([gps[1].practiceId]), { proposalId: yes, answer: { answer: 'yes' } }, monday)
  expect(await getNeed(nurse, needId)).toMatchObject({ proposals: [], chosen: { practiceId: gps[1].practiceId } })
  expect((await getNeed(searcherActor(), needId))?.proposals).toHaveLength(2)
})

test('a practice reads no code before the person agrees', async () => {
  const needId = await aNeed(nurse)
  const gp = await aWelcomingGp()
  const [proposalId = ''] = await ask(needId, [gp])
  const asked = async () => (await listAskedProposals(gpActor([gp.practiceId]))).map((one) => one.code)
  expect(await asked()).toEqual([null])
  await answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday)
  expect(await asked()).toEqual([null])
  await step(nurse, needId, 'agree')
  expect(await asked()).toEqual([(await getNeed(nurse, needId))?.code])
})

test('a candidate who was asked already is one no longer, and those asked by others come later', async () => {
  const needId = await aNeed(nurse)
  const [free, busy] = [await aWelcomingGp(), await aWelcomingGp()]
  await ask(await aNeed(nurse), [busy])
  const order = async () => (await listCandidates(searcherActor(), needId, monday)).map((one) => one.practiceId).filter((id) => [free.practiceId, busy.practiceId].includes(id))
  expect(await order()).toEqual([free.practiceId, busy.practiceId])
  await ask(needId, [free])
  expect(await order()).toEqual([busy.practiceId])
})

test('as many queries for twenty as for one', async () => {
  const one = await aNurse()
  const gp = await aWelcomingGp(30)
  const first = await aNeed(one)
  await ask(first, [gp])
  const reads = async () => {
    const counts: number[] = []
    // One after the other: the count is of every connection.
    for (const read of [
      () => listOwnNeeds(one, needsRequest({}), monday), () => listNeedQueue(searcherActor(), needsRequest({}), monday), () => getNeed(searcherActor(), first),
      () => listCandidates(searcherActor(), first, monday), () => listAskedProposals(gpActor([gp.practiceId])),
    ]) counts.push(await countingQueries(async () => void (await read())))
    return counts
  }
  await reads() // What is kept in memory is there from now on.
  const before = await reads()
  for (let count = 0; count < 20; count += 1) await aNeed(one)
  await ask(first, [await aWelcomingGp(), await aWelcomingGp(), await aWelcomingGp()])
  await reads()
  expect(await reads()).toEqual(before)
  expect(before.every((count) => count > 0)).toBe(true)
})
