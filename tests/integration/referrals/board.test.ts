import { beforeEach, expect, test } from 'vitest'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { getBoard } from '#lib/referrals/board-queries'
import { listRefusedByAll, listUnknownOutcomes } from '#lib/referrals/queries'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { needsRequest } from '#lib/referrals/schema'
import { getReferralsSheet } from '#lib/referrals/sheet-queries'
import { csvOf } from '#lib/platform/files/csv'
import { db } from '#lib/platform/db/client'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { coordinatorActor, daysLater, gpActor, monday } from '#tests/factories/register'
import { countingQueries } from '#tests/helpers/count-queries'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
beforeEach(async () => {
  await database.owner('TRUNCATE referral CASCADE')
})

const searcher = searcherActor()
const board = async (now: Date) => {
  const found = await getBoard(searcher, now)
  if (!found) throw new Error('no board')
  return found
}
const declines = async (needId: string, practiceId: string) => {
  const proposal = (await needOf(needId)).proposals.find((one) => one.practiceId === practiceId)
  await answerProposal(gpActor([practiceId]), { proposalId: proposal?.id ?? '', answer: { answer: 'no', reason: 'no_places', closesEntry: false } }, monday)
}

test('who waits is counted by sector and age; delays are the medians of what happened', async () => {
  const nurse = await aNurse()
  const sector = await db().sector.create({ data: { name: 'Pévèle' }, select: { id: true } })
  for (const days of [-10, -40, -100, -200]) await aNeed(nurse, { sectorId: sector.id }, daysLater(days))
  const gp = await aWelcomingGp(5)
  const needId = await aNeed(nurse, {}, daysLater(-4))
  await step(searcher, needId, 'start_search', {}, daysLater(-2))
  const [proposalId = ''] = await ask(needId, [gp], daysLater(-2))
  await answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'yes' } }, daysLater(-1))
  await step(nurse, needId, 'agree', {}, monday)
  const found = await board(monday)
  expect(found.waiting).toMatchObject([{ sector: 'Pévèle', under1: 1, from1to3: 1, from3to6: 1, over6: 1, total: 4 }])
  expect(found).toMatchObject({ open: 5, withoutDoctor: 4, unknownOutcome: 0 })
  expect(found.delays).toMatchObject([{ name: 'qualified', days: 2, count: 1 }, { name: 'accepted', days: 2, count: 1 }, { name: 'declared', days: null, count: 0 }])
  expect(found.channels).toMatchObject([{ channel: 'partner', sent: 3, declared: 0 }])
  expect((await board(daysLater(31))).unknownOutcome).toBe(1)
  expect((await listUnknownOutcomes(searcher, needsRequest({}), daysLater(31)))?.items.map(({ id }) => id)).toEqual([needId])
})

test('a need is refused by all once no practice asked is left that could say yes, and not before', async () => {
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  const gps = [await aWelcomingGp(), await aWelcomingGp()] as const
  await ask(needId, gps)
  const refused = async () => (await listRefusedByAll(searcher, needsRequest({}), monday))?.items.map(({ id }) => id)
  await declines(needId, gps[0].practiceId)
  expect([await refused(), (await board(monday)).refusedByAll]).toEqual([[], 0])
  await declines(needId, gps[1].practiceId)
  expect([await refused(), (await board(monday)).refusedByAll]).toEqual([[needId], 1])
  await ask(needId, [await aWelcomingGp()])
  expect(await refused()).toEqual([])
})

test('each person of a household counts once, before and after one of them goes on apart', async () => {
  const nurse = await aNurse()
  const gp = await aWelcomingGp(5)
  const needId = await aNeed(nurse, { people: [{ ageBand: 'from_70', consentGiver: 'person' }, { ageBand: 'from_18_to_69', consentGiver: 'person' }] }, daysLater(-4))
  const [proposalId = ''] = await ask(needId, [gp], daysLater(-2))
  await answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'yes' } }, daysLater(-1))
  await step(nurse, needId, 'agree', {}, daysLater(-1))
  const told = async () => { const { delays, channels, withoutDoctor } = await board(daysLater(1)); return { withoutDoctor, accepted: delays[1], channels } }
  const before = await told()
  expect(before).toMatchObject({ withoutDoctor: 0, accepted: { count: 2 }, channels: [{ sent: 2 }] })
  await recordNeedStep(nurse, { needId, version: (await needOf(needId)).version, action: 'set_appointment', reason: null, source: null, onDay: '2026-12-01', positions: [2] }, monday)
  expect(await told()).toEqual(before)
})

test('the other coordination reads the counts and no list', async () => {
  expect(await getBoard(coordinatorActor(), monday)).not.toBeNull()
  expect([await listRefusedByAll(coordinatorActor(), needsRequest({}), monday), await listUnknownOutcomes(coordinatorActor(), needsRequest({}), monday)]).toEqual([null, null])
})

test('as many queries for ten as for none', async () => {
  const nurse = await aNurse()
  const reads = async () => {
    const counts: number[] = []
    for (const read of [() => getBoard(searcher, monday), () => listRefusedByAll(searcher, needsRequest({}), monday), () => listUnknownOutcomes(searcher, needsRequest({}), monday)]) counts.push(await countingQueries(async () => void (await read())))
    return counts
  }
  await reads()
  const before = await reads()
  for (let count = 0; count < 10; count += 1) {
    const gp = await aWelcomingGp()
    const needId = await aNeed(nurse)
    await ask(needId, [gp])
    await declines(needId, gp.practiceId)
  }
  expect(await reads()).toEqual(before)
  expect(before.every((count) => count > 0)).toBe(true)
})

test('the sheet tells adressages and nobody’s name, and a name of an organisation is never run as a formula', async () => {
  const nurse = await aNurse()
  await db().organisation.updateMany({ where: { id: nurse.partners[0]?.organisationId ?? '' }, data: { name: '=HYPERLINK("http://exemple.invalid")' } })
  const needId = await aNeed(nurse)
  const code = (await db().needLine.findUniqueOrThrow({ where: { id: needId }, select: { referral: { select: { code: true } } } })).referral.code
  const sheet = await getReferralsSheet(searcher, { q: code }, '2026-11-23')
  expect(sheet?.rows.map((row) => row.slice(0, 4))).toEqual([[code, '2026-11-23', 'une structure partenaire', '=HYPERLINK("http://exemple.invalid")']])
  const text = csvOf(sheet ?? { name: '', header: [], rows: [] })
  expect(text).toContain('"\'=HYPERLINK(')
  expect(text).not.toContain('Infirmière de test')
})
