import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addQuestion } from '#lib/events/add-question'
import { answerOwnRegistration } from '#lib/events/answer-own-registration'
import { askSeat } from '#lib/events/ask-seat'
import { forgetAnswers } from '#lib/events/forget-answers'
import { openDesk } from '#lib/events/open-desk'
import { listEventAnswers, publicDeskAnswers, publicQuestions } from '#lib/events/question-queries'
import type { QuestionContent } from '#lib/events/questions'
import { registerByPhone } from '#lib/events/register-by-phone'
import { registerForSession } from '#lib/events/register-for-session'
import { removeQuestion } from '#lib/events/remove-question'
import { askSeatSchema } from '#lib/events/schema'
import { getRegistrationsSheet } from '#lib/events/sheet-queries'
import { updateQuestion } from '#lib/events/update-question'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aSeatForm, aSession, registrationBy, somebody } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { fullDump } from '#tests/helpers/full-dump'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

const diet: QuestionContent = { wording: 'Un régime particulier ?', kind: 'text', options: [], isNeeded: false, reason: 'Le repas est commandé la veille.', keepDays: 7, isForDesk: false }
const car: QuestionContent = { ...diet, wording: 'Venez-vous en voiture ?', kind: 'yes_no', isNeeded: true }

async function anAskingSession(question: Partial<QuestionContent> = {}) {
  const sessionId = await aSession({ capacity: 5 })
  const { eventId } = await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })
  const added = await addQuestion(commandActor, { eventId, moment: 'registration', question: { ...diet, ...question } }, monday)
  if (!added.ok) throw new Error(added.code)
  return { sessionId, eventId, questionId: added.value.id }
}
const phone = (sessionId: string, answers: Record<string, string> = {}) => registerByPhone(commandActor, { sessionId, requestKey: randomUUID(), people: 1, firstName: 'Lucette', surname: 'Béhague', email: 'lucette@exemple.fr', phone: '', professionCode: null, organisation: '', answers }, monday)
const answersOf = async (eventId: string) => Object.values((await listEventAnswers(commandActor, eventId)).answers).flat().map((one) => one.text)

describe('a question of an event', () => {
  test('is asked in every form; one that needs an answer insists at its own field, except on the telephone', async () => {
    const { sessionId, eventId, questionId } = await anAskingSession(car)
    expect((await publicQuestions(eventId)).map((one) => one.wording)).toEqual(['Venez-vous en voiture ?'])
    const field = `reponse-${questionId}`
    const actor = somebody()
    expect(await registerForSession(actor, { sessionId, requestKey: randomUUID(), people: 1 }, monday)).toMatchObject({ code: 'answer-needed', details: { field } })
    expect(await askSeat('public', aSeatForm(sessionId, { answers: { [questionId]: 'peut-être' } }), monday)).toMatchObject({ code: 'answer-unknown', details: { field } })
    expect((await registerForSession(actor, { sessionId, requestKey: randomUUID(), people: 1, answers: { [questionId]: 'oui' } }, monday)).ok).toBe(true)
    const typed = askSeatSchema.parse({ ...aSeatForm(sessionId), people: '1', professionCode: '', [field]: 'non' })
    expect((await askSeat('public', { ...aSeatForm(sessionId), answers: typed.answers }, monday)).ok).toBe(true)
    expect((await phone(sessionId)).ok).toBe(true)
    expect((await answersOf(eventId)).sort()).toEqual(['non', 'oui'])
  })

  test('keeps its kind once somebody answered; taken away, its answers go with it', async () => {
    const { sessionId, eventId, questionId } = await anAskingSession()
    await phone(sessionId, { [questionId]: 'sans gluten' })
    expect(await updateQuestion(commandActor, { id: questionId, version: 1, question: { ...diet, kind: 'yes_no' } }, monday)).toMatchObject({ code: 'question-answered' })
    expect((await updateQuestion(commandActor, { id: questionId, version: 1, question: { ...diet, wording: 'Un régime ?' } }, monday)).ok).toBe(true)
    expect(await updateQuestion(commandActor, { id: questionId, version: 1, question: diet }, monday)).toMatchObject({ code: 'changed-meanwhile' })
    expect(await answersOf(eventId)).toEqual(['sans gluten'])
    await removeQuestion(commandActor, { id: questionId }, monday)
    expect(await answersOf(eventId)).toEqual([])
  })

  test('of twelve: no thirteenth', async () => {
    const { eventId } = await anAskingSession()
    for (let more = 1; more < 12; more += 1) await addQuestion(commandActor, { eventId, moment: 'registration', question: diet }, monday)
    expect(await addQuestion(commandActor, { eventId, moment: 'registration', question: diet }, monday)).toMatchObject({ code: 'too-many-questions' })
  })
})

describe('what somebody answered', () => {
  const found = async (word: string) => (await fullDump(database)).filter((row) => row.includes(word)).map((row) => row.split(' ')[0])

  test('is in one table alone: no mail, no audit, no link; and nowhere in a full dump after its day, while the registration is there', async () => {
    const { sessionId, questionId } = await anAskingSession()
    const done = await phone(sessionId, { [questionId]: 'Canarirégime' })
    if (!done.ok) throw new Error(done.code)
    expect(await found('Canarirégime')).toEqual(['public.question_answer'])
    // Control: a copy of the answer, wherever it is, is found.
    await database.owner(`CREATE TABLE in_clear AS SELECT 'Canarirégime'::text AS word`)
    expect(await found('Canarirégime')).toEqual(['public.in_clear', 'public.question_answer'])
    await database.owner('DROP TABLE in_clear')
    // The date ends on 3 December, in the evening.
    await forgetAnswers(commandActor, null, new Date('2026-12-10T22:59:00Z'))
    expect(await found('Canarirégime')).toEqual(['public.question_answer'])
    expect(await forgetAnswers(commandActor, null, new Date('2026-12-10T23:01:00Z'))).toBeGreaterThan(0)
    expect(await found('Canarirégime')).toEqual([])
    expect((await registrationBy({ id: done.value.id })).state).toBe('registered')
    expect((await db().registration.findUniqueOrThrow({ where: { id: done.value.id }, select: { surname: true } })).surname).toBe('Béhague')
  })

  test('leaves with whoever leaves', async () => {
    const { sessionId, questionId } = await anAskingSession()
    const actor = somebody()
    const done = await registerForSession(actor, { sessionId, requestKey: randomUUID(), people: 1, answers: { [questionId]: 'Canariquitte' } }, monday)
    if (!done.ok) throw new Error(done.code)
    expect(await found('Canariquitte')).toHaveLength(1)
    await answerOwnRegistration(actor, { id: done.value.id, gesture: 'leave' }, monday)
    expect(await found('Canariquitte')).toEqual([])
  })
})

describe('who reads what was answered', () => {
  test('the coordination, in its export; the desk’s tablet only where the question serves at the door', async () => {
    const quiet = await anAskingSession()
    const useful = await addQuestion(commandActor, { eventId: quiet.eventId, moment: 'registration', question: { ...car, isForDesk: true } }, monday)
    if (!useful.ok) throw new Error(useful.code)
    const done = await phone(quiet.sessionId, { [quiet.questionId]: 'sans gluten', [useful.value.id]: 'oui' })
    const desk = await openDesk(commandActor, { id: quiet.sessionId }, monday)
    if (!done.ok || !desk.ok) throw new Error('neither')
    expect(await publicDeskAnswers(desk.value.token, monday)).toEqual({ [done.value.id]: 'Venez-vous en voiture ? Oui' })
    expect(await publicDeskAnswers('x', monday)).toEqual({})
    const sheet = await getRegistrationsSheet(commandActor, { date: quiet.sessionId }, '2026-11-23')
    expect(sheet?.header.slice(-2)).toEqual([diet.wording, car.wording])
    expect(sheet?.rows.map((row) => row.slice(-2))).toEqual([['sans gluten', 'Oui']])
    expect(await getRegistrationsSheet(somebody({ roles: new Set(['bureau']) }), { date: quiet.sessionId }, '2026-11-23')).toBeNull()
  })
})
