import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { recogniseCardHolder } from '#lib/accounts/recognise-card-holder'
import { callerOf } from '#lib/platform/actions/caller'
import { beginAt, callNextAuth } from '#lib/platform/auth/call-next-auth'
import { deviceName } from '#lib/platform/auth/device-name'
import { type CardHolder, healthCardId } from '#lib/platform/auth/health-card'
import { sealStranger, strangerCookieName, strangerCookieOptions } from '#lib/platform/auth/known-stranger'
import { nextAuthOptions } from '#lib/platform/auth/next-auth-options'
import { safeReturnPath } from '#lib/platform/auth/return-path'
import { sessionCookieName } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { healthCardProvider, publicUrl } from '#lib/platform/env'
import { isWithinLimit } from '#lib/platform/rate-limit'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Only three doors are open: the mailed link, and Pro Santé Connect on the way out and back. Signing out goes through our own page. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const gesture = (await context.params).nextauth
  const door = gesture.join('/')
  const isCard = healthCardProvider() !== null && door.endsWith(`/${healthCardId}`)
  if (door !== 'callback/email' && !(isCard && ['signin', 'callback'].includes(gesture[0] ?? '') && gesture.length === 2)) return new Response(null, { status: 404 })
  const { [sessionCookieName()]: previousToken = null, ...seen } = Object.fromEntries(request.cookies.getAll().map((one) => [one.name, one.value]))
  let incident = ''
  const options = nextAuthOptions({ device: deviceName(request.headers.get('user-agent') ?? ''), previousToken, welcome, tellIncident: (number) => { incident = number } })
  if (door.startsWith('signin/')) {
    if (!(await isWithinLimit({ form: 'sign-in-card', caller: await callerOf(), max: 60, windowSeconds: 3600 }))) return toSignIn('carte-trop')
    const begun = await beginAt(healthCardId, safeReturnPath(request.nextUrl.searchParams.get('retour') ?? undefined), options)
    return isRefused(begun) ? toSignIn('carte-muette', incident) : begun
  }
  if (isCard && request.nextUrl.searchParams.get('error') === 'access_denied') return toSignIn('carte-annulee')
  const answer = await callNextAuth({ gesture, method: 'GET', query: Object.fromEntries(request.nextUrl.searchParams), cookies: seen }, options)
  // A link that is used or over leads next-auth to a page of its own, at an address that it guesses: ours says so kindly.
  if (!isRefused(answer)) return answer
  return isCard ? toSignIn('carte-refusee', incident) : toSignIn('Verification')
}

function isRefused(answer: Response): boolean {
  const location = answer.headers.get('location')
  return location === null || new URL(location, publicUrl()).pathname.startsWith('/api/auth/')
}

function toSignIn(error: string, incident = ''): Response {
  return Response.redirect(`${publicUrl()}/connexion?${new URLSearchParams({ error, ...(incident === '' ? {} : { incident }) })}`, 303)
}

/** Known by the number: in. Unknown: to the form to join, with the name and the number ready in this browser. */
async function welcome(holder: CardHolder | null): Promise<{ userId: string } | { path: string }> {
  if (holder === null) return { path: '/adhesion?carte=sans-numero#demande' }
  const found = await recogniseCardHolder(null, { nationalId: holder.nationalId }, now())
  if (found.ok) return { userId: found.value.userId }
  if (found.code === 'account-closed') return { path: '/connexion?error=carte-compte-ferme' }
  const jar = await cookies()
  jar.set(strangerCookieName(), sealStranger(holder, now()), strangerCookieOptions())
  return { path: '/adhesion?carte=inconnue#demande' }
}
