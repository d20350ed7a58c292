import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { type AnswerRefusal, answerWithin, type RegistrationGesture } from './answer-within.ts'
import { findRegistration, type FoundRegistration } from './repository.ts'

/** The signed-in person takes the seat they were offered, or leaves; a registration of somebody else is not found. */
export async function answerOwnRegistration(actor: Actor, input: { id: string; gesture: RegistrationGesture }, now: Date): Promise<Result<{ state: FoundRegistration['state']; eventId: string }, AnswerRefusal>> {
  if (actor.userId === null || !isUuid(input.id)) return refuse('not-found')
  const by = { actorId: actor.userId, party: 'person' } as const
  return transaction(async (tx) => {
    const own = await findRegistration(tx, input.id)
    if (own?.accountId !== actor.userId) return refuse('not-found')
    const answer = await answerWithin(tx, input.id, input.gesture, by, now)
    if (answer.ok) await recordAudit(tx, actor, { event: 'registration.answered', subjectType: 'registration', subjectId: input.id, capacity: 'self', data: { gesture: input.gesture, state: answer.value.state } })
    return answer
  })
}
