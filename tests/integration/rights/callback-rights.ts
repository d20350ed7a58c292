import { randomUUID } from 'node:crypto'
import { askCallback } from '#lib/callbacks/ask-callback'
import { askCallbackFor } from '#lib/callbacks/ask-callback-for'
import { closeCallback } from '#lib/callbacks/close-callback'
import { createCampaign } from '#lib/callbacks/create-campaign'
import { endCampaign } from '#lib/callbacks/end-campaign'
import { forgetCallbacks } from '#lib/callbacks/forget-callbacks'
import { noteCallbackTry } from '#lib/callbacks/note-callback-try'
import { countCallbackOutcomes, countCallbacks, getCallback, listCallbacks, listCampaigns, listHandedOn } from '#lib/callbacks/queries'
import { withdrawCallback } from '#lib/callbacks/withdraw-callback'
import { listCampaignCounts } from '#lib/figures/campaign-queries'
import { db } from '#lib/platform/db/client'
import { shortPass } from '#lib/platform/short-pass'
import { spokenSecret } from '#lib/platform/spoken-secret'
import { askPublicly } from '#lib/referrals/ask-publicly'
import { openFollow } from '#lib/referrals/open-follow'
import { recordPersonStep } from '#lib/referrals/record-person-step'
import { submitReferral } from '#lib/referrals/submit-referral'
import { aCallback, aCallbackForm } from '#tests/factories/callbacks'
import { aPublicRequestForm } from '#tests/factories/public-requests'
import { havingPassed } from '#tests/factories/second-factor'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { decidePartByPerson } from '#lib/referrals/decide-part-by-person'
import { aReferralForm, ask, aWelcomingGp, needOf, searcherActor } from '#tests/factories/referrals'
import { callers, type Column, everybody, nobody } from '#tests/integration/rights/columns'
import { forActors, forReaders, type RightsRow } from '#tests/integration/rights/row'
import type { World } from '#tests/integration/rights/world'

const searchers: readonly Column[] = ['coordination_referrals']

let count = 0
const asked = ({ now }: World) => aCallback({}, now)
const slug = () => `campagne-${(count += 1)}`

async function campaign(world: World): Promise<string> {
  const made = await createCampaign(searcherActor(), { name: 'Courrier', slug: slug() }, world.now)
  if (!made.ok) throw new Error(made.code)
  return made.value.id
}

/** An adressage, with what lets its person read about it. */
async function followed(world: World): Promise<{ code: string; pass: string }> {
  const { id, code } = await asked(world)
  const sent = await submitReferral({ ...searcherActor(), userId: null }, aReferralForm({ callbackId: id }), world.now)
  if (!sent.ok) throw new Error(sent.code)
  return { code, pass: passOf(code, world) }
}

/** A couple, one of whom a practice could take. */
async function offered(world: World): Promise<{ pass: string; proposalId: string; version: number }> {
  const sent = await submitReferral({ ...searcherActor(), userId: null }, aReferralForm({ people: [{ ageBand: 'from_18_to_69', consentGiver: 'person' }, { ageBand: 'from_70', consentGiver: 'person' }] }), world.now)
  if (!sent.ok) throw new Error(sent.code)
  const [proposalId = ''] = await ask(sent.value.needId, [await aWelcomingGp(2, world.now)], world.now)
  await answerProposal(searcherActor(), { proposalId, answer: { answer: 'part', offer: { count: 1, ages: [] } } }, world.now)
  return { pass: passOf(sent.value.code, world), proposalId, version: (await needOf(sent.value.needId)).version }
}

const passOf = (code: string, { now }: World) => shortPass('follow', code, new Date(now.getTime() + 60_000))

/** "Être rappelé": anybody asks, whoever runs the searches reads, calls and closes. */
export const callbackRights: readonly RightsRow[] = [
  forReaders({
    name: 'askCallback', may: everybody, given: (world) => aCallbackForm({ phone: `03530${String(10_000 + (count += 1))}` }, world.now),
    call: async (reader, { now }, form) => askCallback(reader, form, now),
  }),
  // The rights are asked in the minimal mode, where it takes nothing: tests/integration/referrals/public-requests.test.ts asks for it.
  forReaders({ name: 'askPublicly', may: nobody, given: (world) => aPublicRequestForm({}, world.now), call: async (reader, { now }, form) => {
    const answer = await askPublicly(reader, form, now)
    return answer.ok ? answer : null
  } }),
  forReaders({ name: 'openFollow', situation: 'with code and figures', may: everybody, given: followed, call: (reader, { now }, { code }) => openFollow(reader, { code, secret: spokenSecret('follow', code), callerKey: `${(count += 1)}` }, now) }),
  forReaders({ name: 'openFollow', situation: 'with a code alone', may: nobody, given: followed, call: async (reader, { now }, { code }) => {
    const answer = await openFollow(reader, { code, secret: '', callerKey: `${(count += 1)}` }, now)
    return answer.ok ? answer : null
  } }),
  forReaders({ name: 'recordPersonStep', situation: 'with a pass', may: everybody, given: followed, call: async (reader, { now }, { code, pass }) => {
    const { id: needId, version } = await db().needLine.findFirstOrThrow({ where: { referral: { code } }, select: { id: true, version: true } })
    return recordPersonStep(reader, { pass, needId, version, gesture: 'withdraw', onDay: null }, now)
  } }),
  forReaders({ name: 'recordPersonStep', situation: 'without one', may: nobody, given: followed, call: async (reader, { now }, { code }) => {
    const answer = await recordPersonStep(reader, { pass: code, needId: '00000000-0000-4000-8000-000000000000', version: 1, gesture: 'withdraw', onDay: null }, now)
    return answer.ok ? answer : null
  } }),
  forReaders({ name: 'decidePartByPerson', situation: 'with a pass', may: everybody, given: offered, call: (reader, { now }, { pass, proposalId, version }) => decidePartByPerson(reader, { pass, proposalId, version, decision: 'decline', positions: [] }, now) }),
  forReaders({ name: 'decidePartByPerson', situation: 'with the pass of another household', may: nobody, given: async (world) => ({ ...(await offered(world)), pass: (await offered(world)).pass }), call: async (reader, { now }, { pass, proposalId, version }) => {
    const answer = await decidePartByPerson(reader, { pass, proposalId, version, decision: 'decline', positions: [] }, now)
    return answer.ok ? answer : null
  } }),
  forReaders({ name: 'withdrawCallback', situation: 'with a pass', may: everybody, given: asked, call: (reader, world, { code }) => withdrawCallback(reader, { pass: passOf(code, world) }, world.now) }),
  forReaders({ name: 'withdrawCallback', situation: 'without one', may: nobody, given: asked, call: async (reader, { now }, { code }) => {
    const answer = await withdrawCallback(reader, { pass: code }, now)
    return answer.ok ? answer : null
  } }),
  // A town hall is no column of the table: tests/integration/callbacks/town-hall.test.ts asks for it.
  forActors({ name: 'askCallbackFor', may: nobody, call: (actor, { now }) => askCallbackFor(actor, { requestKey: randomUUID(), name: 'Lucette', phone: '0353019100', communeCode: '59449', moment: 'any' }, now) }),
  forActors({ name: 'listHandedOn', may: nobody, call: (actor) => listHandedOn(actor) }),
  forActors({ name: 'noteCallbackTry', may: searchers, given: asked, call: (actor, { now }, { id }) => noteCallbackTry(actor, { id, version: 1 }, now) }),
  forActors({ name: 'closeCallback', may: searchers, given: asked, call: (actor, { now }, { id }) => closeCallback(actor, { id, end: 'not_needed' }, now) }),
  forActors({ name: 'submitReferral', situation: 'made of a request to be called', may: searchers, given: asked, call: async (actor, { now }, { id }) => {
    const answer = await submitReferral(actor, aReferralForm({ callbackId: id }), now)
    return !answer.ok && answer.code === 'callback-over' ? null : answer
  } }),
  forActors({ name: 'createCampaign', may: searchers, call: (actor, { now }) => createCampaign(actor, { name: 'Courrier', slug: slug() }, now) }),
  forActors({ name: 'endCampaign', may: searchers, given: campaign, call: (actor, { now }, id) => endCampaign(actor, { id }, now) }),
  forActors({ name: 'forgetCallbacks', may: nobody, call: (actor, { now }) => forgetCallbacks(actor, null, now) }),
  forActors({ name: 'listCallbacks', may: searchers, given: asked, call: (actor, { now }) => listCallbacks(havingPassed(actor, now)) }),
  forActors({ name: 'listCallbacks', situation: 'without the second factor', may: nobody, given: asked, call: (actor) => listCallbacks({ ...actor, session: null }) }),
  forActors({ name: 'countCallbacks', may: searchers, call: (actor) => countCallbacks(actor) }),
  forActors({ name: 'getCallback', may: searchers, given: asked, call: (actor, { now }, { id }) => getCallback(havingPassed(actor, now), id) }),
  forActors({ name: 'getCallback', situation: 'without the second factor', may: nobody, given: asked, call: (actor, _, { id }) => getCallback({ ...actor, session: null }, id) }),
  forActors({ name: 'listCampaigns', may: searchers, given: campaign, call: (actor) => listCampaigns(actor) }),
  forActors({ name: 'listCampaignCounts', may: callers, call: (actor, { now }) => listCampaignCounts(actor, now) }),
  forActors({ name: 'countCallbackOutcomes', may: searchers, call: async (actor, { now }) => countCallbackOutcomes(actor, now).then((rows) => (rows === null ? null : { rows })) }),
]
