import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { nextAuthOptions } from '#lib/platform/auth/next-auth-options'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Only the redemption of a mailed link is open; signing in and out go through our own pages. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (nextauth.join('/') !== 'callback/email') return new Response(null, { status: 404 })
  return NextAuth(request, { params: { nextauth } } as never, nextAuthOptions()) as Promise<Response>
}
