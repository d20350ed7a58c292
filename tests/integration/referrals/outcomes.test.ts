import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { linkToken } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { askOutcomes } from '#lib/referrals/ask-outcomes'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { listAwaitedOutcomes, publicLinkedOutcomes } from '#lib/referrals/outcome-queries'
import { recordOutcomeByLink } from '#lib/referrals/record-outcome-by-link'
import type { RecordedAction } from '#lib/referrals/transitions'
import type { Actor } from '#lib/platform/auth/actor'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { daysLater, type Gp, gpActor, monday } from '#tests/factories/register'
import { countingQueries } from '#tests/helpers/count-queries'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

/** Somebody whom this doctor took, told and waiting for news. */
async function taken(nurse: Actor, gp: Gp, now: Date = monday): Promise<string> {
  const needId = await aNeed(nurse, {}, now)
  const [proposalId = ''] = await ask(needId, [gp], now)
  await answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'yes' } }, now)
  await step(nurse, needId, 'agree', {}, now)
  return needId
}
const mails = async (practiceId: string) => db().outboxMail.findMany({ where: { template: 'outcomes-practice', payload: { path: ['practiceId'], equals: practiceId } }, orderBy: { createdAt: 'asc' } })
const tokenOf = async (practiceId: string) => {
  const link = await db().actionLink.findFirstOrThrow({ where: { purpose: 'tell-outcomes', subjectId: practiceId }, orderBy: { createdAt: 'desc' } })
  return linkToken('tell-outcomes', link.id)
}
const tell = async (token: string, needId: string, action: RecordedAction, now: Date) => recordOutcomeByLink(null, { token, needId, version: (await needOf(needId)).version, action, reason: null, source: action === 'record_declared' ? 'practice' : null, onDay: null }, now)

test('one mail a week for all of a practice’s silent people, none before a week, none twice', async () => {
  const nurse = await aNurse()
  const gp = await aWelcomingGp(9)
  await taken(nurse, gp)
  await taken(nurse, gp)
  await askOutcomes(commandActor, null, monday)
  await askOutcomes(commandActor, null, daysLater(1))
  expect(await mails(gp.practiceId)).toHaveLength(0)
  const [first, second] = await Promise.all([askOutcomes(commandActor, null, daysLater(7)), askOutcomes(commandActor, null, daysLater(7))])
  expect([first.ok, second.ok]).toEqual([true, true])
  expect(await mails(gp.practiceId)).toHaveLength(1)
  expect(await db().outboxMail.count({ where: { template: 'outcomes-sender', payload: { path: ['userId'], equals: nurse.userId ?? '' } } })).toBe(1)
  await askOutcomes(commandActor, null, daysLater(9))
  expect(await mails(gp.practiceId)).toHaveLength(1)
  await askOutcomes(commandActor, null, daysLater(14))
  expect(await mails(gp.practiceId)).toHaveLength(2)
})

test('behind the mail, without password: codes and ages alone; a visit and a declaration are told, and the page empties', async () => {
  const nurse = await aNurse()
  const gp = await aWelcomingGp(9)
  const needId = await taken(nurse, gp)
  await askOutcomes(commandActor, null, daysLater(7))
  const token = await tokenOf(gp.practiceId)
  const [mail] = await mails(gp.practiceId)
  const written = await mailTemplates['outcomes-practice']?.(mail?.payload as Record<string, unknown>)
  expect(written?.button?.url).toContain('/suites?jeton=')
  const page = await publicLinkedOutcomes(token, daysLater(7))
  expect(page).toMatchObject({ ok: true, value: [{ id: needId, ages: ['from_18_to_69'], people: 1, parties: ['practice'] }] })
  expect(await tell(token, needId, 'record_visit', daysLater(7))).toMatchObject({ ok: true })
  expect(await tell(token, needId, 'record_declared', daysLater(7))).toMatchObject({ ok: true })
  expect(await needOf(needId)).toMatchObject({ state: 'declared', closedAs: 'practice' })
  expect(await publicLinkedOutcomes(token, daysLater(7))).toEqual({ ok: true, value: [] })
  expect(await mailTemplates['outcomes-practice']?.(mail?.payload as Record<string, unknown>)).toBeNull()
})

test('the link speaks for one practice, about outcomes alone, for three weeks', async () => {
  const nurse = await aNurse()
  const [gp, other] = [await aWelcomingGp(9), await aWelcomingGp(9)]
  const [needId, others] = [await taken(nurse, gp), await taken(nurse, other)]
  await askOutcomes(commandActor, null, daysLater(7))
  const token = await tokenOf(gp.practiceId)
  expect(await tell(token, others, 'record_visit', daysLater(7))).toMatchObject({ code: 'not-found' })
  for (const action of ['withdraw_yes', 'record_death', 'cancel', 'tell_person'] as const) expect(await tell(token, needId, action, daysLater(7))).toMatchObject({ code: 'not-possible-now' })
  expect(await tell('inventé', needId, 'record_visit', daysLater(7))).toMatchObject({ code: 'link-unknown' })
  expect(await tell(token, needId, 'record_visit', daysLater(29))).toMatchObject({ code: 'link-expired' })
  expect((await needOf(needId)).state).toBe('accepted')
})

test('a sender reads those of the service, a practice its own, a stranger nothing; in one query however many', async () => {
  const nurse = await aNurse()
  const gp = await aWelcomingGp(20)
  const few = await taken(nurse, gp)
  const asked = await countingQueries(async () => void (await listAwaitedOutcomes(nurse)))
  for (let count = 0; count < 4; count += 1) await taken(nurse, gp)
  expect(await countingQueries(async () => void (await listAwaitedOutcomes(nurse)))).toBe(asked)
  expect((await listAwaitedOutcomes(nurse)).map((one) => one.parties[0])).toEqual(Array.from({ length: 5 }, () => 'sender'))
  expect((await listAwaitedOutcomes(gpActor([gp.practiceId]))).map((one) => one.id)).toContain(few)
  expect(await listAwaitedOutcomes(searcherActor())).toEqual([])
  expect(await listAwaitedOutcomes(gpActor([randomUUID()]))).toEqual([])
})
