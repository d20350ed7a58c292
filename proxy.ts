import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { getRegisterEntry } from '#lib/cartodispo/register-queries'
import { publicPageAt } from '#lib/content/public-addresses-index'
import { changeCount, currentDay } from '#lib/platform/cache/freshness'
import { now } from '#lib/platform/clock'
import { isProduction, tileUrl } from '#lib/platform/env'
import { contentSecurityPolicy } from '#lib/platform/web/content-security-policy'
import { publicHasCommune } from '#lib/territory/public-slugs-index'

/**
 * The edge: tells private pages which address was asked for (so that sign-in can lead back), names the inline scripts
 * that a page made for this request may run, refuses addresses that Next itself would answer with an error 500, and
 * leads public addresses that do not exist to a 404 with a body: what `notFound()` writes from inside a page is blank
 * without JavaScript. Never a place for rights.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const path = readable(request.nextUrl.pathname)
  if (path === null) return refused('Adresse illisible.')
  if (request.method === 'POST' && !(await isWholeForm(request))) return refused('Formulaire illisible : rechargez la page, puis recommencez.')
  const headers = new Headers(request.headers)
  headers.set('x-cpts-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  const policy = policyOf(path)
  if (policy !== null) headers.set('content-security-policy', policy)
  // Should the database not answer, the page says so better than the door.
  // An encoded slash is one part for the router and two for us: no address of ours has any.
  const place = /%2f/i.test(request.nextUrl.pathname) ? 'nothing' : await placeAt(path).catch(() => 'page' as const)
  if (typeof place === 'object') return NextResponse.redirect(new URL(place.movedTo, request.url), 308)
  const response = place === 'page'
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL('/adresse/inconnue', request.url), { request: { headers } })
  if (policy !== null) response.headers.set('content-security-policy', policy)
  return response
}

/** The policy of one answer; development evaluates code and speaks over a socket, so it has none. */
function policyOf(path: string): string | null {
  // The preview of a draft stands in a frame as narrow as a telephone (next.config.ts says the same to older browsers).
  const framedBy = /^\/gestion\/contenus\/[^/]+\/[^/]+\/apercu$/.test(path) ? 'this-site' : 'nobody'
  return isProduction() ? contentSecurityPolicy({ nonce: randomBytes(16).toString('base64') }, tileUrl(), framedBy) : null
}

/** Whether a multipart body can be read to its end; our forms are small, and Next reads its own copy afterwards. */
async function isWholeForm(request: NextRequest): Promise<boolean> {
  if (!request.headers.get('content-type')?.toLowerCase().startsWith('multipart/form-data')) return true
  return request.clone().formData().then(() => true, () => false)
}

function refused(sentence: string): NextResponse {
  return new NextResponse(sentence, { status: 400, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

function readable(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** Nothing for a public page of something that is not there, and where something moved to; the rest is for the pages to say. */
async function placeAt(path: string): Promise<'page' | 'nothing' | { movedTo: string }> {
  const entry = /^\/medecins\/fiche\/([^/]+)$/.exec(path)?.[1]
  if (entry !== undefined) return (await getRegisterEntry('public', entry, now())) === null ? 'nothing' : 'page'
  const commune = /^\/medecins\/([^/]+)$/.exec(path)?.[1]
  if (commune !== undefined) return commune === 'recherche' || (await publicHasCommune(commune)) ? 'page' : 'nothing'
  return (await publicPageAt(path, { changes: changeCount(), today: currentDay() })) ?? 'page'
}

// Uploads stay out: the proxy silently cuts bodies at 10 MB. Drawings do too, under names that a file may have.
export const config = { matcher: ['/((?!_next/|api/imports|api/medias|medias/[^/]+/[^/]+$|icons/[a-zA-Z0-9._-]*$|favicon.ico).*)'] }
