import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { evaluateWithin, type EvaluateRefusal, type SaidEvaluation } from './evaluate-within.ts'
import { findRegistration } from './repository.ts'

/** The signed-in person evaluates a date they were at; not found for anybody else. */
export async function evaluateOwn(actor: Actor, input: SaidEvaluation & { id: string }, now: Date): Promise<Result<null, EvaluateRefusal>> {
  if (actor.userId === null || !isUuid(input.id)) return refuse('not-found')
  return transaction(async (tx) => ((await findRegistration(tx, input.id))?.accountId === actor.userId ? evaluateWithin(tx, input.id, input, now) : refuse('not-found')))
}
