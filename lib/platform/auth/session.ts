import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { now, today } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { publicUrl } from '#lib/platform/env'
import { type Actor, hasPassedSecondFactor, hasRecentFactor, mustPassFactor } from './actor.ts'
import { loadSession } from './load-actor.ts'
import { isSessionOver } from './session-limits.ts'

/** Secure sites get the `__Secure-` prefix, which browsers refuse to send in clear. */
export function sessionCookieName(): string {
  return publicUrl().startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

/** How the session's cookie is written and taken away: browsers refuse a `__Secure-` one that does not say so itself. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: publicUrl().startsWith('https:') } as const
}

/** Whoever is signed in, or null. Read once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (!token) return null
  const session = await loadSession(token, today('Europe/Paris'))
  if (!session) return null
  if (isSessionOver(session, session.isGuarded, now())) return null
  if (now().getTime() > session.lastSeenAt.getTime() + 600_000) {
    await db().session.updateMany({ where: { sessionToken: token }, data: { lastSeenAt: now() } })
  }
  return session.actor
})

/** Whoever is signed in, whatever they still have to pass: the pages by which one passes it, and leaving. */
export async function requireSignedIn(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  redirect(`/connexion?retour=${encodeURIComponent(await askedPath('/'))}`)
}

/** The guard of every private page: signed out, one is led to sign-in and back; so is whoever holds a role that waits for the second factor. */
export async function requireActor(): Promise<Actor> {
  const actor = await requireSignedIn()
  if (!actor.awaitsSecondFactor) return actor
  redirect(factorAddress(await askedPath('/espace')))
}

/** The same, and the second factor passed in this session: asked once, then back to where one was. */
export async function requireSecondFactor(): Promise<Actor> {
  const actor = await requireActor()
  if (hasPassedSecondFactor(actor)) return actor
  redirect(factorAddress(await askedPath('/espace')))
}

/**
 * The same, and less than ten minutes ago: before an export, a role or an account is touched. Whose roles ask for no code is not
 * led to one: what they may do, if anything, is for the use case to say.
 */
export async function requireRecentFactor(): Promise<Actor> {
  const actor = await requireActor()
  if (hasRecentFactor(actor, now()) || !mustPassFactor([...actor.roles])) return actor
  redirect(recentFactorAddress(await askedPath('/espace')))
}

/** Where a code is asked for, on the way back to `path`. */
function factorAddress(path: string): string {
  return `/espace/verification?retour=${encodeURIComponent(path)}`
}

/** The same, even when this session passed a code longer ago. */
export function recentFactorAddress(path: string): string {
  return `${factorAddress(path)}&recente=oui`
}

async function askedPath(otherwise: string): Promise<string> {
  return (await headers()).get('x-cpts-path') ?? otherwise
}
