import { randomUUID } from 'node:crypto'
import { beginDraft } from '#lib/referrals/begin-draft'
import { discardDraft } from '#lib/referrals/discard-draft'
import { getDraft, listOwnDrafts } from '#lib/referrals/draft-queries'
import { saveDraft } from '#lib/referrals/save-draft'
import { sendDraft } from '#lib/referrals/send-draft'
import { answerProposalByLink } from '#lib/referrals/answer-proposal-by-link'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { getBoard } from '#lib/referrals/board-queries'
import { listCandidates, listDirectCandidates } from '#lib/referrals/candidate-queries'
import { advanceSearches } from '#lib/referrals/advance-searches'
import { decidePart } from '#lib/referrals/decide-part'
import { askDirectly } from '#lib/referrals/ask-directly'
import { askOutcomes } from '#lib/referrals/ask-outcomes'
import { listAwaitedOutcomes } from '#lib/referrals/outcome-queries'
import { recordOutcomeByLink } from '#lib/referrals/record-outcome-by-link'
import { checkWaiting } from '#lib/referrals/check-waiting'
import { dropRound } from '#lib/referrals/drop-round'
import { nameDoctor } from '#lib/referrals/name-doctor'
import { getDoctorNaming } from '#lib/referrals/named-doctor-queries'
import { giveNames } from '#lib/referrals/give-names'
import { planRound } from '#lib/referrals/plan-round'
import { recordChoice } from '#lib/referrals/record-choice'
import { getChosenPractice, getNeedIdByCode } from '#lib/referrals/chosen-queries'
import { handOverNeed } from '#lib/referrals/hand-over-need'
import { getServiceQueue } from '#lib/referrals/service-queue-queries'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { listTwins } from '#lib/referrals/twin-queries'
import { proposeToRecipients } from '#lib/referrals/propose-to-recipients'
import { listRecipients } from '#lib/referrals/recipient-queries'
import { listAskedProposals, listUndoableAnswers } from '#lib/referrals/proposal-queries'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { countLateNeeds, getNeed, listNeedQueue, listOwnNeeds, listRefusedByAll, listUnknownOutcomes } from '#lib/referrals/queries'
import { getReferralsSheet } from '#lib/referrals/sheet-queries'
import { recordLetterSent } from '#lib/referrals/record-letter-sent'
import { getPatientLetter, getReferralSheet } from '#lib/referrals/paper-queries'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { getReferralDay } from '#lib/referrals/day-queries'
import { getWaitingList } from '#lib/referrals/waiting-queries'
import { rotateIdentities } from '#lib/referrals/rotate-identities'
import { needsRequest } from '#lib/referrals/schema'
import { undoAnswerByLink } from '#lib/referrals/undo-answer-by-link'
import { undoAnswer } from '#lib/referrals/undo-answer'
import { settleWish } from '#lib/referrals/settle-wish'
import { findOwnWish, listWishes } from '#lib/referrals/wish-queries'
import { wishForSomebody } from '#lib/referrals/wish-for-somebody'
import { submitReferral } from '#lib/referrals/submit-referral'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { createActionLink, linkToken } from '#lib/platform/auth/action-link'
import { db, transaction } from '#lib/platform/db/client'
import { aDraft, aReferralForm, ask, aWelcomingGp, searcherActor, step } from '#tests/factories/referrals'
import { anIdentity, toldName } from '#tests/factories/identities'
import { gpActor, aRole, aUser, partnerActor } from '#tests/factories/register'
import { type Column, columns, everybody, nobody, speakers } from '#tests/integration/rights/columns'
import { forActors, forReaders, type RightsRow } from '#tests/integration/rights/row'
import type { World } from '#tests/integration/rights/world'

const searchers: readonly Column[] = ['coordination_referrals']
const senders: readonly Column[] = ['member', 'gp_own', 'gp_other', 'delegate_own', 'delegate_other', 'partner_ungranted', 'referent', 'coordination', 'coordination_referrals']
/** Of the sender's organisation, its convention over or not: what was sent is followed to its end. */
const ofThePartner: readonly Column[] = ['partner_granted', 'referent']
const signedIn: readonly Column[] = columns.filter((one) => one !== 'public' && one !== 'disabled')

/** A need that the world's partner sent; null when it could not. */
export async function sentNeed(world: World, organisationId: string = world.partnerId): Promise<string> {
  const nurse: Actor = { ...partnerActor(organisationId, ['referral_submit']), userId: null }
  const result = await submitReferral(nurse, aReferralForm(), world.now)
  if (!result.ok) throw new Error(result.code)
  return result.value.needId
}

async function drafted(world: World, organisationId: string = world.partnerId): Promise<string> {
  return aDraft({ ...partnerActor(organisationId, ['referral_submit']), userId: null }, [{ ageBand: 'from_70', consentGiver: 'person' }], world.now)
}

async function asked(world: World): Promise<{ needId: string; proposalId: string }> {
  const needId = await sentNeed(world)
  const [proposalId = ''] = await ask(needId, [world.gp], world.now)
  return { needId, proposalId }
}

async function answeredNo(world: World): Promise<string> {
  const { proposalId } = await asked(world)
  await answerProposal(searcherActor(), { proposalId, answer: { answer: 'no', reason: 'other', closesEntry: false } }, world.now)
  return proposalId
}

/** Sent twice for the same person, each time by the partner; the later one. */
async function twice(world: World): Promise<string> {
  const nurse: Actor = { ...partnerActor(world.partnerId, ['referral_submit']), userId: null }
  const person = { lastName: `Zyba${randomUUID()}`, firstName: 'Anne', bornOn: '1950-03-12' }
  const form = () => aReferralForm(toldName({ ...anIdentity(), ...person }, 'yes'))
  await submitReferral(nurse, form(), world.now)
  const again = await submitReferral(nurse, form(), world.now)
  if (!again.ok) throw new Error(again.code)
  return again.value.needId
}

export async function acceptedNeed(world: World): Promise<string> {
  const { needId, proposalId } = await asked(world)
  await answerProposal(searcherActor(), { proposalId, answer: { answer: 'yes' } }, world.now)
  await step(searcherActor(), needId, 'agree', {}, world.now)
  return needId
}

/** A yes for one of a couple. */
async function offered(world: World): Promise<{ needId: string; proposalId: string }> {
  const nurse: Actor = { ...partnerActor(world.partnerId, ['referral_submit']), userId: null }
  const result = await submitReferral(nurse, aReferralForm({ people: [{ ageBand: 'from_18_to_69', consentGiver: 'person' }, { ageBand: 'from_70', consentGiver: 'person' }] }), world.now)
  if (!result.ok) throw new Error(result.code)
  const [proposalId = ''] = await ask(result.value.needId, [world.gp], world.now)
  await answerProposal(searcherActor(), { proposalId, answer: { answer: 'part', offer: { count: 1, ages: ['from_70'] } } }, world.now)
  return { needId: result.value.needId, proposalId }
}

async function planned(world: World): Promise<{ needId: string; roundId: string }> {
  const { needId } = await asked(world)
  await planRound(searcherActor(), { needId, practiceIds: [(await aWelcomingGp()).practiceId] }, world.now)
  const { id } = await db().searchRound.findFirstOrThrow({ where: { needId }, select: { id: true } })
  return { needId, roundId: id }
}

async function named(world: World): Promise<string> {
  const needId = await sentNeed(world)
  await giveNames(searcherActor(), { needId, practiceIds: [world.gp.practiceId, (await aWelcomingGp()).practiceId] }, world.now)
  return needId
}

async function waits(world: World): Promise<string> {
  const { needId } = await asked(world)
  await step(searcherActor(), needId, 'wait_for_place', {}, world.now)
  return needId
}

/** The token of a question's mail, whether or not the practice of the world has a mailbox. */
async function tokenOf(proposalId: string, { now }: World): Promise<string> {
  const id = await transaction((tx) => createActionLink(tx, { purpose: 'answer-proposal', subjectId: proposalId, recipient: 'cabinet@exemple.invalid', expiresAt: new Date(now.getTime() + 86_400_000) }, now))
  return linkToken('answer-proposal', id)
}

async function aColleague(world: World): Promise<string> {
  const userId = await aUser({ name: 'Collègue' })
  await aRole(userId, 'partner_user', { organisationId: world.partnerId })
  return userId
}

const versionOf = async (id: string) => (await db().needLine.findUniqueOrThrow({ where: { id }, select: { version: true } })).version
const change = async (actor: Actor, world: World, needId: string, action: 'cancel' | 'withdraw_yes') => recordNeedStep(actor, { needId, version: await versionOf(needId), action, reason: null, source: null, onDay: null }, world.now)

const codeOfNeed = async (needId: string) => (await db().referral.findFirstOrThrow({ where: { needs: { some: { id: needId } } }, select: { code: true } })).code

/** The world's doctor has asked for somebody. */
async function aWish({ gp, now }: World): Promise<string> {
  await wishForSomebody(gpActor([gp.practiceId]), { practiceId: gp.practiceId }, now)
  return (await db().patientWish.findFirstOrThrow({ where: { practiceId: gp.practiceId, endedAt: null }, select: { id: true } })).id
}

/** "Adressages": partners, members and practices send and follow, practices answer, the coordination of referrals runs the search. */
export const referralRights: readonly RightsRow[] = [
  forActors({ name: 'wishForSomebody', may: speakers, call: (actor, { gp, now }) => wishForSomebody(actor, { practiceId: gp.practiceId }, now) }),
  forActors({ name: 'settleWish', may: speakers, given: aWish, call: (actor, { now }, id) => settleWish(actor, { id }, now) }),
  forActors({ name: 'findOwnWish', may: speakers, given: aWish, call: (actor, { gp }) => findOwnWish(actor, gp.practiceId) }),
  forActors({ name: 'listWishes', may: ['coordination_referrals'], given: aWish, call: (actor) => listWishes(actor) }),
  forActors({ name: 'submitReferral', may: senders, call: (actor, { now }) => submitReferral(actor, aReferralForm(), now) }),
  forActors({ name: 'submitReferral', situation: 'typed in from a call', may: ['coordination', 'coordination_referrals'], call: (actor, { now }) => submitReferral(actor, aReferralForm({ received: { channel: 'call', caller: 'person' } }), now) }),
  forActors({ name: 'beginDraft', may: senders, call: (actor, { now }) => beginDraft(actor, { requestKey: randomUUID(), sectorId: null, priority: 'usual', practicalNeeds: [] }, now) }),
  forActors({ name: 'saveDraft', may: ofThePartner, given: drafted, call: (actor, { now }, needId) => saveDraft(actor, { needId, part: { people: [{ ageBand: 'from_70', consentGiver: 'person' }] } }, now) }),
  forActors({ name: 'sendDraft', may: ofThePartner, given: drafted, answers: { partner_granted: 'may-not-send' }, call: (actor, { now }, needId) => sendDraft(actor, { needId, consentWay: 'oral' }, now) }),
  forActors({ name: 'sendDraft', situation: 'begun under a convention that has ended', may: ['partner_ended', 'referent_ended'], given: (world) => drafted(world, world.endedPartnerId), answers: { partner_ended: 'may-not-send', referent_ended: 'may-not-send' }, call: (actor, { now }, needId) => sendDraft(actor, { needId, consentWay: 'oral' }, now) }),
  forActors({ name: 'discardDraft', may: ofThePartner, given: drafted, call: (actor, { now }, needId) => discardDraft(actor, { needId }, now) }),
  forActors({ name: 'getDraft', may: ofThePartner, given: drafted, call: (actor, _, needId) => getDraft(actor, needId) }),
  forActors({ name: 'listOwnDrafts', may: ofThePartner, given: drafted, call: async (actor, _, needId) => (await listOwnDrafts(actor)).filter((one) => one.id === needId) }),
  forActors({ name: 'nameDoctor', may: [...ofThePartner, ...searchers], given: sentNeed, call: (actor, { gp, now }, needId) => nameDoctor(actor, { needId, practiceId: gp.practiceId, wish: 'excluded' }, now) }),
  forActors({ name: 'nameDoctor', situation: 'on a draft', may: ofThePartner, given: drafted, call: (actor, { gp, now }, needId) => nameDoctor(actor, { needId, practiceId: gp.practiceId, wish: 'successor' }, now) }),
  forActors({ name: 'getDoctorNaming', may: [...ofThePartner, ...searchers], given: sentNeed, call: (actor, { now }, needId) => getDoctorNaming(actor, needId, now) }),
  forActors({ name: 'proposeToPractices', may: searchers, given: sentNeed, call: (actor, { gp, now }, needId) => proposeToPractices(actor, { needId, practiceIds: [gp.practiceId] }, now) }),
  forActors({ name: 'planRound', may: searchers, given: sentNeed, call: (actor, { gp, now }, needId) => planRound(actor, { needId, practiceIds: [gp.practiceId] }, now) }),
  forActors({ name: 'dropRound', may: searchers, given: planned, call: (actor, { now }, round) => dropRound(actor, round, now) }),
  // The world's convention lets its partner submit, not choose: whoever is on its side is told so, the others that there is nothing.
  forActors({
    name: 'askDirectly', may: nobody, given: sentNeed, answers: { partner_granted: 'not-granted', referent: 'not-granted' },
    call: async (actor, { gp, now }, needId) => { const answer = await askDirectly(actor, { needId, version: await versionOf(needId), practiceIds: [gp.practiceId] }, now); return !answer.ok && answer.code === 'not-granted' ? null : answer },
  }),
  forActors({ name: 'listDirectCandidates', may: nobody, given: sentNeed, call: (actor, { now }, needId) => listDirectCandidates(actor, needId, now) }),
  forActors({ name: 'giveNames', may: searchers, given: async (world) => ({ needId: await sentNeed(world), practiceIds: [world.gp.practiceId, (await aWelcomingGp()).practiceId] }), call: (actor, { now }, input) => giveNames(actor, input, now) }),
  forActors({ name: 'recordChoice', may: [...ofThePartner, ...searchers], given: named, call: async (actor, { gp, now }, needId) => recordChoice(actor, { needId, version: await versionOf(needId), practiceId: gp.practiceId }, now) }),
  forActors({ name: 'checkWaiting', may: [...ofThePartner, ...searchers], given: waits, call: async (actor, { now }, needId) => checkWaiting(actor, { needId, version: await versionOf(needId), outcome: 'still_waits' }, now) }),
  forActors({ name: 'advanceSearches', may: nobody, call: (actor, { now }) => advanceSearches(actor, null, now) }),
  forActors({ name: 'answerProposal', may: ['gp_own', 'delegate_own', ...searchers], given: asked, call: (actor, { now }, { proposalId }) => answerProposal(actor, { proposalId, answer: { answer: 'call_back' } }, now) }),
  forActors({ name: 'decidePart', situation: 'that a practice offered to a partner’s household', may: [...ofThePartner, ...searchers], given: offered, call: async (actor, { now }, { needId, proposalId }) => decidePart(actor, { proposalId, version: await versionOf(needId), decision: 'decline', positions: [] }, now) }),
  forActors({ name: 'undoAnswer', may: ['gp_own', 'delegate_own', ...searchers], given: answeredNo, call: (actor, { now }, proposalId) => undoAnswer(actor, { proposalId }, now) }),
  forActors({ name: 'listUndoableAnswers', may: ['gp_own', 'delegate_own'], given: answeredNo, call: (actor, { now }) => listUndoableAnswers(actor, now) }),
  forActors({ name: 'recordNeedStep', situation: 'of a need that a partner sent', may: [...ofThePartner, ...searchers], given: sentNeed, call: (actor, world, needId) => change(actor, world, needId, 'cancel') }),
  forActors({ name: 'recordNeedStep', situation: 'of a need sent under a convention that has ended', may: ['partner_ended', 'referent_ended', ...searchers], given: (world) => sentNeed(world, world.endedPartnerId), call: (actor, world, needId) => change(actor, world, needId, 'cancel') }),
  forActors({
    name: 'recordNeedStep', situation: 'taking back a yes', may: ['gp_own', 'delegate_own', ...searchers], given: acceptedNeed, answers: { partner_granted: 'not-possible-now', referent: 'not-possible-now' },
    call: async (actor, world, needId) => { const answer = await change(actor, world, needId, 'withdraw_yes'); return !answer.ok && answer.code === 'not-possible-now' ? null : answer },
  }),
  forReaders({
    name: 'answerProposalByLink', situation: 'with the link of the mail', may: everybody,
    given: async (world) => { const { proposalId } = await asked(world); return tokenOf(proposalId, world) },
    call: (_, { now }, token) => answerProposalByLink(null, { token, answer: { answer: 'call_back' } }, now),
  }),
  forReaders({
    name: 'answerProposalByLink', situation: 'with a link that nobody sent', may: nobody,
    call: async (_, { now }) => { const answer = await answerProposalByLink(null, { token: 'inventé', answer: { answer: 'yes' } }, now); return answer.ok ? answer : null },
  }),
  forReaders({
    name: 'undoAnswerByLink', situation: 'with the link of the mail', may: everybody,
    given: async (world) => tokenOf(await answeredNo(world), world),
    call: (_, { now }, token) => undoAnswerByLink(null, { token }, now),
  }),
  forReaders({
    name: 'undoAnswerByLink', situation: 'with a link that nobody sent', may: nobody,
    call: async (_, { now }) => { const answer = await undoAnswerByLink(null, { token: 'inventé' }, now); return answer.ok ? answer : null },
  }),
  forActors({ name: 'getNeed', situation: 'that a partner sent', may: [...ofThePartner, ...searchers], given: sentNeed, call: (actor, _, needId) => getNeed(actor, needId) }),
  forActors({ name: 'getNeed', situation: 'that a practice took', may: ['gp_own', 'delegate_own', ...ofThePartner, ...searchers], given: acceptedNeed, call: (actor, _, needId) => getNeed(actor, needId) }),
  forActors({ name: 'listNeedQueue', may: searchers, call: (actor, { now }) => listNeedQueue(actor, needsRequest({}), now) }),
  forActors({ name: 'getReferralDay', may: searchers, call: (actor, { now }) => getReferralDay(actor, now) }),
  forActors({ name: 'getWaitingList', may: searchers, given: waits, call: (actor, { now }) => getWaitingList(actor, null, now) }),
  forActors({ name: 'listRefusedByAll', may: searchers, call: (actor, { now }) => listRefusedByAll(actor, needsRequest({}), now) }),
  forActors({ name: 'listUnknownOutcomes', may: searchers, call: (actor, { now }) => listUnknownOutcomes(actor, needsRequest({}), now) }),
  forActors({ name: 'getBoard', may: ['coordination', ...searchers], call: (actor, { now }) => getBoard(actor, now) }),
  forActors({ name: 'getReferralsSheet', may: searchers, call: (actor, { now }) => getReferralsSheet(actor, {}, dayAt(now, 'Europe/Paris')) }),
  forActors({ name: 'countLateNeeds', may: searchers, call: (actor, { now }) => countLateNeeds(actor, now) }),
  forActors({ name: 'listCandidates', may: searchers, given: sentNeed, call: (actor, { now }, needId) => listCandidates(actor, needId, now) }),
  forActors({ name: 'askOutcomes', may: nobody, call: (actor, { now }) => askOutcomes(actor, null, now) }),
  forActors({ name: 'listAwaitedOutcomes', may: ['gp_own', 'delegate_own', 'partner_granted', 'referent'], given: acceptedNeed, call: async (actor, _, needId) => (await listAwaitedOutcomes(actor)).filter((one) => one.id === needId) }),
  forReaders({
    name: 'recordOutcomeByLink', situation: 'with a link that nobody sent', may: nobody,
    call: async (_, { now }) => { const answer = await recordOutcomeByLink(null, { token: 'inventé', needId: randomUUID(), version: 1, action: 'record_visit', reason: null, source: null, onDay: null }, now); return answer.ok ? answer : null },
  }),
  forActors({ name: 'forgetReferrals', may: nobody, call: (actor, { now }) => forgetReferrals(actor, null, now) }),
  forActors({ name: 'listOwnNeeds', may: signedIn, call: (actor, { now }) => listOwnNeeds(actor, needsRequest({}), now) }),
  forActors({ name: 'getServiceQueue', may: ['partner_granted', 'partner_ungranted', 'partner_ended', 'referent', 'referent_ended'], call: (actor, { today }) => getServiceQueue(actor, today) }),
  forActors({ name: 'handOverNeed', situation: 'to somebody of the organisation', may: ['referent', ...searchers], given: async (world) => ({ needId: await sentNeed(world), userId: await aColleague(world) }), call: (actor, { now }, input) => handOverNeed(actor, input, now) }),
  forActors({ name: 'handOverNeed', situation: 'to oneself', may: ofThePartner, answers: { coordination_referrals: 'not-of-service' }, given: sentNeed, call: async (actor, { now }, needId) => { const answer = await handOverNeed(actor, { needId, userId: actor.userId ?? needId }, now); return !answer.ok && answer.code === 'not-of-service' ? null : answer } }),
  forActors({ name: 'listAskedProposals', may: ['gp_own', 'delegate_own'], given: asked, call: (actor) => listAskedProposals(actor) }),
  forActors({ name: 'listRecipients', situation: 'of a search for a doctor', may: nobody, given: sentNeed, call: (actor, { today }, needId) => listRecipients(actor, needId, today) }),
  forActors({ name: 'proposeToRecipients', situation: 'of a search for a doctor', may: nobody, given: sentNeed, answers: { coordination_referrals: 'not-possible-now' }, call: async (actor, { now }, needId) => { const answer = await proposeToRecipients(actor, { needId, recipients: [] }, now); return !answer.ok && answer.code === 'not-possible-now' ? null : answer } }),
  forActors({ name: 'listTwins', may: searchers, given: twice, call: async (actor, _, needId) => listTwins(actor, needId) }),
  forActors({ name: 'rotateIdentities', may: nobody, call: (actor, { now }) => rotateIdentities(actor, { batch: 10 }, now) }),
  forActors({ name: 'getChosenPractice', may: [...ofThePartner, ...searchers], given: acceptedNeed, call: (actor, _, needId) => getChosenPractice(actor, needId) }),
  forActors({ name: 'getNeedIdByCode', situation: 'that a practice took', may: ['gp_own', 'delegate_own', ...ofThePartner, ...searchers], given: async (world) => codeOfNeed(await acceptedNeed(world)), call: (actor, _, code) => getNeedIdByCode(actor, code) }),
  forActors({ name: 'recordLetterSent', may: [...ofThePartner, ...searchers], given: acceptedNeed, call: (actor, { now, today }, needId) => recordLetterSent(actor, { needId, onDay: today }, now) }),
  forActors({ name: 'getPatientLetter', may: [...ofThePartner, ...searchers], given: acceptedNeed, call: (actor, { now }, needId) => getPatientLetter(actor, needId, { site: 'https://cpts.test', now, timeZone: 'Europe/Paris' }) }),
  forActors({ name: 'getReferralSheet', may: [...ofThePartner, ...searchers], given: acceptedNeed, call: (actor, { now }, needId) => getReferralSheet(actor, needId, { site: 'https://cpts.test', now, timeZone: 'Europe/Paris' }) }),
]
