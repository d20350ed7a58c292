import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addQuestion } from '#lib/events/add-question'
import { addSessions } from '#lib/events/add-sessions'
import { attachDocuments } from '#lib/events/attach-documents'
import { cancelSession } from '#lib/events/cancel-session'
import { duplicateEvent } from '#lib/events/duplicate-event'
import { getOfficeEvent } from '#lib/events/office-queries'
import { registrationsRequest } from '#lib/events/registration-list-schema'
import { getOfficeQuestions } from '#lib/events/question-queries'
import { registerForSession } from '#lib/events/register-for-session'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { anEvent, aSession, somebody } from '#tests/factories/events'
import { aDocument } from '#tests/factories/media'
import { monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const daysOf = async (eventId: string) => (await getOfficeEvent(commandActor, eventId, registrationsRequest({}), monday))?.sessions.map((one) => dayAt(one.startsAt, 'Europe/Paris'))

test('a copy has the page as a draft, the questions, the documents of before and the dates moved; nobody, no report, nothing called off', async () => {
  const eventId = await anEvent('members')
  await db().content.update({ where: { id: eventId }, data: { draft: { title: 'Soirée soins palliatifs', format: 'soiree', summary: 'Une soirée.', place: 'Orchies', report: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ce qui fut dit' }] }] } } }, select: { id: true } })
  const first = await aSession({ eventId })
  await aSession({ eventId, startsAt: new Date('2026-12-10T18:30:00Z') })
  const off = await aSession({ eventId, startsAt: new Date('2026-12-01T18:30:00Z') })
  await cancelSession(commandActor, { id: off }, monday)
  await addQuestion(commandActor, { eventId, moment: 'registration', question: { wording: 'Un régime ?', kind: 'text', options: [], isNeeded: false, reason: 'Le repas.', keepDays: 7, isForDesk: false } }, monday)
  const [before, after] = [await aDocument(), await aDocument()]
  await attachDocuments(commandActor, { eventId, moment: 'before', mediaIds: [before] }, monday)
  await attachDocuments(commandActor, { eventId, moment: 'after', mediaIds: [after] }, monday)
  const come = await registerForSession(somebody(), { sessionId: first, requestKey: randomUUID(), people: 1 }, monday)
  expect(come.ok).toBe(true)
  const copy = await duplicateEvent(commandActor, { eventId, firstOn: '2027-04-08' }, monday)
  if (!copy.ok) throw new Error(copy.code)
  const made = await getOfficeEvent(commandActor, copy.value.id, registrationsRequest({}), monday)
  expect(made).toMatchObject({ title: 'Soirée soins palliatifs (copie)', isPublished: false, audience: 'members', state: 'planned' })
  expect(made?.sessions.map((one) => [one.startsAt.toISOString(), one.taken, one.registrations.length])).toEqual([['2027-04-08T17:30:00.000Z', 0, 0], ['2027-04-15T17:30:00.000Z', 0, 0]])
  expect((await getOfficeQuestions(commandActor, copy.value.id))?.questions.map((one) => [one.wording, one.answered])).toEqual([['Un régime ?', 0]])
  expect(await db().eventDocument.findMany({ where: { eventId: copy.value.id }, select: { mediaId: true, moment: true } })).toEqual([{ mediaId: before, moment: 'before' }])
  expect(JSON.stringify((await db().content.findUniqueOrThrow({ where: { id: copy.value.id }, select: { draft: true } })).draft)).not.toContain('Ce qui fut dit')
  const bare = await duplicateEvent(commandActor, { eventId, firstOn: null }, monday)
  expect(bare.ok && bare.value.dates).toBe(0)
  expect(await duplicateEvent(commandActor, { eventId: randomUUID(), firstOn: null }, monday)).toMatchObject({ code: 'not-found' })
})

test('dates of a rhythm are added in one press, holidays left out; pressed twice at once, each is there once', async () => {
  const eventId = await anEvent()
  const recurrence = { first: '2027-04-29', from: '12:30', until: '14:00', rhythm: 'week', count: 3, capacity: 15, place: '' } as const
  const both = await Promise.all([addSessions(commandActor, { eventId, recurrence }, monday), addSessions(commandActor, { eventId, recurrence }, monday)])
  expect(both.map((one) => (one.ok ? one.value.added : one.code)).sort()).toEqual([3, 'dates-there'])
  // 6 May 2027 is Ascension.
  expect(await daysOf(eventId)).toEqual(['2027-04-29', '2027-05-13', '2027-05-20'])
  expect(await addSessions(commandActor, { eventId, recurrence: { ...recurrence, count: 4 } }, monday)).toMatchObject({ value: { added: 1 } })
  expect(await addSessions(commandActor, { eventId, recurrence: { ...recurrence, until: '12:00' } }, monday)).toMatchObject({ code: 'ends-before-it-begins' })
})
