import { recordAudit } from '#lib/platform/audit/record-audit'
import { readActionLink } from '#lib/platform/auth/action-link'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { Result } from '#lib/platform/result'
import { type AnswerRefusal, answerWithin, type RegistrationGesture } from './answer-within.ts'
import type { FoundRegistration } from './repository.ts'

const link = { actorId: null, party: 'person' } as const

/** Whoever holds the link of a mail confirms, takes the seat offered, or leaves. Opening the link changes nothing; the button does. */
export async function answerRegistrationByLink(_: Actor | null, input: { token: string; gesture: RegistrationGesture }, now: Date): Promise<Result<{ state: FoundRegistration['state']; eventId: string }, AnswerRefusal | 'link-unknown' | 'link-expired'>> {
  return transaction(async (tx) => {
    const opened = await readActionLink(tx, 'registration', input.token, now)
    if (!opened.ok) return opened
    const answer = await answerWithin(tx, opened.value.subjectId, input.gesture, link, now)
    if (answer.ok) await recordAudit(tx, linkActor([]), { event: 'registration.answered', subjectType: 'registration', subjectId: opened.value.subjectId, capacity: 'link', data: { gesture: input.gesture, state: answer.value.state } })
    return answer
  })
}
