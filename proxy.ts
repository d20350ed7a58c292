import { type NextRequest, NextResponse } from 'next/server'

/**
 * The edge: tells pages which address was asked for (so that sign-in can lead back) and refuses addresses that
 * Next itself would answer with an error 500. Never a place for rights: pages, queries and use cases see to them.
 */
export function proxy(request: NextRequest): NextResponse {
  try {
    decodeURIComponent(request.nextUrl.pathname)
  } catch {
    return new NextResponse('Adresse illisible.', { status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  }
  const headers = new Headers(request.headers)
  headers.set('x-cpts-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  return NextResponse.next({ request: { headers } })
}

// Uploads stay out: the proxy silently cuts bodies at 10 MB.
export const config = { matcher: ['/((?!_next/|api/imports|icons/|favicon.ico).*)'] }
