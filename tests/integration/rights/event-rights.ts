import { randomBytes, randomUUID } from 'node:crypto'
import { addQuestion } from '#lib/events/add-question'
import { getEvaluations, getOfficeAfter } from '#lib/events/after-queries'
import { addSession } from '#lib/events/add-session'
import { addSessions } from '#lib/events/add-sessions'
import { answerOwnRegistration } from '#lib/events/answer-own-registration'
import { answerRegistrationByLink } from '#lib/events/answer-registration-by-link'
import { attestationCode } from '#lib/events/attestation-code'
import { getAttestationCounts, listSessionAttestations } from '#lib/events/attestation-queries'
import { askSeat } from '#lib/events/ask-seat'
import { attachDocuments } from '#lib/events/attach-documents'
import { cancelSession } from '#lib/events/cancel-session'
import { changeEventState } from '#lib/events/change-event-state'
import { choosePollDate } from '#lib/events/choose-poll-date'
import { getDatePoll } from '#lib/events/date-poll-queries'
import type { EventAudience } from '#lib/events/event-choices'
import { duplicateEvent } from '#lib/events/duplicate-event'
import { evaluateByLink } from '#lib/events/evaluate-by-link'
import { evaluateOwn } from '#lib/events/evaluate-own'
import { getEvaluationsSheet } from '#lib/events/evaluation-sheet-queries'
import { forgetAnswers } from '#lib/events/forget-answers'
import { forgetRegistrations } from '#lib/events/forget-registrations'
import { getDesk } from '#lib/events/desk-queries'
import { hoursRequest } from '#lib/events/hours-list-schema'
import { getSessionValidation, listAttendanceHours } from '#lib/events/hours-queries'
import { getHoursSheet } from '#lib/events/hours-sheet-queries'
import { getInvited } from '#lib/events/invitation-queries'
import { invitePeople } from '#lib/events/invite-people'
import { listIndicators } from '#lib/events/indicator-queries'
import { indicatorRequest } from '#lib/events/indicator-request'
import { getIndicatorSheet } from '#lib/events/indicator-sheet-queries'
import { lapseRegistrations } from '#lib/events/lapse-registrations'
import { getOfficeEvent } from '#lib/events/office-queries'
import { registrationsRequest } from '#lib/events/registration-list-schema'
import { listOfficeDates } from '#lib/events/date-list-queries'
import { datesRequest } from '#lib/events/date-list-schema'
import { getDatesSheet } from '#lib/events/date-list-sheet-queries'
import { markAtDesk } from '#lib/events/mark-at-desk'
import { markAttendance } from '#lib/events/mark-attendance'
import { nameCompanionsByLink } from '#lib/events/name-companions-by-link'
import { nameOwnCompanions } from '#lib/events/name-own-companions'
import { openDatePoll } from '#lib/events/open-date-poll'
import { openDesk } from '#lib/events/open-desk'
import { listOwnRegistrations } from '#lib/events/own-queries'
import { getAttendanceSheet, getAttestationSheet, getBadgeSheet } from '#lib/events/paper-queries'
import { getOfficeQuestions, listEventAnswers } from '#lib/events/question-queries'
import { recordRegistrationAnswer } from '#lib/events/record-registration-answer'
import { registerByInvitation } from '#lib/events/register-by-invitation'
import { registerByPhone } from '#lib/events/register-by-phone'
import { registerForSession } from '#lib/events/register-for-session'
import { removeQuestion } from '#lib/events/remove-question'
import { sendEventReminders } from '#lib/events/send-event-reminders'
import { sendAttestations } from '#lib/events/send-attestations'
import { sendThanks } from '#lib/events/send-thanks'
import { setReminders } from '#lib/events/set-reminders'
import { setAudience } from '#lib/events/set-audience'
import { getRegistrationsSheet } from '#lib/events/sheet-queries'
import { getSpaceEvent, listSpaceSessions } from '#lib/events/space-queries'
import { updateQuestion } from '#lib/events/update-question'
import { updateSession } from '#lib/events/update-session'
import { validateAttendance } from '#lib/events/validate-attendance'
import { verifyAttestation } from '#lib/events/verify-attestation'
import { voteByLink } from '#lib/events/vote-by-link'
import { welcomeWalkIn } from '#lib/events/welcome-walk-in'
import { withdrawInvitation } from '#lib/events/withdraw-invitation'
import { writeThanks } from '#lib/events/write-thanks'
import { linkToken } from '#lib/platform/auth/action-link'
import { db } from '#lib/platform/db/client'
import { aPollPlan, aPresentPerson, aSeatForm, aSession, anAskedSeat, anEvent, registrationBy } from '#tests/factories/events'
import { type Column, coordination, everybody, nobody, preparer, readersOfMembersEntries, signedIn } from '#tests/integration/rights/columns'
import { forActors, forReaders, type RightsRow } from '#tests/integration/rights/row'
import type { World } from '#tests/integration/rights/world'

const readers: readonly Column[] = ['coordination', 'treasurer', 'bureau']
const plan = { halfDays: [{ day: '2026-12-03', from: '19:30', until: '21:30' }], place: '', capacity: 20, opensOn: null, closesOn: null, quotas: [] }
const session = (audience: EventAudience) => () => aSession({ audience })
const seat = async ({ now }: World) => anAskedSeat(await aSession(), {}, now)
const desk = async ({ now }: World) => {
  const opened = await openDesk(preparer, { id: await aSession() }, now)
  if (!opened.ok) throw new Error(opened.code)
  return opened.value.token
}
/** Somebody who has a seat, and a half-day of their date. */
const present = async ({ now }: World) => {
  const sessionId = await aSession()
  const one = await registerByPhone(preparer, { sessionId, requestKey: randomUUID(), people: 1, firstName: 'Lucette', surname: 'Béhague', email: '', phone: '', professionCode: null, organisation: '' }, now)
  if (!one.ok) throw new Error(one.code)
  return { registrationId: one.value.id, position: 1, halfDayId: (await db().halfDay.findFirstOrThrow({ where: { sessionId }, select: { id: true } })).id }
}
const theQuestion = () => ({ wording: 'Un régime ?', kind: 'text' as const, options: [], isNeeded: false, reason: 'Le repas.', keepDays: 7, isForDesk: false })
/** An event that asks a question. */
const asking = async ({ now }: World) => {
  const eventId = await anEvent()
  const added = await addQuestion(preparer, { eventId, moment: 'registration', question: theQuestion() }, now)
  if (!added.ok) throw new Error(added.code)
  return added.value
}
const later = (now: Date) => new Date(now.getTime() + 30 * 86_400_000)
/** A date that somebody came to; its id. */
const attended = async (world: World) => {
  const { registrationId, ...mark } = await present(world)
  await markAttendance(preparer, { registrationId, ...mark, isPresent: true, source: 'list' }, world.now)
  return (await db().registration.findUniqueOrThrow({ where: { id: registrationId }, select: { sessionId: true } })).sessionId
}
/** The same, once it was attested. */
const attested = async (world: World) => {
  const sessionId = await attended(world)
  await sendAttestations(preparer, { sessionId, thanks: '' }, later(world.now))
  return sessionId
}
/** An event by invitation, with a date and somebody invited. */
const inviting = async ({ now }: World) => {
  const [sessionId, email] = [await aSession({ audience: 'invited' }), `${randomUUID()}@exemple.fr`]
  const { eventId } = await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })
  await invitePeople(preparer, { eventId, addresses: [email] }, now)
  const { id, linkId } = await db().eventInvitation.findFirstOrThrow({ where: { eventId }, select: { id: true, linkId: true } })
  return { id, sessionId, token: linkToken('event-invitation', linkId) }
}
const invited = (sessionId: string, token: string) => ({ token, sessionId, requestKey: randomUUID(), firstName: 'Anne', surname: 'Morel', phone: '', professionCode: null, people: 1, answers: {} })
/** A poll of dates that somebody is asked in. */
const polling = async ({ now }: World) => {
  const eventId = await anEvent()
  await openDatePoll(preparer, { eventId, plan: aPollPlan(`${randomUUID()}@exemple.fr`) }, now)
  const { choices, voters } = await db().datePoll.findFirstOrThrow({ where: { eventId }, select: { choices: { select: { id: true } }, voters: { select: { linkId: true } } } })
  return { eventId, choiceId: choices[0]?.id ?? '', token: linkToken('date-poll', voters[0]?.linkId ?? ''), name: 'Anne', answers: Object.fromEntries(choices.map((one) => [one.id, 'yes'])) }
}
const said = { satisfaction: 5, useful: '', improve: '', answers: {} }
/** Somebody who came, and has an address. */
const came = async ({ now }: World) => (await aPresentPerson(await aSession(), now)).id
/** A date whose thanks are written, and somebody to thank. */
const thanked = async ({ now }: World) => {
  const sessionId = await aSession()
  await aPresentPerson(sessionId, now)
  await writeThanks(preparer, { sessionId, message: 'Merci.' }, now)
  return sessionId
}
/** A delegate answers for practices, without being a member of the CPTS. */
const membersOnly = readersOfMembersEntries.filter((one) => one !== 'delegate_own' && one !== 'delegate_other')

/** Events: everybody registers for what is theirs, the coordination prepares them, the bureau reads who comes. */
export const eventRights: readonly RightsRow[] = [
  forReaders({ name: 'askSeat', may: everybody, given: session('public'), call: async (reader, { now }, sessionId) => askSeat(reader, aSeatForm(sessionId, {}, now), now) }),
  forReaders({ name: 'askSeat', situation: 'of what is by invitation', may: nobody, given: session('invited'), call: async (reader, { now }, sessionId) => {
    const answer = await askSeat(reader, aSeatForm(sessionId, {}, now), now)
    return !answer.ok && answer.code === 'sign-in-first' ? null : answer
  } }),
  forActors({ name: 'registerForSession', may: signedIn, given: session('public'), call: (actor, { now }, sessionId) => registerForSession(actor, { sessionId, requestKey: randomUUID(), people: 1 }, now) }),
  forActors({ name: 'registerForSession', situation: 'for members', may: membersOnly, given: session('members'), call: async (actor, { now }, sessionId) => {
    const answer = await registerForSession(actor, { sessionId, requestKey: randomUUID(), people: 1 }, now)
    return !answer.ok && answer.code === 'not-for-you' ? null : answer
  } }),
  forActors({ name: 'answerOwnRegistration', situation: 'of somebody else', may: nobody, given: seat, call: (actor, { now }, { id }) => answerOwnRegistration(actor, { id, gesture: 'leave' }, now) }),
  forReaders({ name: 'answerRegistrationByLink', situation: 'with the link', may: everybody, given: seat, call: async (reader, { now }, { id }) => answerRegistrationByLink(reader === 'public' ? null : reader, { token: linkToken('registration', (await registrationBy({ id })).linkId ?? ''), gesture: 'confirm' }, now) }),
  forReaders({ name: 'answerRegistrationByLink', situation: 'without it', may: nobody, given: seat, call: async (reader, { now }, { id }) => {
    const answer = await answerRegistrationByLink(reader === 'public' ? null : reader, { token: linkToken('sign-in', id), gesture: 'leave' }, now)
    return answer.ok ? answer : null
  } }),
  forActors({ name: 'listOwnRegistrations', situation: 'of others', may: nobody, given: seat, call: async (actor, { now }, { id }) => (await listOwnRegistrations(actor, now)).find((one) => one.id === id) ?? null }),
  forActors({ name: 'addSession', may: coordination, given: () => anEvent(), call: (actor, { now }, eventId) => addSession(actor, { eventId, plan }, now) }),
  forActors({ name: 'updateSession', may: coordination, given: session('public'), call: (actor, { now }, id) => updateSession(actor, { id, version: 1, plan }, now) }),
  forActors({ name: 'cancelSession', may: coordination, given: session('public'), call: (actor, { now }, id) => cancelSession(actor, { id }, now) }),
  forActors({ name: 'changeEventState', may: coordination, given: () => anEvent(), call: (actor, { now }, eventId) => changeEventState(actor, { eventId, version: 1, state: 'cancelled', reason: 'Intervenant malade.' }, now) }),
  forActors({ name: 'setReminders', may: coordination, given: () => anEvent(), call: (actor, { now }, eventId) => setReminders(actor, { eventId, version: 1, days: [1], note: '' }, now) }),
  forActors({ name: 'setAudience', may: coordination, given: () => anEvent(), call: (actor, { now }, eventId) => setAudience(actor, { eventId, version: 1, audience: 'members', meetingLink: '' }, now) }),
  forActors({ name: 'registerByPhone', may: coordination, given: session('invited'), call: (actor, { now }, sessionId) => registerByPhone(actor, { sessionId, requestKey: randomUUID(), people: 1, firstName: 'Lucette', surname: 'Béhague', email: '', phone: '', professionCode: null, organisation: '' }, now) }),
  forActors({ name: 'recordRegistrationAnswer', may: coordination, given: seat, call: (actor, { now }, { id }) => recordRegistrationAnswer(actor, { id, gesture: 'leave' }, now) }),
  forActors({ name: 'lapseRegistrations', may: nobody, call: async (actor, { now }) => (await lapseRegistrations(actor, null, now)) || null }),
  forActors({ name: 'openDesk', may: coordination, given: session('public'), call: (actor, { now }, id) => openDesk(actor, { id }, now) }),
  forActors({ name: 'getDesk', may: readers, given: session('public'), call: (actor, _, id) => getDesk(actor, id) }),
  forActors({ name: 'getAttendanceSheet', may: readers, given: session('public'), call: (actor, { now }, id) => getAttendanceSheet(actor, id, { site: 'https://cpts.exemple.invalid', now, timeZone: 'Europe/Paris' }) }),
  forActors({ name: 'sendAttestations', may: coordination, given: attended, call: (actor, { now }, sessionId) => sendAttestations(actor, { sessionId, thanks: '' }, later(now)) }),
  forActors({ name: 'getAttestationCounts', may: readers, given: session('public'), call: (actor, _, id) => getAttestationCounts(actor, id) }),
  forActors({ name: 'getAttestationSheet', may: readers, given: attested, call: (actor, { now }, id) => getAttestationSheet(actor, id, { site: 'https://cpts.exemple.invalid', now, timeZone: 'Europe/Paris' }) }),
  forActors({ name: 'validateAttendance', may: ['coordination', 'treasurer'], given: attended, call: (actor, { now }, sessionId) => validateAttendance(actor, { sessionId }, later(now)) }),
  forActors({ name: 'getSessionValidation', may: readers, given: attended, call: (actor, _, id) => getSessionValidation(actor, id) }),
  forActors({ name: 'listAttendanceHours', may: readers, call: (actor) => listAttendanceHours(actor, hoursRequest({}), { today: '2026-12-01', timeZone: 'Europe/Paris' }) }),
  forActors({ name: 'getHoursSheet', may: readers, call: (actor) => getHoursSheet(actor, {}, '2026-12-01') }),
  forActors({ name: 'listIndicators', may: readers, call: (actor, { now }) => listIndicators(actor, indicatorRequest({}), { now, timeZone: 'Europe/Paris' }) }),
  forActors({ name: 'getIndicatorSheet', may: readers, call: (actor, { now }) => getIndicatorSheet(actor, {}, '2026-12-01', now) }),
  forActors({ name: 'getBadgeSheet', may: readers, given: attended, call: (actor, { now }, id) => getBadgeSheet(actor, id, { site: 'https://cpts.exemple.invalid', now, timeZone: 'Europe/Paris' }) }),
  forActors({ name: 'listSessionAttestations', may: readers, given: attested, call: (actor, _, id) => listSessionAttestations(actor, id) }),
  forReaders({ name: 'verifyAttestation', situation: 'with its code', may: everybody, given: attested, call: async (reader, { now }, sessionId) => verifyAttestation(reader, { code: (await db().attestation.findFirstOrThrow({ where: { registration: { sessionId } }, select: { code: true } })).code, callerKey: randomUUID() }, now) }),
  forReaders({ name: 'verifyAttestation', situation: 'without it', may: nobody, given: attested, call: async (reader, { now }) => {
    const answer = await verifyAttestation(reader, { code: attestationCode(randomBytes(10)), callerKey: randomUUID() }, now)
    return answer.ok ? answer : null
  } }),
  forActors({ name: 'markAttendance', may: coordination, given: present, call: (actor, { now }, mark) => markAttendance(actor, { ...mark, isPresent: true, source: 'list' }, now) }),
  forReaders({ name: 'markAtDesk', situation: 'with the link', may: everybody, given: desk, call: async (reader, { now }, token) => markAtDesk(reader === 'public' ? null : reader, { token, marks: [] }, now) }),
  forReaders({ name: 'markAtDesk', situation: 'without it', may: nobody, given: desk, call: async (reader, { now }) => {
    const answer = await markAtDesk(reader === 'public' ? null : reader, { token: 'x', marks: [] }, now)
    return answer.ok ? answer : null
  } }),
  forReaders({ name: 'welcomeWalkIn', situation: 'without the link', may: nobody, given: desk, call: async (reader, { now }) => {
    const answer = await welcomeWalkIn(reader === 'public' ? null : reader, { token: 'x', requestKey: randomUUID(), firstName: 'A', surname: 'B', email: '', professionCode: null, organisation: '', halfDayId: randomUUID() }, now)
    return answer.ok ? answer : null
  } }),
  forActors({ name: 'forgetRegistrations', may: nobody, call: async (actor, { now }) => (await forgetRegistrations(actor, null, now)) || null }),
  forActors({ name: 'sendEventReminders', may: nobody, call: async (actor, { now }) => (await sendEventReminders(actor, null, now)) || null }),
  forActors({ name: 'nameOwnCompanions', situation: 'of somebody else', may: nobody, given: seat, call: (actor, { now }, { id }) => nameOwnCompanions(actor, { id, companions: [] }, now) }),
  forReaders({ name: 'nameCompanionsByLink', situation: 'with the link', may: everybody, given: seat, call: async (reader, { now }, { id }) => nameCompanionsByLink(reader === 'public' ? null : reader, { token: linkToken('registration', (await registrationBy({ id })).linkId ?? ''), companions: [] }, now) }),
  forReaders({ name: 'nameCompanionsByLink', situation: 'without it', may: nobody, given: seat, call: async (reader, { now }) => {
    const answer = await nameCompanionsByLink(reader === 'public' ? null : reader, { token: 'x', companions: [] }, now)
    return answer.ok ? answer : null
  } }),
  forActors({ name: 'attachDocuments', may: coordination, given: () => anEvent(), call: (actor, { now }, eventId) => attachDocuments(actor, { eventId, moment: 'before', mediaIds: [] }, now) }),
  forActors({ name: 'getOfficeAfter', may: coordination, given: () => anEvent(), call: (actor, { now }, id) => getOfficeAfter(actor, id, now) }),
  forActors({ name: 'writeThanks', may: coordination, given: session('public'), call: (actor, { now }, sessionId) => writeThanks(actor, { sessionId, message: 'Merci.' }, now) }),
  forActors({ name: 'sendThanks', may: coordination, given: thanked, call: (actor, _, sessionId) => sendThanks(actor, { sessionId, version: 1 }, new Date('2026-12-04T09:00:00Z')) }),
  forActors({ name: 'evaluateOwn', situation: 'of somebody else', may: nobody, given: seat, call: (actor, _, { id }) => evaluateOwn(actor, { id, ...said }, new Date('2026-12-04T09:00:00Z')) }),
  forReaders({ name: 'evaluateByLink', situation: 'with the link', may: everybody, given: came, call: async (reader, _, id) => evaluateByLink(reader === 'public' ? null : reader, { token: linkToken('registration', (await registrationBy({ id })).linkId ?? ''), ...said }, new Date('2026-12-04T09:00:00Z')) }),
  forReaders({ name: 'evaluateByLink', situation: 'without it', may: nobody, given: seat, call: async (reader, { now }) => {
    const answer = await evaluateByLink(reader === 'public' ? null : reader, { token: 'x', ...said }, now)
    return answer.ok ? answer : null
  } }),
  forActors({ name: 'getEvaluations', may: readers, given: () => anEvent(), call: (actor, _, id) => getEvaluations(actor, id) }),
  forActors({ name: 'getEvaluationsSheet', may: readers, given: () => anEvent(), call: (actor, { today }, id) => getEvaluationsSheet(actor, { evenement: id }, today) }),
  forActors({ name: 'listSpaceSessions', may: membersOnly, given: session('members'), call: async (actor, { now }) => (await listSpaceSessions(actor, now))[0] ?? null }),
  forActors({ name: 'getSpaceEvent', may: membersOnly, given: async () => { const eventId = await anEvent('members'); await db().content.update({ where: { id: eventId }, data: { audience: 'members' }, select: { id: true } }); return `soiree-${eventId}` }, call: (actor, { now }, slug) => getSpaceEvent(actor, slug, now) }),
  forActors({ name: 'invitePeople', may: coordination, given: () => anEvent(), call: (actor, { now }, eventId) => invitePeople(actor, { eventId, addresses: ['anne@exemple.fr'] }, now) }),
  forActors({ name: 'withdrawInvitation', may: coordination, given: inviting, call: (actor, { now }, { id }) => withdrawInvitation(actor, { id }, now) }),
  forActors({ name: 'getInvited', may: coordination, given: () => anEvent(), call: (actor, _, id) => getInvited(actor, id) }),
  forReaders({ name: 'registerByInvitation', situation: 'with the link', may: everybody, given: inviting, call: (reader, { now }, { sessionId, token }) => registerByInvitation(reader === 'public' ? null : reader, invited(sessionId, token), now) }),
  forReaders({ name: 'registerByInvitation', situation: 'without it', may: nobody, given: inviting, call: async (reader, { now }, { sessionId }) => {
    const answer = await registerByInvitation(reader === 'public' ? null : reader, invited(sessionId, 'x'), now)
    return answer.ok ? answer : null
  } }),
  forActors({ name: 'openDatePoll', may: coordination, given: () => anEvent(), call: (actor, { now }, eventId) => openDatePoll(actor, { eventId, plan: aPollPlan('anne@exemple.fr') }, now) }),
  forActors({ name: 'choosePollDate', may: coordination, given: polling, call: (actor, { now }, { choiceId }) => choosePollDate(actor, { choiceId }, now) }),
  forActors({ name: 'getDatePoll', may: coordination, given: polling, call: (actor, _, { eventId }) => getDatePoll(actor, eventId) }),
  forReaders({ name: 'voteByLink', situation: 'with the link', may: everybody, given: polling, call: (reader, { now }, given) => voteByLink(reader === 'public' ? null : reader, given, now) }),
  forReaders({ name: 'voteByLink', situation: 'without it', may: nobody, given: polling, call: async (reader, { now }, given) => {
    const answer = await voteByLink(reader === 'public' ? null : reader, { ...given, token: 'x' }, now)
    return answer.ok ? answer : null
  } }),
  forActors({ name: 'addSessions', may: coordination, given: () => anEvent(), call: (actor, { now }, eventId) => addSessions(actor, { eventId, recurrence: { first: '2027-01-14', from: '12:30', until: '14:00', rhythm: 'month', count: 3, capacity: null, place: '' } }, now) }),
  forActors({ name: 'duplicateEvent', may: coordination, given: () => anEvent(), call: (actor, { now }, eventId) => duplicateEvent(actor, { eventId, firstOn: null }, now) }),
  forActors({ name: 'addQuestion', may: coordination, given: () => anEvent(), call: (actor, { now }, eventId) => addQuestion(actor, { eventId, moment: 'registration', question: theQuestion() }, now) }),
  forActors({ name: 'updateQuestion', may: coordination, given: asking, call: (actor, { now }, { id }) => updateQuestion(actor, { id, version: 1, question: theQuestion() }, now) }),
  forActors({ name: 'removeQuestion', may: coordination, given: asking, call: (actor, { now }, { id }) => removeQuestion(actor, { id }, now) }),
  forActors({ name: 'getOfficeQuestions', may: coordination, given: asking, call: (actor, _, { eventId }) => getOfficeQuestions(actor, eventId) }),
  forActors({ name: 'listEventAnswers', may: coordination, given: asking, call: async (actor, _, { eventId }) => (await listEventAnswers(actor, eventId)).questions[0] ?? null }),
  forActors({ name: 'getRegistrationsSheet', may: coordination, given: session('public'), call: (actor, { today }, id) => getRegistrationsSheet(actor, { date: id }, today) }),
  forActors({ name: 'forgetAnswers', may: nobody, call: async (actor, { now }) => (await forgetAnswers(actor, null, now)) || null }),
  forActors({ name: 'listOfficeDates', may: readers, call: (actor, { now }) => listOfficeDates(actor, datesRequest({}), now) }),
  forActors({ name: 'getDatesSheet', may: readers, call: (actor, { today, now }) => getDatesSheet(actor, {}, today, now) }),
  forActors({ name: 'getOfficeEvent', may: readers, given: () => anEvent(), call: (actor, { now }, id) => getOfficeEvent(actor, id, registrationsRequest({}), now) }),
]
