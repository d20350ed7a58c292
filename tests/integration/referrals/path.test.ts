import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { answerProposalByLink } from '#lib/referrals/answer-proposal-by-link'
import { mailTemplates } from '#lib/cli/mail-templates'
import { linkToken } from '#lib/platform/auth/action-link'
import { db } from '#lib/platform/db/client'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { submitReferral } from '#lib/referrals/submit-referral'
import { aNeed, aNurse, aReferralForm, ask, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { aStranger, daysLater, delegateActor, entryOf, type Gp, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const yes = { answer: 'yes' } as const
const balance = async (gp: Gp) => (await db().placesAccount.findUnique({ where: { practitionerId: gp.practitionerId } }))?.balance
const accepts = async (gp: Gp, proposalId: string) => answerProposal(gpActor([gp.practiceId]), { proposalId, answer: yes }, monday)

test('a nurse sends, a doctor says yes from the mail, the person agrees, is told, is seen, is declared', async () => {
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  const gp = await aWelcomingGp(2)
  const [proposalId = ''] = await ask(needId, [gp])
  const { linkId } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } })

  expect(await answerProposalByLink(null, { token: linkToken('answer-proposal', linkId ?? ''), answer: yes }, monday)).toEqual({ ok: true, value: 'accepted' })
  expect(await needOf(needId)).toMatchObject({ state: 'favourable', proposals: [{ state: 'favourable', isAgreed: false, answeredAs: 'delegate' }] })
  expect(await balance(gp)).toBe(1)
  expect(await entryOf(gp.practiceId)).toMatchObject({ state: 'open' })

  expect(await step(nurse, needId, 'agree')).toEqual({ ok: true, value: { state: 'accepted' } })
  expect(await needOf(needId)).toMatchObject({ proposals: [{ isAgreed: true }] })
  expect(await step(nurse, needId, 'tell_person')).toMatchObject({ ok: true, value: { state: 'person_told' } })
  expect(await step(gpActor([gp.practiceId]), needId, 'set_appointment', { onDay: '2026-12-03' })).toMatchObject({ ok: true, value: { state: 'appointment_set' } })
  expect(await step(gpActor([gp.practiceId]), needId, 'record_visit', { onDay: '2026-12-03' })).toMatchObject({ ok: true, value: { state: 'seen' } })
  expect(await step(nurse, needId, 'record_declared', { source: 'practice' })).toMatchObject({ ok: true, value: { state: 'declared' } })
  expect(await needOf(needId)).toMatchObject({ dueAt: null, closedAs: 'sender', closedById: nurse.userId })
  expect((await needOf(needId)).steps.map((one) => [one.action, one.party])).toEqual([
    ['send', 'sender'], ['start_search', 'coordination'], ['say_yes', 'practice'], ['agree', 'sender'], ['tell_person', 'sender'], ['set_appointment', 'practice'], ['record_visit', 'practice'], ['record_declared', 'sender'],
  ])
})

test('pressed twice, a referral is sent once and answers with the same code; somebody else’s key is nobody’s', async () => {
  const nurse = await aNurse()
  const form = aReferralForm()
  const [first, second] = await Promise.all([submitReferral(nurse, form, monday), submitReferral(nurse, form, monday)])
  expect(first).toEqual(second)
  expect(await db().referral.count({ where: { requestKey: form.requestKey } })).toBe(1)
  expect(await submitReferral(await aNurse(), form, monday)).toMatchObject({ ok: false, code: 'not-found' })
})

test('who may agree hangs on the age: a child’s parent, never the child alone', async () => {
  const nurse = await aNurse()
  const people = (ageBand: 'under_6' | 'from_16_to_17' | 'from_70', consentGiver: 'person' | 'parent' | 'minor_with_agreement') => submitReferral(nurse, aReferralForm({ people: [{ ageBand, consentGiver }] }), monday)
  expect(await people('under_6', 'person')).toMatchObject({ ok: false, code: 'consent-giver' })
  expect(await people('from_16_to_17', 'minor_with_agreement')).toMatchObject({ ok: true })
  expect(await people('from_70', 'parent')).toMatchObject({ ok: false, code: 'consent-giver' })
})

test('three practices asked, two say yes: the first holds it, the second is thanked, the third is told that nothing is asked any more', async () => {
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  const gps = [await aWelcomingGp(), await aWelcomingGp(), await aWelcomingGp()] as const
  const [first = '', second = '', third = ''] = await ask(needId, gps)
  expect(await accepts(gps[0], first)).toEqual({ ok: true, value: 'accepted' })
  expect(await accepts(gps[1], second)).toMatchObject({ ok: false, code: 'somebody-else-said-yes' })
  expect(await balance(gps[1]) ?? 2).toBe(2)
  const told = await db().outboxMail.findMany({ where: { template: 'proposal-withdrawn' }, select: { payload: true } })
  expect(told.map((mail) => mail.payload)).toEqual(expect.arrayContaining([{ proposalId: second }, { proposalId: third }]))
  expect(await accepts(gps[0], first)).toEqual({ ok: true, value: 'already-said' })
})

test('“plus de place” closes the entry of the register in the same gesture; another reason leaves it', async () => {
  const needId = await aNeed(await aNurse())
  const gps = [await aWelcomingGp(), await aWelcomingGp()] as const
  const [full = '', far = ''] = await ask(needId, gps)
  expect(await answerProposal(gpActor([gps[0].practiceId]), { proposalId: full, answer: { answer: 'no', reason: 'no_places', closesEntry: true } }, monday)).toEqual({ ok: true, value: 'declined' })
  expect(await answerProposal(delegateActor([gps[1].practiceId]), { proposalId: far, answer: { answer: 'no', reason: 'outside_communes', closesEntry: true } }, monday)).toEqual({ ok: true, value: 'declined' })
  expect([(await entryOf(gps[0].practiceId)).state, (await entryOf(gps[1].practiceId)).state]).toEqual(['closed', 'open'])
  expect(await needOf(needId)).toMatchObject({ state: 'searching', proposals: [{ reason: 'no_places' }, { reason: 'outside_communes' }] })
})

test('a person who prefers another doctor gives the place back, and the search goes on with the others', async () => {
  const nurse = await aNurse()
  const needId = await aNeed(nurse, { people: [{ ageBand: 'from_18_to_69', consentGiver: 'person' }, { ageBand: 'under_6', consentGiver: 'parent' }] })
  const gp = await aWelcomingGp(3)
  const [proposalId = ''] = await ask(needId, [gp])
  await accepts(gp, proposalId)
  expect(await balance(gp)).toBe(1)
  expect(await step(nurse, needId, 'decline_offer')).toMatchObject({ ok: true, value: { state: 'searching' } })
  expect(await balance(gp)).toBe(3)
  expect(await needOf(needId)).toMatchObject({ proposals: [{ state: 'withdrawn' }] })
  expect(await ask(needId, [await aWelcomingGp()])).toHaveLength(1)
})

test('a doctor who says yes to more than is left takes what is left, never below nothing', async () => {
  const needId = await aNeed(await aNurse(), { people: [{ ageBand: 'from_70', consentGiver: 'person' }, { ageBand: 'from_70', consentGiver: 'person' }] })
  const gp = await aWelcomingGp(1)
  const [proposalId = ''] = await ask(needId, [gp])
  expect(await accepts(gp, proposalId)).toEqual({ ok: true, value: 'accepted' })
  expect(await balance(gp)).toBe(0)
})

test('a death silences everything at once: questions fall away, their pages answer kindly, and no mail is left to send', async () => {
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  const gps = [await aWelcomingGp(), await aWelcomingGp(), await aWelcomingGp()] as const
  const ids = await ask(needId, gps)
  expect(await step(nurse, needId, 'record_death')).toMatchObject({ ok: true, value: { state: 'deceased' } })
  for (const [index, gp] of gps.entries()) expect(await accepts(gp, ids[index] ?? '')).toMatchObject({ ok: false, code: 'no-longer-asked' })
  const waiting = await db().outboxMail.findMany({ where: { template: 'proposal', sentAt: null }, select: { payload: true } })
  for (const mail of waiting.filter((one) => ids.includes(String((one.payload as Record<string, unknown>)['proposalId'])))) expect(await mailTemplates['proposal']?.(mail.payload as Record<string, unknown>)).toBeNull()
})

test('a question asked on the way comes back where it was asked', async () => {
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  await step(searcherActor(), needId, 'start_search')
  await step(searcherActor(), needId, 'ask_information')
  await step(nurse, needId, 'cancel', { reason: 'moved' })
  await step(searcherActor(), needId, 'reopen')
  expect(await step(nurse, needId, 'give_information')).toMatchObject({ ok: true, value: { state: 'searching' } })
})

test('reopening what was closed by mistake brings back the doctor who had said yes, with the place, and tells the practice', async () => {
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  const gp = await aWelcomingGp(2)
  const [proposalId = ''] = await ask(needId, [gp])
  await accepts(gp, proposalId)
  await step(nurse, needId, 'agree')
  await step(nurse, needId, 'cancel', { reason: 'unreachable' })
  expect(await balance(gp)).toBe(2)
  expect(await step(searcherActor(), needId, 'reopen')).toMatchObject({ ok: true, value: { state: 'accepted' } })
  expect(await balance(gp)).toBe(1)
  expect(await needOf(needId)).toMatchObject({ proposals: [{ id: proposalId, state: 'favourable', isAgreed: true }] })
  const mail = await db().outboxMail.findFirstOrThrow({ where: { template: 'proposal-resumed', payload: { path: ['proposalId'], equals: proposalId } } })
  expect(await mailTemplates['proposal-resumed']?.(mail.payload as Record<string, unknown>)).toMatchObject({ subject: 'La demande à laquelle vous aviez dit oui reprend' })
})

test('an end is undone for seven days by the coordination alone', async () => {
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  await step(nurse, needId, 'cancel', { reason: 'no_longer_wishes' })
  expect(await step(nurse, needId, 'reopen')).toMatchObject({ ok: false, code: 'not-possible-now' })
  expect(await step(searcherActor(), needId, 'reopen', {}, daysLater(8))).toMatchObject({ ok: false, code: 'reopen-too-late' })
  expect(await step(searcherActor(), needId, 'reopen', {}, daysLater(6))).toMatchObject({ ok: true, value: { state: 'received' } })
})

test('a doctor with two questions waiting is not asked a third', async () => {
  const nurse = await aNurse()
  const gp = await aWelcomingGp()
  for (let count = 0; count < 2; count += 1) await ask(await aNeed(nurse), [gp])
  expect(await proposeToPractices(searcherActor(), { needId: await aNeed(nurse), practiceIds: [gp.practiceId] }, monday)).toMatchObject({ ok: false, code: 'practice-not-askable' })
})

test('strangers, another partner and another practice find nothing to act upon', async () => {
  const needId = await aNeed(await aNurse())
  const gp = await aWelcomingGp()
  const [proposalId = ''] = await ask(needId, [gp])
  for (const who of [aStranger(), await aNurse(), gpActor([randomUUID()])]) {
    expect(await step(who, needId, 'cancel', { reason: 'moved' })).toMatchObject({ ok: false, code: 'not-found' })
    expect(await answerProposal(who, { proposalId, answer: yes }, monday)).toMatchObject({ ok: false, code: 'not-found' })
  }
})

test('a link that is unknown, or too old, says so and does nothing', async () => {
  const needId = await aNeed(await aNurse())
  const [proposalId = ''] = await ask(needId, [await aWelcomingGp()])
  const { linkId } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } })
  expect(await answerProposalByLink(null, { token: 'nothing', answer: yes }, monday)).toMatchObject({ ok: false, code: 'link-unknown' })
  expect(await answerProposalByLink(null, { token: linkToken('answer-proposal', linkId ?? ''), answer: yes }, daysLater(31))).toMatchObject({ ok: false, code: 'link-expired' })
  expect(await needOf(needId)).toMatchObject({ state: 'searching' })
})
