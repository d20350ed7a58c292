import { expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { answerProposalByLink } from '#lib/referrals/answer-proposal-by-link'
import { publicLinkedProposal } from '#lib/referrals/proposal-queries'
import { undoAnswerByLink } from '#lib/referrals/undo-answer-by-link'
import { linkToken } from '#lib/platform/auth/action-link'
import { undoAnswer } from '#lib/referrals/undo-answer'
import { db } from '#lib/platform/db/client'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor, step } from '#tests/factories/referrals'
import { bareContent } from '#lib/cartodispo/statement-content'
import { aStatement, aStranger, daysLater, type Gp, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
const no = { answer: 'no', reason: 'no_home_visits', closesEntry: false } as const
const balance = async (gp: Gp) => (await db().placesAccount.findUnique({ where: { practitionerId: gp.practitionerId } }))?.balance

async function asked(places = 2) {
  const nurse = await aNurse()
  const needId = await aNeed(nurse)
  const gp = await aWelcomingGp(places)
  const [proposalId = ''] = await ask(needId, [gp])
  return { nurse, needId, gp, proposalId, practice: gpActor([gp.practiceId]) }
}

test('a no pressed by mistake is taken back within seven days, and a yes may follow; both leave their trace', async () => {
  const { needId, proposalId, practice } = await asked()
  await answerProposal(practice, { proposalId, answer: no }, monday)
  expect(await undoAnswer(practice, { proposalId }, daysLater(7))).toEqual({ ok: true, value: { entry: 'as-before' } })
  expect(await needOf(needId)).toMatchObject({ state: 'searching', proposals: [{ state: 'proposed', reason: null, answeredAt: null }] })
  expect(await answerProposal(practice, { proposalId, answer: { answer: 'yes' } }, daysLater(7))).toEqual({ ok: true, value: 'accepted' })
  const events = await db().auditEvent.findMany({ where: { subjectId: proposalId }, select: { event: true }, orderBy: { id: 'asc' } })
  expect(events.map((one) => one.event)).toEqual(['proposal.answered', 'proposal.answer_undone', 'proposal.answered'])
})

test('a yes taken back gives the place back, and the search goes on; the sender is told', async () => {
  const { nurse, needId, gp, proposalId } = await asked()
  await answerProposal(searcherActor(), { proposalId, answer: { answer: 'yes' } }, monday)
  expect(await balance(gp)).toBe(1)
  const mails = () => db().outboxMail.count({ where: { template: 'referral-news', payload: { path: ['needId'], equals: needId } } })
  const before = await mails()
  expect(await undoAnswer(searcherActor(), { proposalId }, monday)).toMatchObject({ ok: true })
  expect(await balance(gp)).toBe(2)
  expect(await needOf(needId)).toMatchObject({ state: 'searching', proposals: [{ state: 'proposed', isAgreed: false }] })
  expect(await mails()).toBe(before + 1)
  expect(await step(nurse, needId, 'agree')).toMatchObject({ ok: false, code: 'not-possible-now' })
})

test('after the person agreed it is taken back all the same, until they were told', async () => {
  const { nurse, needId, gp, proposalId, practice } = await asked()
  await answerProposal(practice, { proposalId, answer: { answer: 'yes' } }, monday)
  await step(nurse, needId, 'agree')
  expect(await undoAnswer(practice, { proposalId }, monday)).toMatchObject({ ok: true })
  expect(await balance(gp)).toBe(2)
  await answerProposal(practice, { proposalId, answer: { answer: 'yes' } }, monday)
  await step(nurse, needId, 'agree')
  await step(nurse, needId, 'tell_person')
  expect(await undoAnswer(practice, { proposalId }, monday)).toMatchObject({ ok: false, code: 'no-longer-asked' })
})

test('too late, nothing answered, or somebody else has said yes: the answer stands, and that is said', async () => {
  const { proposalId, practice, needId } = await asked()
  expect(await undoAnswer(practice, { proposalId }, monday)).toMatchObject({ ok: false, code: 'nothing-to-undo' })
  await answerProposal(practice, { proposalId, answer: no }, monday)
  expect(await undoAnswer(practice, { proposalId }, daysLater(8))).toMatchObject({ ok: false, code: 'undo-too-late' })
  const other = await aWelcomingGp()
  const [second = ''] = (await ask(needId, [other]))
  await answerProposal(gpActor([other.practiceId]), { proposalId: second, answer: { answer: 'yes' } }, monday)
  expect(await undoAnswer(practice, { proposalId }, monday)).toMatchObject({ ok: false, code: 'no-longer-asked' })
  for (const who of [aStranger(), gpActor([other.practiceId]), await aNurse()]) expect(await undoAnswer(who, { proposalId }, monday)).toMatchObject({ ok: false, code: 'not-found' })
})

test('taken back and agreed to in the same second: never an agreement without a doctor, never a place taken for nobody', async () => {
  for (let time = 0; time < 5; time += 1) {
    const { nurse, needId, gp, proposalId, practice } = await asked()
    await answerProposal(practice, { proposalId, answer: { answer: 'yes' } }, monday)
    await Promise.all([undoAnswer(practice, { proposalId }, monday), step(nurse, needId, 'agree')])
    const need = await needOf(needId)
    expect({ state: need.state, isAgreed: need.proposals[0]?.isAgreed, left: await balance(gp) }).toEqual(need.state === 'accepted' ? { state: 'accepted', isAgreed: true, left: 1 } : { state: 'searching', isAgreed: false, left: 2 })
  }
})

test('taken back twice at once: once', async () => {
  const { gp, proposalId, practice } = await asked()
  await answerProposal(practice, { proposalId, answer: { answer: 'yes' } }, monday)
  const answers = await Promise.all([1, 2].map(() => undoAnswer(practice, { proposalId }, monday)))
  expect(answers.map((one) => (one.ok ? 'done' : one.code)).toSorted()).toEqual(['done', 'nothing-to-undo'])
  expect(await balance(gp)).toBe(2)
})

/** A question with the token of its mail. */
async function mailed() {
  const question = await asked()
  const { linkId } = await db().proposal.findUniqueOrThrow({ where: { id: question.proposalId }, select: { linkId: true } })
  const token = linkToken('answer-proposal', linkId ?? '')
  const told = async (now: Date = monday) => { const page = await publicLinkedProposal(token, now); return page.ok ? page.value : page }
  return { ...question, token, told }
}

test('from the mail: opening the page changes nothing, the answer is taken back once, and given anew', async () => {
  const { needId, token, told, gp } = await mailed()
  expect(await told()).toMatchObject({ isOpen: true, isUndoable: false })
  expect(await undoAnswerByLink(null, { token }, monday)).toMatchObject({ code: 'nothing-to-undo' })
  await answerProposalByLink(null, { token, answer: { answer: 'yes' } }, monday)
  const before = await needOf(needId)
  expect(await told()).toMatchObject({ isOpen: false, state: 'favourable', isUndoable: true })
  expect(await needOf(needId)).toEqual(before)
  expect(await undoAnswerByLink(null, { token }, daysLater(7))).toEqual({ ok: true, value: { entry: 'as-before' } })
  expect(await balance(gp)).toBe(2)
  expect(await undoAnswerByLink(null, { token }, daysLater(7))).toMatchObject({ code: 'nothing-to-undo' })
  expect(await told(daysLater(7))).toMatchObject({ isOpen: true, state: 'proposed' })
  expect(await answerProposalByLink(null, { token, answer: no }, daysLater(7))).toMatchObject({ ok: true })
})

test('from the mail, after seven days, or once somebody else said yes, the answer stands and its page offers nothing', async () => {
  const { needId, token, told } = await mailed()
  await answerProposalByLink(null, { token, answer: no }, monday)
  expect(await told(daysLater(8))).toMatchObject({ isUndoable: false })
  expect(await undoAnswerByLink(null, { token }, daysLater(8))).toMatchObject({ code: 'undo-too-late' })
  const other = await aWelcomingGp()
  const [second = ''] = await ask(needId, [other])
  await answerProposal(gpActor([other.practiceId]), { proposalId: second, answer: { answer: 'yes' } }, monday)
  expect(await told()).toMatchObject({ isUndoable: false })
  expect(await undoAnswerByLink(null, { token }, monday)).toMatchObject({ code: 'no-longer-asked' })
})

test('answered on the last day of its link, it is taken back for seven days all the same; a link never used has expired', async () => {
  const [used, unused] = [await mailed(), await mailed()] as const
  for (const one of [used, unused]) await db().proposal.updateMany({ where: { needId: one.needId }, data: { answerBy: null } })
  await answerProposalByLink(null, { token: used.token, answer: no }, daysLater(29))
  expect(await undoAnswerByLink(null, { token: used.token }, daysLater(33))).toMatchObject({ ok: true })
  expect(await undoAnswerByLink(null, { token: unused.token }, daysLater(33))).toMatchObject({ code: 'link-expired' })
})

test('"plus de place" taken back leaves the register closed and says so, unless the practice said otherwise meanwhile', async () => {
  const { token, gp } = await mailed()
  // Some time after the answer of the register that the factory wrote: of two at the same instant, neither is the later.
  const answered = new Date(monday.getTime() + 3_600_000)
  const closing = { answer: 'no', reason: 'no_places', closesEntry: true } as const
  await answerProposalByLink(null, { token, answer: closing }, answered)
  expect(await undoAnswerByLink(null, { token }, daysLater(1))).toEqual({ ok: true, value: { entry: 'stays-closed' } })
  expect(await db().registerEntry.findUniqueOrThrow({ where: { practiceId: gp.practiceId }, select: { state: true } })).toEqual({ state: 'closed' })
  const other = await mailed()
  await answerProposalByLink(null, { token: other.token, answer: closing }, answered)
  await aStatement(other.gp, bareContent('open', '2026-11-25'), daysLater(1))
  expect(await undoAnswerByLink(null, { token: other.token }, daysLater(1))).toEqual({ ok: true, value: { entry: 'as-before' } })
})

test('what the coordination noted after a call is told to the practice, with the link by which it says that this is not so', async () => {
  const { needId, gp, proposalId } = await asked()
  await answerProposal(searcherActor(), { proposalId, answer: { answer: 'yes' } }, monday)
  const mail = await db().outboxMail.findFirstOrThrow({ where: { template: 'proposal-by-phone', payload: { path: ['proposalId'], equals: proposalId } } })
  const payload = mail.payload as Record<string, string>
  const written = await mailTemplates['proposal-by-phone']?.(payload)
  expect(written?.paragraphs.join(' ')).toContain('oui, vous accueillez')
  expect(JSON.stringify(written)).not.toContain(needId)
  const token = new URL(written?.button?.url ?? '').searchParams.get('jeton') ?? ''
  expect(await publicLinkedProposal(token, monday)).toMatchObject({ value: { isByPhone: true, isUndoable: true, isOpen: false } })
  expect(await undoAnswerByLink(null, { token }, daysLater(3))).toMatchObject({ ok: true })
  expect(await balance(gp)).toBe(2)
  // Taken back before it left, nothing is told.
  expect(await mailTemplates['proposal-by-phone']?.(payload)).toBeNull()
})

test('what a practice answers itself, and what is said twice, is told to nobody', async () => {
  const { proposalId, practice } = await asked()
  const told = () => db().outboxMail.count({ where: { template: 'proposal-by-phone', payload: { path: ['proposalId'], equals: proposalId } } })
  await answerProposal(practice, { proposalId, answer: no }, monday)
  await answerProposal(searcherActor(), { proposalId, answer: no }, monday)
  expect(await told()).toBe(0)
})
