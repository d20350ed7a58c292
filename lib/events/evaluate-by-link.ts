import { readActionLink } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { Result } from '#lib/platform/result'
import { evaluateWithin, type EvaluateRefusal, type SaidEvaluation } from './evaluate-within.ts'

/** Whoever holds the link of a mail evaluates the date they were at. */
export async function evaluateByLink(_: Actor | null, input: SaidEvaluation & { token: string }, now: Date): Promise<Result<null, EvaluateRefusal | 'link-unknown' | 'link-expired'>> {
  return transaction(async (tx) => {
    const opened = await readActionLink(tx, 'registration', input.token, now)
    return opened.ok ? evaluateWithin(tx, opened.value.subjectId, input, now) : opened
  })
}
