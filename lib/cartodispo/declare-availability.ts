import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { Result } from '#lib/platform/result'
import { type DeclareRefusal, declareWithin } from './declare-within.ts'
import type { StatementContent } from './statement-content.ts'

export type { DeclareRefusal } from './declare-within.ts'
export type DeclareAvailability = { practiceId: string; version: number; content: StatementContent }

/**
 * A GP, a delegate, or the coordination by phone, says whether new patients are welcome. Saying again what already
 * holds is a confirmation. Refused when somebody else changed the practice since the screen was shown.
 */
export async function declareAvailability(actor: Actor, input: DeclareAvailability, now: Date): Promise<Result<'declared' | 'confirmed', DeclareRefusal>> {
  return transaction((tx) => declareWithin(tx, actor, { ...input, linkId: null }, now))
}
