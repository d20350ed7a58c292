import { transaction } from '#lib/platform/db/client'
import type { Actor } from '#lib/platform/auth/actor'
import { createSignInToken } from '#lib/platform/auth/sign-in-token'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { isWithinLimit } from '#lib/platform/rate-limit'
import { ok, refuse, type Result } from '#lib/platform/result'

/**
 * Sends a sign-in link to a known address. The answer is the same for an unknown one, so that nobody learns
 * who has an account; limited per address and per caller.
 */
export async function requestSignInLink(_: Actor | null, input: { email: string; returnTo: string; caller: string }, now: Date): Promise<Result<'sent', 'too-many'>> {
  const isAllowed = await isWithinLimit({ form: 'sign-in-address', caller: input.email, max: 5, windowSeconds: 3600 })
    && await isWithinLimit({ form: 'sign-in-caller', caller: input.caller, max: 30, windowSeconds: 3600 })
  if (!isAllowed) return refuse('too-many')
  await transaction(async (tx) => {
    const user = await tx.user.findFirst({ where: { email: input.email, disabledAt: null }, select: { id: true, asleepAt: true } })
    if (!user) return
    if (user.asleepAt !== null) return enqueueMail(tx, { template: 'account-asleep', recipient: input.email, payload: { userId: user.id } })
    const tokenId = await createSignInToken(tx, input.email, now)
    await enqueueMail(tx, { template: 'sign-in', recipient: input.email, payload: { tokenId, email: input.email, returnTo: input.returnTo } })
  })
  return ok('sent')
}
