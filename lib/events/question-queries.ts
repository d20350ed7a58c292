import { readActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import { canRunEvents } from './policy.ts'
import { answerWords, type QuestionContent, type QuestionMoment } from './questions.ts'

/** A question as the coordination writes it; `answered`: how many have answered. */
export type OfficeQuestion = QuestionContent & { id: string; moment: QuestionMoment; version: number; answered: number }
/** A question as whoever is asked reads it. */
export type AskedQuestion = Omit<QuestionContent, 'isForDesk'> & { id: string }

const asked = { id: true, wording: true, kind: true, options: true, isNeeded: true, reason: true, keepDays: true } as const
const order = [{ position: 'asc' as const }, { id: 'asc' as const }]

/** What whoever registers for a published event is asked. */
export async function publicQuestions(eventId: string): Promise<AskedQuestion[]> {
  return db().eventQuestion.findMany({ where: { eventId, moment: 'registration', event: { content: { NOT: { publishedAt: null } } } }, orderBy: order, select: asked })
}

/** The questions of an event with their title, for the coordination; null for anybody else. */
export async function getOfficeQuestions(actor: Actor, eventId: string): Promise<{ title: string; questions: OfficeQuestion[] } | null> {
  if (!canRunEvents(actor) || !isUuid(eventId)) return null
  const content = await db().content.findFirst({ where: { id: eventId, kind: 'event', removedAt: null }, select: { draftTitle: true } })
  if (!content) return null
  const rows = await db().eventQuestion.findMany({ where: { eventId }, orderBy: order, select: { ...asked, moment: true, isForDesk: true, version: true, _count: { select: { answers: true, evaluations: true } } } })
  return { title: content.draftTitle, questions: rows.map(({ _count, ...one }) => ({ ...one, answered: _count.answers + _count.evaluations })) }
}

/** What whoever registers for an event is asked, and what they answered, by registration. */
export type EventAnswers = { questions: AskedQuestion[]; answers: Record<string, { questionId: string; text: string }[]> }

/** The questions of an event and their answers; nothing for whoever is not of the coordination. */
export async function listEventAnswers(actor: Actor, eventId: string): Promise<EventAnswers> {
  if (!canRunEvents(actor) || !isUuid(eventId)) return { questions: [], answers: {} }
  const questions = await db().eventQuestion.findMany({ where: { eventId, moment: 'registration' }, orderBy: order, select: asked })
  const rows = await db().questionAnswer.findMany({ where: { question: { eventId } }, orderBy: { question: { position: 'asc' } }, select: { registrationId: true, questionId: true, text: true } })
  const answers: EventAnswers['answers'] = {}
  for (const { registrationId, ...answer } of rows) (answers[registrationId] ??= []).push(answer)
  return { questions, answers }
}

/** What the desk of a date reads of the answers, by registration: of the questions that serve there, and of no other. */
export async function publicDeskAnswers(token: string, now: Date): Promise<Record<string, string>> {
  const link = await readActionLink(db(), 'event-desk', token, now)
  if (!link.ok) return {}
  const rows = await db().questionAnswer.findMany({
    where: { registration: { sessionId: link.value.subjectId }, question: { isForDesk: true, moment: 'registration' } }, orderBy: { question: { position: 'asc' } },
    select: { registrationId: true, text: true, question: { select: { wording: true, kind: true } } },
  })
  const words: Record<string, string> = {}
  for (const { registrationId, text, question } of rows) words[registrationId] = [words[registrationId] ?? '', `${question.wording} ${answerWords(question.kind, text)}`].filter((part) => part !== '').join('. ')
  return words
}
