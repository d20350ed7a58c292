import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { linkToken, readActionLink } from '#lib/platform/auth/action-link'
import { linkActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { type Day, dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { ownAvailabilitySentence } from './availability-sentence.ts'
import { findRequestByLink, type LinkedQuestion, listAnsweredSince } from './confirmation-request-repository.ts'
import type { RegisterState } from './facts.ts'
import { isStillAsked, type MailAnswer, offeredAnswers } from './mail-answer.ts'
import { listOwnPractices } from './own-practices-queries.ts'

/** One doctor of the grouped question: what the register says now, and what may be answered. */
export type AskedPractice = {
  practiceId: string
  name: string
  siteName: string
  state: RegisterState
  sentence: string
  answers: readonly MailAnswer[]
  hasAnswered: boolean
}

export type LinkedRequest = { answeredOn: Day | null; today: Day; practices: AskedPractice[] }

/** What the page behind a mail's link shows. Reading writes nothing, however often scanners open it. */
export async function publicLinkedRequest(token: string, now: Date): Promise<Result<LinkedRequest, 'link-unknown' | 'link-expired' | 'delegation-ended'>> {
  const link = await readActionLink(db(), 'confirm-practices', token, now)
  if (!link.ok) return link
  const { timeZone } = await loadInstanceRules(db())
  const today = dayAt(now, timeZone)
  const question = await findRequestByLink(db(), link.value.id, today)
  if (!question) return refuse('link-unknown')
  if (question.practiceIds.length === 0) return refuse('delegation-ended')
  return ok({ today, practices: await askedPractices(question, today, now), answeredOn: link.value.usedAt && dayAt(link.value.usedAt, timeZone) })
}

export type MailedRequest = LinkedRequest & { token: string }

/** The same for the mail, at the moment it leaves, whoever opens it; null when there is nothing left to ask. */
export async function publicMailedRequest(requestId: string, now: Date): Promise<MailedRequest | null> {
  const row = await db().confirmationRequest.findUnique({ where: { id: requestId }, select: { linkId: true, answeredAt: true } })
  if (!row || row.answeredAt !== null) return null
  const today = dayAt(now, (await loadInstanceRules(db())).timeZone)
  const question = await findRequestByLink(db(), row.linkId, today)
  const practices = question ? await askedPractices(question, today, now) : []
  if (practices.every((one) => one.hasAnswered)) return null
  return { today, practices, answeredOn: null, token: linkToken('confirm-practices', row.linkId) }
}

async function askedPractices({ practiceIds, createdAt }: LinkedQuestion, today: Day, now: Date): Promise<AskedPractice[]> {
  const [practices, answered] = await Promise.all([listOwnPractices(linkActor(practiceIds), now), listAnsweredSince(db(), practiceIds, createdAt)])
  return practices.filter(isStillAsked).map((practice) => ({
    practiceId: practice.entry.practiceId,
    name: practice.entry.name,
    siteName: practice.entry.siteName,
    state: practice.entry.state,
    sentence: ownAvailabilitySentence(practice.entry, today),
    answers: offeredAnswers(practice, today),
    hasAnswered: answered.has(practice.entry.practiceId),
  }))
}
