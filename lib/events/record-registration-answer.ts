import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { type AnswerRefusal, answerWithin, type RegistrationGesture } from './answer-within.ts'
import { canRunEvents } from './policy.ts'
import type { FoundRegistration } from './repository.ts'

/** The coordination writes what somebody said on the telephone: they come, or they do not come any more. */
export async function recordRegistrationAnswer(actor: Actor, input: { id: string; gesture: RegistrationGesture }, now: Date): Promise<Result<{ state: FoundRegistration['state']; eventId: string }, AnswerRefusal>> {
  if (!canRunEvents(actor) || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => {
    const answer = await answerWithin(tx, input.id, input.gesture, { actorId: actor.userId, party: 'coordination' }, now)
    if (answer.ok) await recordAudit(tx, actor, { event: 'registration.answered', subjectType: 'registration', subjectId: input.id, capacity: 'coordination_phone', data: { gesture: input.gesture, state: answer.value.state } })
    return answer
  })
}
