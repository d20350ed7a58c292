import type { Tx } from '#lib/platform/db/client'
import type { GivenAnswer } from './questions.ts'
import type { Evaluator } from './evaluation.ts'

export type DocumentMoment = 'before' | 'after'

/** Attaches these documents to an event for a moment, in their order, instead of those before. */
export async function saveDocuments(tx: Tx, eventId: string, moment: DocumentMoment, mediaIds: readonly string[]): Promise<void> {
  await tx.eventDocument.deleteMany({ where: { eventId, moment } })
  await tx.eventDocument.createMany({ data: mediaIds.map((mediaId, position) => ({ eventId, moment, mediaId, position })) })
}

/** What is to be written after a session, as it stands; null: nothing yet. */
export async function findThanks(tx: Tx, sessionId: string): Promise<{ message: string; version: number; sentAt: Date | null } | null> {
  return tx.sessionThanks.findUnique({ where: { sessionId }, select: { message: true, version: true, sentAt: true } })
}

/** Writes the message of the thanks. */
export async function saveThanks(tx: Tx, sessionId: string, message: string): Promise<void> {
  await tx.sessionThanks.upsert({ where: { sessionId }, create: { sessionId, message }, update: { message, version: { increment: 1 } }, select: { sessionId: true } })
}

/** Those who were there, have an address and were not thanked yet. */
export async function listToThank(tx: Tx, sessionId: string): Promise<string[]> {
  const rows = await tx.registration.findMany({ where: { sessionId, state: 'registered', thankedAt: null, NOT: [{ linkId: null }, { email: '' }], attendances: { some: { isPresent: true } } }, orderBy: { id: 'asc' }, select: { id: true } })
  return rows.map((row) => row.id)
}

/** Writes that the thanks left. */
export async function saveThanked(tx: Tx, sessionId: string, registrationIds: readonly string[], now: Date): Promise<void> {
  await tx.registration.updateMany({ where: { id: { in: [...registrationIds] } }, data: { thankedAt: now } })
  await tx.sessionThanks.update({ where: { sessionId }, data: { sentAt: now }, select: { sessionId: true } })
}

/** What decides whether somebody may evaluate; the session is locked. */
export async function findEvaluator(tx: Tx, registrationId: string): Promise<(Evaluator & { sessionId: string }) | null> {
  const row = await tx.registration.findUnique({ where: { id: registrationId }, select: { sessionId: true, state: true, hasEvaluated: true, _count: { select: { attendances: { where: { isPresent: true } } } } } })
  if (!row) return null
  const marked = await tx.attendance.count({ where: { isPresent: true, registration: { sessionId: row.sessionId } } })
  return { sessionId: row.sessionId, state: row.state, hasEvaluated: row.hasEvaluated, wasPresent: row._count.attendances > 0, isAnybodyMarked: marked > 0 }
}

/** Writes an evaluation down, and beside it, apart, that this registration gave one. */
export async function insertEvaluation(tx: Tx, sessionId: string, registrationId: string, said: { satisfaction: number; useful: string; improve: string }, answers: readonly GivenAnswer[]): Promise<void> {
  await tx.evaluation.create({ data: { sessionId, ...said, answers: { create: answers.map((one) => ({ questionId: one.questionId, text: one.text })) } }, select: { id: true } })
  await tx.registration.update({ where: { id: registrationId }, data: { hasEvaluated: true }, select: { id: true } })
}

/** Erases what was written in words in the evaluations of dates that ended before; the counts stay. */
export async function blankEvaluations(tx: Tx, endedBefore: Date): Promise<void> {
  await tx.evaluation.updateMany({ where: { session: { endsAt: { lt: endedBefore } } }, data: { useful: '', improve: '' } })
  await tx.evaluationAnswer.deleteMany({ where: { question: { kind: 'text' }, evaluation: { session: { endsAt: { lt: endedBefore } } } } })
}
