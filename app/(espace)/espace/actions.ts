'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { endSession } from '#lib/platform/auth/end-session'
import { sessionCookieName, sessionCookieOptions } from '#lib/platform/auth/session'

/** Ends this session here and in the database. */
export async function signOut(): Promise<void> {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  if (token) await endSession(token)
  jar.delete({ name: sessionCookieName(), ...sessionCookieOptions() })
  redirect('/connexion?message=au-revoir')
}
