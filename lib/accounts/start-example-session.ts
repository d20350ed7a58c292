import { randomBytes } from 'node:crypto'
import { db } from '#lib/platform/db/client'
import { type Actor, mustPassFactor } from '#lib/platform/auth/actor'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isExampleSignInAllowed } from '#lib/platform/auth/example-sign-in'

/** Opens a session as one of the example's personas; refused anywhere else than on an example. */
export async function startExampleSession(_: Actor | null, input: { userId: string; device: string }, now: Date): Promise<Result<{ sessionToken: string }, 'not-found'>> {
  const instance = await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { exampleName: true } })
  if (!isExampleSignInAllowed(instance)) return refuse('not-found')
  const user = await db().user.findFirst({ where: { id: input.userId, persona: { not: null }, disabledAt: null }, select: { id: true, roles: { select: { role: true } }, secondFactor: { select: { confirmedAt: true } } } })
  if (!user) return refuse('not-found')
  const sessionToken = randomBytes(32).toString('base64url')
  const expires = new Date(now.getTime() + 86_400_000)
  // With EXAMPLE_SIGN_IN alone: whose role waits for the second factor, and who set none up, is let in at once, so that a
  // demonstration needs no telephone. Whoever did set one up is asked for it, as everywhere else.
  const isLetIn = mustPassFactor(user.roles.map((one) => one.role)) && (user.secondFactor?.confirmedAt ?? null) === null
  await db().session.create({ data: { sessionToken, userId: user.id, expires, createdAt: now, lastSeenAt: now, secondFactorAt: isLetIn ? now : null, device: input.device, openedBy: 'example' }, select: { id: true } })
  return ok({ sessionToken })
}
