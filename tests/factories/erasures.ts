import { randomUUID } from 'node:crypto'
import { closeCallback } from '#lib/callbacks/close-callback'
import { addQuestion } from '#lib/events/add-question'
import { answerOwnRegistration } from '#lib/events/answer-own-registration'
import { invitePeople } from '#lib/events/invite-people'
import { registerForSession } from '#lib/events/register-for-session'
import { removeQuestion } from '#lib/events/remove-question'
import { withdrawInvitation } from '#lib/events/withdraw-invitation'
import { cancelImport } from '#lib/imports/cancel-import'
import { removeMedia } from '#lib/media/remove-media'
import { commandActor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import type { ErasureKind } from '#lib/platform/privacy/erasure-kinds'
import type { Result } from '#lib/platform/result'
import { erasePerson } from '#lib/privacy/erase-person'
import { mailboxDigest } from '#lib/privacy/mailbox-repository'
import type { PersonRef } from '#lib/privacy/person-ref'
import { removePractitioner } from '#lib/practitioners/remove-practitioner'
import { discardDraft } from '#lib/referrals/discard-draft'
import { dropOlderList } from '#lib/referrals/drop-older-list'
import { aCallback } from '#tests/factories/callbacks'
import { anEvent, aSession, somebody } from '#tests/factories/events'
import { aContactMessage } from '#tests/factories/contact'
import { aDocument } from '#tests/factories/media'
import { aMember } from '#tests/factories/member'
import { aDraft, aNeed, aNurse, searcherActor, step } from '#tests/factories/referrals'
import { aGp, aUser, coordinatorActor, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'

/** Something that somebody can have erased: how they do, and whether it is still there. */
export type Erasable = { subjectId: string; erase: () => Promise<Result<unknown, string>>; isThere: () => Promise<boolean> }

const question = { wording: 'Un régime particulier ?', kind: 'text', options: [], isNeeded: false, reason: 'Le repas est commandé la veille.', keepDays: 7, isForDesk: false } as const

/** One thing of each kind, made anew at each call. The list of people who wait needs the HDS mode. */
export const erasables: Readonly<Record<ErasureKind, () => Promise<Erasable>>> = {
  account: async () => {
    const id = await aUser()
    return { subjectId: id, erase: () => erased({ kind: 'compte', id }), isThere: async () => (await db().user.count({ where: { id, email: { not: null } } })) === 1 }
  },
  callback: async () => {
    const { id } = await aCallback()
    return { subjectId: id, erase: () => closeCallback(searcherActor(), { id, end: 'not_needed' }, monday), isThere: async () => (await db().callbackRequest.count({ where: { id, NOT: { name: null } } })) === 1 }
  },
  draft: async () => {
    const nurse = await aNurse()
    const needId = await aDraft(nurse, [{ ageBand: 'from_70', consentGiver: 'person' }])
    return { subjectId: needId, erase: () => discardDraft(nurse, { needId }, monday), isThere: async () => (await db().needLine.count({ where: { id: needId } })) === 1 }
  },
  'event-answers': async () => {
    const { sessionId, questionId } = await anAskingSession()
    const actor = somebody()
    const done = await registerForSession(actor, { sessionId, requestKey: randomUUID(), people: 1, answers: { [questionId]: 'sans gluten' } }, monday)
    if (!done.ok) throw new Error(done.code)
    const { id } = await db().registration.findFirstOrThrow({ where: { sessionId }, select: { id: true } })
    return { subjectId: id, erase: () => answerOwnRegistration(actor, { id, gesture: 'leave' }, monday), isThere: async () => (await db().questionAnswer.count({ where: { registrationId: id } })) === 1 }
  },
  'event-question': async () => {
    const { questionId: id } = await anAskingSession()
    return { subjectId: id, erase: () => removeQuestion(commandActor, { id }, monday), isThere: async () => (await db().eventQuestion.count({ where: { id } })) === 1 }
  },
  'given-facts': async () => {
    const { practitionerId: id, practiceId } = await aGp({ email: `${randomUUID()}@exemple.invalid` })
    return { subjectId: id, erase: () => erased({ kind: 'professionnel', id }), isThere: async () => (await db().practice.count({ where: { id: practiceId, NOT: { email: '' } } })) === 1 }
  },
  import: async () => {
    const { id } = await db().importRun.create({ data: { id: randomUUID(), kind: 'list', status: 'preview', fileName: 'liste.csv', bytesTotal: 1n, startedAt: monday, plan: { left: ['Dupont'] } }, select: { id: true } })
    return { subjectId: id, erase: () => cancelImport(coordinatorActor(), { importId: id }, monday), isThere: async () => (await db().importRun.count({ where: { id, status: 'preview' } })) === 1 }
  },
  invitation: async () => {
    const eventId = await anEvent()
    await invitePeople(commandActor, { eventId, addresses: [`${randomUUID()}@exemple.fr`] }, monday)
    const { id } = await db().eventInvitation.findFirstOrThrow({ where: { eventId }, select: { id: true } })
    return { subjectId: id, erase: () => withdrawInvitation(commandActor, { id }, monday), isThere: async () => (await db().eventInvitation.count({ where: { id } })) === 1 }
  },
  mailbox: async () => {
    const email = `${randomUUID()}@exemple.invalid`
    const id = await aContactMessage({ email })
    return { subjectId: await transaction((tx) => mailboxDigest(tx, email)), erase: () => erased({ kind: 'message', id }), isThere: async () => (await db().contactMessage.count({ where: { id } })) === 1 }
  },
  media: async () => {
    const id = await aDocument()
    return { subjectId: id, erase: () => removeMedia(coordinatorActor(), { id }, monday), isThere: async () => (await db().media.count({ where: { id, removedAt: null } })) === 1 }
  },
  member: async () => {
    const id = await aMember({ state: 'member' })
    return { subjectId: id, erase: () => erased({ kind: 'adherent', id }), isThere: async () => (await db().member.count({ where: { id } })) === 1 }
  },
  'older-list': async () => {
    const id = randomUUID()
    await db().olderList.create({ data: { id, keyId: '2026', sealed: Buffer.alloc(64), startedById: randomUUID(), startedAt: monday }, select: { id: true } })
    return { subjectId: id, erase: () => dropOlderList(searcherActor(), { listId: id }, monday), isThere: async () => (await db().olderList.count({ where: { id } })) === 1 }
  },
  practitioner: async () => {
    const { practitionerId: id } = await aGp()
    return { subjectId: id, erase: () => removePractitioner(coordinatorActor(), { id, reason: 'objected' }, monday), isThere: async () => (await db().practitioner.count({ where: { id, NOT: { lastName: '' } } })) === 1 }
  },
  withdrawal: async () => {
    const needId = await aNeed(await aNurse())
    const { personId } = await db().needPerson.findFirstOrThrow({ where: { needId }, select: { personId: true } })
    return { subjectId: personId, erase: () => step(searcherActor(), needId, 'cancel', { reason: 'withdrawal' }), isThere: async () => (await db().needLine.count({ where: { id: needId, NOT: { state: 'cancelled' } } })) === 1 }
  },
}

async function anAskingSession(): Promise<{ sessionId: string; questionId: string }> {
  const sessionId = await aSession({ capacity: 5 })
  const { eventId } = await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })
  const added = await addQuestion(commandActor, { eventId, moment: 'registration', question: { ...question, options: [] } }, monday)
  if (!added.ok) throw new Error(added.code)
  return { sessionId, questionId: added.value.id }
}

const erased = (ref: PersonRef) => erasePerson(havingPassed(coordinatorActor(), monday), { ref, directory: 'stays' }, monday)
