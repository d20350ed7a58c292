import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { decidePart } from '#lib/referrals/decide-part'
import { askOutcomes } from '#lib/referrals/ask-outcomes'
import { forgetCallbacks } from '#lib/callbacks/forget-callbacks'
import { recordPersonStep } from '#lib/referrals/record-person-step'
import { shortPass } from '#lib/platform/short-pass'
import { aCommune } from '#tests/factories/a-register'
import { aCallback } from '#tests/factories/callbacks'
import { writeMessage } from '#lib/referrals/write-message'
import { aTrustedNurse, useReferralMode } from '#tests/factories/identities'
import { olderTaken, someone } from '#tests/factories/older-lists'
import { aPublicRequest } from '#tests/factories/public-requests'
import { proposeToRecipients } from '#lib/referrals/propose-to-recipients'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { giveNames } from '#lib/referrals/give-names'
import { recordChoice } from '#lib/referrals/record-choice'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { anOrganisation, aRole, aUser, daysLater, gpActor, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { killedMails } from '#tests/helpers/killed-mails'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const killTwice = killedMails(database)

beforeAll(async () => {
  await aRole(await aUser(), 'coordination_referrals')
  await aCommune('59449', 'Orchies', { lat: 50.47, lon: 3.24, postalCode: '59310' })
})

const searcher = searcherActor()

async function taken(): Promise<{ nurse: Awaited<ReturnType<typeof aNurse>>; needId: string }> {
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  const gps = [await aWelcomingGp(), await aWelcomingGp()] as const
  const [proposalId = ''] = await ask(needId, gps)
  await answerProposal(gpActor([gps[0].practiceId]), { proposalId, answer: { answer: 'yes' } }, monday)
  return { nurse, needId }
}

/** A couple of whom one practice offers to take one, while another is still asked. */
async function offered() {
  const nurse = await aNurse()
  const needId = await aNeed(nurse, { people: [{ ageBand: 'from_18_to_69', consentGiver: 'person' }, { ageBand: 'from_70', consentGiver: 'person' }] })
  const gps = [await aWelcomingGp(), await aWelcomingGp()] as const
  const [proposalId = ''] = await ask(needId, gps)
  await answerProposal(gpActor([gps[0].practiceId]), { proposalId, answer: { answer: 'part', offer: { count: 1, ages: [] } } }, monday)
  return { nurse, needId, proposalId }
}

async function takenInPart(): Promise<void> {
  const { nurse, needId, proposalId } = await offered()
  const done = await decidePart(nurse, { proposalId, version: (await needOf(needId)).version, decision: 'accept', positions: [2] }, monday)
  if (!done.ok) throw new Error(done.code)
}

async function silent(): Promise<void> {
  const { nurse, needId } = await taken()
  await step(nurse, needId, 'agree')
  await askOutcomes(commandActor, null, daysLater(7))
}

/** What in the product makes each mail of the adressages leave. */
const causes: Record<string, () => Promise<void>> = {
  proposal: async () => void (await ask(await aNeed(await aNurse()), [await aWelcomingGp()])),
  'proposal-withdrawn': async () => void (await taken()),
  'referral-news': async () => void (await taken()),
  'proposal-resumed': async () => {
    const { nurse, needId } = await taken()
    await step(nurse, needId, 'agree')
    await step(nurse, needId, 'cancel', { reason: 'moved' })
    await step(searcher, needId, 'reopen')
  },
  'proposal-by-phone': async () => {
    const [proposalId = ''] = await ask(await aNeed(await aNurse()), [await aWelcomingGp()])
    await answerProposal(searcher, { proposalId, answer: { answer: 'yes' } }, monday)
  },
  'doctor-chosen': async () => {
    const nurse = await aNurse()
    const needId = await aNeed(nurse)
    const gp = await aWelcomingGp()
    await giveNames(searcher, { needId, practiceIds: [gp.practiceId, (await aWelcomingGp()).practiceId] }, monday)
    await recordChoice(nurse, { needId, version: (await needOf(needId)).version, practiceId: gp.practiceId }, monday)
  },
  'callback-notice': async () => void (await aCallback()),
  'callbacks-ending': async () => {
    await aCallback()
    await forgetCallbacks(commandActor, null, daysLater(26))
  },
  'older-ending': async () => {
    await useReferralMode(database, 'hds')
    await olderTaken(havingPassed(searcherActor(await aUser()), monday), [{ identity: someone(), askedOn: '2026-03-02' }], monday)
    await forgetReferrals(commandActor, null, daysLater(80))
    await useReferralMode(database, 'minimal')
  },
  'referral-asked': async () => {
    await useReferralMode(database, 'hds')
    await aPublicRequest()
    await useReferralMode(database, 'minimal')
  },
  'referral-message': async () => {
    await useReferralMode(database, 'hds')
    const nurse = await aTrustedNurse()
    const gp = await aWelcomingGp()
    const needId = await aNeed(nurse)
    const practice = havingPassed(gpActor([gp.practiceId], await aUser()), monday)
    const [proposalId = ''] = await ask(needId, [gp])
    await answerProposal(practice, { proposalId, answer: { answer: 'yes' } }, monday)
    await step(nurse, needId, 'agree')
    const said = await writeMessage(practice, { needId, messageId: randomUUID(), audience: 'parties', text: 'Mardi, 9 h' }, monday)
    if (!said.ok) throw new Error(said.code)
    await useReferralMode(database, 'minimal')
  },
  'referral-notice': async () => {
    const needId = await aNeed(await aNurse())
    const { code } = await db().referral.findFirstOrThrow({ where: { needs: { some: { id: needId } } }, select: { code: true } })
    const said = await recordPersonStep('public', { pass: shortPass('follow', code, new Date(monday.getTime() + 60_000)), needId, version: (await needOf(needId)).version, gesture: 'withdraw', onDay: null }, monday)
    if (!said.ok) throw new Error(said.code)
  },
  'household-news': async () => { await offered() },
  'part-accepted': async () => { await takenInPart() },
  'proposal-narrowed': async () => { await takenInPart() },
  'outcomes-practice': silent,
  'outcomes-sender': silent,
}

test.each(Object.entries(causes))('%s: killed before the message, it leaves once; killed before the answer, once more at most, with the same identifier', async (template, cause) => {
  const { ids, received, left } = await killTwice(template, cause)
  expect(received).toEqual({ before: [ids.before], after: [ids.after, ids.after] })
  expect(left).toBe(0)
})

test('proposal to an organisation: killed before the message, it leaves once; killed before the answer, once more at most, with the same identifier', async () => {
  const { ids, received, left } = await killTwice('proposal', async () => {
    await useReferralMode(database, 'hds')
    const organisationId = await anOrganisation(['needs_receive'])
    await db().organisation.update({ where: { id: organisationId }, data: { receivesKinds: ['dac'] } })
    await aRole(await aUser(), 'partner_user', { organisationId })
    const needId = await aNeed(await aNurse(), { asked: { kind: 'dac', theme: null, details: [], wishedOn: null } })
    const asked = await proposeToRecipients(searcher, { needId, recipients: [{ practiceId: null, organisationId }] }, monday)
    if (!asked.ok) throw new Error(asked.code)
    await useReferralMode(database, 'minimal')
  })
  expect(received).toEqual({ before: [ids.before], after: [ids.after, ids.after] })
  expect(left).toBe(0)
})

test('every mail of the adressages has its cause here', () => {
  const ofReferrals = Object.keys(mailTemplates).filter((name) => /^(?:proposal|part-|household|doctor|outcomes|referral|callback|older)/.test(name))
  expect(ofReferrals.toSorted()).toEqual(Object.keys(causes).toSorted())
})
