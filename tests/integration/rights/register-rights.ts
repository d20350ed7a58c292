import { randomUUID } from 'node:crypto'
import { announceDeparture } from '#lib/cartodispo/announce-departure'
import { answerByLink } from '#lib/cartodispo/answer-by-link'
import { answerByPhone } from '#lib/cartodispo/answer-by-phone'
import { answerQuickly } from '#lib/cartodispo/answer-quickly'
import { answerSiteQuickly } from '#lib/cartodispo/answer-site-quickly'
import { cancelAbsence } from '#lib/cartodispo/cancel-absence'
import { cancelDeparture } from '#lib/cartodispo/cancel-departure'
import { confirmPractices } from '#lib/cartodispo/confirm-practices'
import { declareAbsence } from '#lib/cartodispo/declare-absence'
import { declareAvailability } from '#lib/cartodispo/declare-availability'
import { declareSiteAvailability } from '#lib/cartodispo/declare-site-availability'
import { forgetPastWords } from '#lib/cartodispo/forget-past-words'
import { freezePublicFigures } from '#lib/cartodispo/freeze-public-figures'
import { markNotTreating } from '#lib/cartodispo/mark-not-treating'
import { markTreating } from '#lib/cartodispo/mark-treating'
import { recordCall } from '#lib/cartodispo/record-call'
import { reportWrongInformation } from '#lib/cartodispo/report-wrong-information'
import { requestConfirmation } from '#lib/cartodispo/request-confirmation'
import { takePlace } from '#lib/cartodispo/take-place'
import { undoTakePlace } from '#lib/cartodispo/undo-take-place'
import { updatePracticeContact } from '#lib/cartodispo/update-practice-contact'
import { linkToken } from '#lib/platform/auth/action-link'
import { db, transaction } from '#lib/platform/db/client'
import type { Result } from '#lib/platform/result'
import { callers, contactKeepers, coordination, everybody, keepers, nobody, preparer, readersOfMembersEntries, readersOfPartnersEntries, speakers } from '#tests/integration/rights/columns'
import { forActors, forReaders, type RightsRow } from '#tests/integration/rights/row'
import type { World } from '#tests/integration/rights/world'

/** "Declare, confirm": the GP, the delegate, the coordination by phone; a practice's own facts: its GP and the coordination. */
export const registerRights: readonly RightsRow[] = [
  forActors({
    name: 'declareAvailability', may: speakers,
    call: async (actor, { gp, now, content }) => declareAvailability(actor, { practiceId: gp.practiceId, version: await versionOf(gp.practiceId), content: { ...content, state: 'case_by_case', places: null } }, now),
  }),
  forActors({
    name: 'answerQuickly', may: speakers,
    call: async (actor, { gp, now }) => answerQuickly(actor, { practiceId: gp.practiceId, version: await versionOf(gp.practiceId), answer: 'closed' }, now),
  }),
  forActors({ name: 'confirmPractices', may: speakers, call: (actor, { gp, now }) => confirmPractices(actor, { practiceIds: [gp.practiceId], linkId: null }, now) }),
  forActors({
    name: 'confirmPractices', situation: 'one’s own and another’s together', may: callers,
    call: (actor, { gp, otherGp, now }) => confirmPractices(actor, { practiceIds: [gp.practiceId, otherGp.practiceId], linkId: null }, now),
  }),
  forActors({
    name: 'declareSiteAvailability', may: speakers,
    call: (actor, { gp, now, content }) => declareSiteAvailability(actor, { siteId: gp.siteId, version: 1, content: { ...content, places: null } }, now),
  }),
  forActors({ name: 'answerSiteQuickly', may: speakers, call: (actor, { gp, now }) => answerSiteQuickly(actor, { siteId: gp.siteId, version: 1, answer: 'closed' }, now) }),
  forActors({ name: 'declareAbsence', may: speakers, call: (actor, world) => absent(actor, world) }),
  forActors({
    name: 'cancelAbsence', may: speakers, given: anAbsence,
    call: (actor, { gp, now }, absenceId) => cancelAbsence(actor, { practiceId: gp.practiceId, absenceId }, now),
  }),
  forActors({ name: 'takePlace', may: speakers, call: (actor, { gp, now }) => takePlace(actor, { practiceId: gp.practiceId }, now) }),
  forActors({
    name: 'undoTakePlace', may: speakers, given: async ({ gp, now }) => valueOf(await takePlace(preparer, { practiceId: gp.practiceId }, now)).rowId,
    call: (actor, { gp, now }, rowId) => undoTakePlace(actor, { practiceId: gp.practiceId, rowId }, now),
  }),
  forActors({
    name: 'updatePracticeContact', may: contactKeepers,
    call: async (actor, { gp, now }) => updatePracticeContact(actor, { practiceId: gp.practiceId, version: await versionOf(gp.practiceId), contact: { phone: '0353010109', email: '', preferredChannel: 'phone', secretaryHours: '', closingDays: [], privateNote: '' } }, now),
  }),
  forActors({
    name: 'updatePracticeContact', situation: 'the mailbox that the month’s question goes to', may: keepers,
    call: async (actor, { gp, now }) => {
      const saved = await updatePracticeContact(actor, { practiceId: gp.practiceId, version: await versionOf(gp.practiceId), contact: { phone: '', email: `${randomUUID()}@exemple.invalid`, preferredChannel: 'mail', secretaryHours: '', closingDays: [], privateNote: '' } }, now)
      return saved.ok || saved.code !== 'not-your-mailbox' ? saved : null
    },
  }),
  forActors({ name: 'markNotTreating', may: keepers, call: (actor, { gp, now }) => markNotTreating(actor, { practiceId: gp.practiceId, reason: 'sos' }, now) }),
  forActors({
    name: 'markTreating', may: keepers, given: ({ gp, now }) => markNotTreating(preparer, { practiceId: gp.practiceId, reason: 'sos' }, now),
    call: (actor, { gp, now }) => markTreating(actor, { practiceId: gp.practiceId }, now),
  }),
  forActors({ name: 'announceDeparture', may: keepers, call: (actor, { gp, now }) => announceDeparture(actor, { practiceId: gp.practiceId, endsOn: '2027-09-30', successorName: '' }, now) }),
  forActors({
    name: 'cancelDeparture', may: keepers, given: ({ gp, now }) => announceDeparture(preparer, { practiceId: gp.practiceId, endsOn: '2027-09-30', successorName: '' }, now),
    call: (actor, { gp, now }) => cancelDeparture(actor, { practiceId: gp.practiceId }, now),
  }),
  forActors({ name: 'recordCall', may: callers, call: (actor, { gp, now }) => recordCall(actor, { practiceId: gp.practiceId, outcome: 'no_answer', note: '' }, now) }),
  forActors({
    name: 'answerByPhone', may: callers,
    call: async (actor, { gp, now }) => answerByPhone(actor, { practiceId: gp.practiceId, version: await versionOf(gp.practiceId), answer: 'closed', askAgain: '3', note: '' }, now),
  }),
  forActors({ name: 'forgetPastWords', may: coordination, call: (actor, { now }) => forgetPastWords(actor, null, now) }),
  forActors({ name: 'freezePublicFigures', may: coordination, call: (actor, { now }) => freezePublicFigures(actor, now) }),
  forReaders({
    name: 'answerByLink', situation: 'with the link of the mail', may: everybody, given: aQuestion,
    call: (_, { gp, now }, token) => answerByLink(null, { token, answers: new Map([[gp.practiceId, 'same']]) }, now),
  }),
  forReaders({
    name: 'answerByLink', situation: 'with a link that nobody sent', may: nobody,
    call: async (_, { gp, now }) => {
      const answer = await answerByLink(null, { token: 'inventé', answers: new Map([[gp.practiceId, 'closed']]) }, now)
      return answer.ok ? answer : null
    },
  }),
  ...reports('public', everybody),
  ...reports('members', readersOfMembersEntries),
  ...reports('partners', readersOfPartnersEntries),
  ...reports('coordination', speakers),
]

/** Whoever reads an entry may say that it is wrong; those who answer for it are led to their own page. */
function reports(audience: World['content']['audience'], may: RightsRow['may']): RightsRow[] {
  return [forReaders({
    name: 'reportWrongInformation', situation: `an entry of audience ${audience}`, audience, may, answers: { gp_own: 'own-practice', delegate_own: 'own-practice' },
    call: (reader, { gp, now }) => reportWrongInformation(reader, { practiceId: gp.practiceId, kind: 'no_longer_takes', callerKey: gp.practiceId }, now),
  })]
}

async function versionOf(practiceId: string): Promise<number> {
  return (await db().practice.findUniqueOrThrow({ where: { id: practiceId }, select: { version: true } })).version
}

function absent(actor: Parameters<typeof declareAbsence>[0], { gp, now }: World): ReturnType<typeof declareAbsence> {
  return declareAbsence(actor, { practiceId: gp.practiceId, fromOn: '2026-12-20', untilOn: '2026-12-31', replacementName: '', replacesId: null }, now)
}

async function anAbsence(world: World): Promise<string> {
  await absent(preparer, world)
  return (await db().absence.findFirstOrThrow({ where: { practiceId: world.gp.practiceId }, select: { id: true } })).id
}

async function aQuestion({ gp, now }: World): Promise<string> {
  await transaction((tx) => requestConfirmation(tx, { kind: 'monthly', mailbox: `${gp.practiceId}@exemple.invalid`, practiceIds: [gp.practiceId], leavesAt: now, timeZone: 'Europe/Paris' }, now))
  const { linkId } = await db().confirmationRequest.findFirstOrThrow({ where: { practiceIds: { has: gp.practiceId } }, select: { linkId: true } })
  return linkToken('confirm-practices', linkId)
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`the world is not ready: ${result.code}`)
  return result.value
}
