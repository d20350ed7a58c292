import { beginSecondFactor } from '#lib/accounts/begin-second-factor'
import { confirmSecondFactor } from '#lib/accounts/confirm-second-factor'
import { getOwnSecondFactor } from '#lib/accounts/second-factor-queries'
import type { Actor } from '#lib/platform/auth/actor'
import { totpCode, totpStepAt } from '#lib/platform/auth/totp'
import { loadSession } from '#lib/platform/auth/load-actor'
import { db } from '#lib/platform/db/client'
import { aUser } from '#tests/factories/register'

/** Somebody signed in, read back as the product does. */
export async function signedInActor(userId?: string): Promise<Actor> {
  const sessionToken = crypto.randomUUID()
  await db().session.create({ data: { userId: userId ?? (await aUser()), sessionToken, expires: new Date('2027-12-31') }, select: { id: true } })
  return reloaded(sessionToken)
}

/** The actor of a session as it is now. */
export async function reloaded(sessionToken: string): Promise<Actor> {
  const loaded = await loadSession(sessionToken, '2026-11-23')
  if (!loaded) throw new Error('no such session')
  return loaded.actor
}

/** Sets the actor's telephone up at this instant; what it holds, and the codes on paper. */
export async function aSecondFactor(actor: Actor, now: Date): Promise<{ secret: string; codes: string[] }> {
  await beginSecondFactor(actor, null, now)
  const shown = await getOwnSecondFactor(actor)
  const secret = shown?.setUp?.secret ?? ''
  const done = await confirmSecondFactor(actor, { code: totpCode(secret, totpStepAt(now)) }, now)
  if (!done.ok) throw new Error(done.code)
  return { secret, codes: shown?.codes ?? [] }
}

/** The same person in a session that has passed the second factor. */
export function havingPassed(actor: Actor, now: Date): Actor {
  return { ...actor, session: { id: actor.session?.id ?? crypto.randomUUID(), secondFactorAt: now } }
}
