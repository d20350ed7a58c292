import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { Result } from '#lib/platform/result'
import { type ConfirmedPractices, type ConfirmPractices, confirmWithin } from './confirm-within.ts'

/**
 * "Rien n'a changé", for one practice or all those of a mailbox, in one tap. A second tap of the same person or link on
 * the same day adds nothing. Practices that have gone since the mail left are passed over.
 */
export async function confirmPractices(actor: Actor, input: ConfirmPractices, now: Date): Promise<Result<ConfirmedPractices, 'not-found'>> {
  return transaction((tx) => confirmWithin(tx, actor, input, now))
}
