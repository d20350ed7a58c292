import { randomUUID } from 'node:crypto'
import { db } from '#lib/platform/db/client'
import { aContactMessage } from '#tests/factories/contact'

import { anEvent, aSession } from '#tests/factories/events'
import { aFeeYear, aMember } from '#tests/factories/member'
import { aGp, aRole, aStatement, aUser, daysLater, monday } from '#tests/factories/register'

export type WholePerson = { userId: string; practitionerId: string; practiceId: string; memberId: string; mailbox: string; pastRegistrationId: string; nextRegistrationId: string }

/** Somebody of whom each table of the classification holds something. */
export async function aWholePerson(): Promise<WholePerson> {
  const mailbox = `zyba${randomUUID().slice(0, 8)}@exemple.invalid`
  const gp = await aGp({ email: mailbox })
  const { practiceId, practitionerId } = gp
  const userId = await aUser({ practitionerId })
  await db().user.update({ where: { id: userId }, data: { email: mailbox, image: 'x', lastSeenAt: monday }, select: { id: true } })
  await ofAccount(userId, practiceId, mailbox)
  await aStatement(gp, { note: 'note', contact: { phone: '0300000000' } as never })
  await db().absence.create({ data: { practiceId, fromOn: monday, declaredAt: monday, capacity: 'self', actorId: userId, replacementName: 'x' }, select: { id: true } })
  await db().callAttempt.create({ data: { practiceId, at: monday, actorId: userId, outcome: 'no_answer', note: 'x' }, select: { id: true } })
  await db().confirmationRequest.create({ data: { mailbox, monthOn: new Date('2026-11-01'), practiceIds: [practiceId], linkId: randomUUID(), createdAt: monday }, select: { id: true } })
  await db().patientWish.create({ data: { practiceId, askedAt: monday, askedById: userId, capacity: 'self' }, select: { id: true } })
  const memberId = await ofMember(userId, mailbox)
  return { userId, practitionerId, practiceId, memberId, mailbox, ...(await ofEvents(userId, mailbox)) }
}

async function ofAccount(userId: string, practiceId: string, mailbox: string): Promise<void> {
  await aRole(userId, 'member')
  await db().session.create({ data: { userId, sessionToken: randomUUID(), expires: new Date('2027-12-31'), device: 'x' }, select: { id: true } })
  await db().secondFactor.create({ data: { userId }, select: { userId: true } })
  await db().recoveryCode.create({ data: { userId, codeHash: randomUUID() }, select: { id: true } })
  await db().delegation.create({ data: { userId, practiceId, fromOn: monday, untilOn: new Date('2027-12-31') }, select: { id: true } })
  await db().memberProfile.create({ data: { userId, updatedAt: monday, listedTo: 'public' }, select: { userId: true } })
  await db().contentTyping.create({ data: { contentId: await anEvent(), userId, seenAt: monday }, select: { userId: true } })
  await db().verificationToken.create({ data: { identifier: mailbox, token: randomUUID(), expires: daysLater(1) }, select: { token: true } })
  await db().actionLink.create({ data: { purpose: 'confirm', tokenHash: randomUUID(), subjectId: randomUUID(), recipient: mailbox, expiresAt: daysLater(9) }, select: { id: true } })
  // As some servers write it: capitals, and a tag after the name.
  await db().outboxMail.create({ data: { template: 'second-factor-reset', recipient: mailbox.replace('@', '+cpts@'), payload: {}, messageId: randomUUID(), dedupeKey: `x:${mailbox}`, kept: { create: { subject: 'x', text: 'x', html: 'x' } } }, select: { id: true } })
  await aContactMessage({ email: mailbox.toUpperCase() })
  await db().contactMessage.updateMany({ where: { email: { equals: mailbox, mode: 'insensitive' } }, data: { privateNote: 'x', replyNote: 'x', replyMeans: 'mail', repliedAt: monday } })
}

async function ofMember(userId: string, email: string): Promise<string> {
  await aFeeYear(2026)
  const memberId = await aMember({ state: 'member', email, userId })
  await db().memberStep.create({ data: { memberId, at: monday, event: 'applied', note: 'x' }, select: { id: true } })
  for (const year of [2025, 2026]) await db().membership.create({ data: { memberId, year, dueCents: 5000, isRenewal: false, createdAt: monday }, select: { id: true } })
  const { id } = await db().membership.findUniqueOrThrow({ where: { memberId_year: { memberId, year: 2026 } }, select: { id: true } })
  const last = await db().feeReceipt.count({ where: { year: 2026 } })
  await db().feeReceipt.create({ data: { year: 2026, number: last + 1, membershipId: id, payer: 'Zybapayeur', amountCents: 5000, means: 'cheque', receivedOn: monday, issuedAt: monday }, select: { id: true } })
  return memberId
}

async function ofEvents(accountId: string, email: string) {
  const eventId = await anEvent()
  const past = await aSession({ eventId, startsAt: daysLater(-20) })
  const next = await aSession({ eventId, capacity: 1 })
  const question = await db().eventQuestion.create({ data: { eventId, moment: 'registration', position: 1, wording: 'Régime ?', kind: 'text', reason: 'Le repas.', keepDays: 90 }, select: { id: true } })
  const of = (sessionId: string) => ({ sessionId, state: 'registered' as const, channel: 'account' as const, people: 1, firstName: 'x', surname: 'x', email, phone: 'x', organisation: 'x', accountId, requestKey: randomUUID(), askedAt: monday, changedAt: monday })
  const came = await db().registration.create({ data: { ...of(past), people: 2, companions: { create: { position: 2, firstName: 'x', surname: 'x' } }, answers: { create: { questionId: question.id, text: 'x' } } }, select: { id: true } })
  // Another address than the account's: the account alone leads to it.
  const coming = await db().registration.create({ data: { ...of(next), email: `zyba-autre-${randomUUID()}@exemple.invalid` }, select: { id: true } })
  await db().registrationStep.create({ data: { registrationId: came.id, toState: 'registered', at: monday, actorId: accountId, party: 'person' }, select: { id: true } })
  const halfDay = await db().halfDay.findFirstOrThrow({ where: { sessionId: past }, select: { id: true } })
  await db().attendance.create({ data: { registrationId: came.id, position: 1, halfDayId: halfDay.id, isPresent: true, source: 'list', saidAt: monday, receivedAt: monday, signedAt: monday, strokes: '77,19 88,31' }, select: { registrationId: true } })
  const sending = await db().attestationSending.create({ data: { sessionId: past, sentAt: monday }, select: { id: true } })
  await db().attestation.create({ data: { sendingId: sending.id, registrationId: came.id, position: 1, code: randomUUID().replaceAll('-', '').toUpperCase().slice(0, 18), halfDays: [], minutes: 120, issuedAt: monday }, select: { id: true } })
  await db().eventInvitation.create({ data: { eventId, email, personKey: randomUUID(), linkId: randomUUID(), invitedAt: monday }, select: { id: true } })
  const poll = await db().datePoll.create({ data: { eventId, answersUntil: daysLater(9), openedAt: monday, choices: { create: { startsAt: daysLater(20), endsAt: daysLater(21) } } }, select: { id: true, choices: { select: { id: true } } } })
  await db().datePollVoter.create({ data: { pollId: poll.id, email, personKey: randomUUID(), name: 'x', linkId: randomUUID(), answeredAt: monday, votes: { create: { choiceId: poll.choices[0]?.id ?? '', answer: 'yes' } } }, select: { id: true } })
  return { pastRegistrationId: came.id, nextRegistrationId: coming.id }
}
