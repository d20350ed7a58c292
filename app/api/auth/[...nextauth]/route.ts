import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { nextAuthOptions } from '#lib/platform/auth/next-auth-options'
import { publicUrl } from '#lib/platform/env'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Only the redemption of a mailed link is open; signing in and out go through our own pages. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (nextauth.join('/') !== 'callback/email') return new Response(null, { status: 404 })
  const answer = await (NextAuth(request, { params: { nextauth } } as never, nextAuthOptions()) as Promise<Response>)
  // A link that is used or over leads next-auth to a page of its own, at an address that it guesses: ours says so kindly.
  const location = answer.headers.get('location')
  const isRefused = location !== null && new URL(location, publicUrl()).pathname.startsWith('/api/auth/')
  return isRefused ? Response.redirect(`${publicUrl()}/connexion?error=Verification`, 303) : answer
}
