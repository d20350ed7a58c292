import type { IncomingMessage, ServerResponse } from 'node:http'
import { changeCount, latestChange } from '#lib/platform/cache/freshness'
import { tagsOfPage } from '#lib/platform/cache/page-tags'
import { now } from '#lib/platform/clock'
import { publicUrl, tileUrl } from '#lib/platform/env'
import type { OwnAnswer } from './ask-own.ts'
import { contentSecurityPolicy, inlineScriptHashes } from './content-security-policy.ts'
import { withFirstFrameFirst } from './first-frame.ts'
import { type Encoding, type KeptPage, keepPages } from './kept-pages.ts'
import { securityHeaders } from './security-headers.ts'

type Door = {
  isPrerendered: (pathname: string) => boolean
  /** Asks Next, past this door. */
  askNext: (pathname: string) => Promise<OwnAnswer>
  /** Told of each answer, for whoever counts. */
  onAnswer?: (from: 'memory' | 'next') => void
}

const maxBytes = 96 * 1024 * 1024
const passedOn = ['content-type', 'cache-control', 'vary', 'link', 'permissions-policy', 'x-robots-tag']

/**
 * The way in for pages and files that are the same for everyone: answered from memory, else fetched from Next once,
 * however many ask. Returns false when the request is not of that kind, for Next to answer.
 */
export function keptPageDoor({ isPrerendered, askNext, onAnswer }: Door): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const pages = keepPages(maxBytes)
  const coming = new Map<string, Promise<KeptPage | null>>()

  const fetchPage = async (pathname: string, changes: number): Promise<KeptPage | null> => {
    const answer = await askNext(pathname)
    if (answer.status !== 200 || !isForEveryone(pathname, answer)) return null
    const body = isDocument(answer) ? Buffer.from(withFirstFrameFirst(answer.body.toString('utf8'))) : answer.body
    return pages.put(pathname, { headers: keptHeaders({ ...answer, body }), body }, changes)
  }

  return async (request, response) => {
    const pathname = pathOf(request)
    if (pathname === null || !(isPrerendered(pathname) || pathname.startsWith('/_next/static/'))) return false
    let page = pages.get(pathname)
    onAnswer?.(page ? 'memory' : 'next')
    if (!page) {
      // Whoever comes after a change does not wait for an answer begun before it.
      const key = `${latestChange(tagsOfPage(pathname))} ${pathname}`
      const fetching = coming.get(key) ?? fetchPage(pathname, changeCount()).finally(() => coming.delete(key))
      coming.set(key, fetching)
      page = await fetching
    }
    if (page) await sendPage(request, response, page, pathname.startsWith('/_next/static/') ? [] : inFront(page))
    return page !== null
  }
}

/** The path of a request that asks for a document or a file as anybody would; null for anything else. */
function pathOf(request: IncomingMessage): string | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null
  if (request.headers['rsc'] !== undefined || request.headers['next-action'] !== undefined || request.headers.range !== undefined) return null
  // An editor who looks at drafts (Next's draft mode) is not everyone.
  if (request.headers.cookie?.includes('__prerender_bypass')) return null
  // What stands after the question mark changes nothing of a page that is the same for everyone.
  return (request.url ?? '/').split('?', 1)[0] ?? null
}

function isForEveryone(pathname: string, { headers }: OwnAnswer): boolean {
  if (headers['set-cookie'] !== undefined) return false
  if (pathname.startsWith('/_next/static/')) return headers['cache-control']?.includes('immutable') === true
  return headers['x-nextjs-prerender'] === '1' || headers['x-nextjs-cache'] !== undefined
}

function isDocument({ headers }: Pick<OwnAnswer, 'headers'>): boolean {
  return headers['content-type']?.startsWith('text/html') === true
}

function keptHeaders({ headers, body }: OwnAnswer): Record<string, string> {
  const kept: Record<string, string> = { ...securityHeaders(publicUrl()), ...Object.fromEntries(passedOn.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]))) }
  kept['vary'] = [kept['vary'], 'Accept-Encoding'].filter((one) => one !== undefined).join(', ')
  // Made for all, a page cannot carry a nonce: its scripts are named by their hashes.
  if (isDocument({ headers })) {
    kept['content-security-policy'] = contentSecurityPolicy({ hashes: inlineScriptHashes(body.toString('utf8')) }, tileUrl())
    kept['cache-control'] = 'max-age=0, must-revalidate'
  }
  return kept
}

/** Requests for one page within a second of the clock, past which it is a burst. */
const burst = 100

/**
 * In a burst nginx may keep a page in front of us, until this second of the clock is over (ops/nginx.conf); otherwise it asks
 * each time, and what changed shows at once. Never anything but what is kept here.
 */
function inFront(page: KeptPage): string[] {
  const second = Math.floor(now().getTime() / 1000)
  page.asked = page.asked?.second === second ? { second, times: page.asked.times + 1 } : { second, times: 1 }
  return page.asked.times > burst ? ['x-accel-expires', `@${second}`] : []
}

async function sendPage(request: IncomingMessage, response: ServerResponse, page: KeptPage, more: readonly string[]): Promise<void> {
  const encoding = page.isCompressible ? bestEncoding(String(request.headers['accept-encoding'] ?? '')) : 'identity'
  const { tag, headers, body } = page.bodies[encoding] ?? await page.body(encoding)
  if (isKnown(request.headers['if-none-match'], tag)) {
    response.writeHead(304, [...headers.filter((_, index) => headers[index - (index % 2)] !== 'content-length'), ...more]).end()
    return
  }
  response.writeHead(200, [...headers, ...more])
  response.end(request.method === 'HEAD' ? undefined : body)
}

const accepted = new Map<string, readonly Encoding[]>()

/** Brotli, then gzip, where the browser takes them. */
function bestEncoding(header: string): Encoding {
  let takes = accepted.get(header)
  if (!takes) {
    takes = (['br', 'gzip'] as const).filter((name) => isAccepted(header.toLowerCase(), name))
    if (accepted.size < 200) accepted.set(header, takes)
  }
  return takes[0] ?? 'identity'
}

/** A weight of 0 refuses (RFC 9110, 12.5.3). */
function isAccepted(header: string, name: string): boolean {
  return header.split(',').some((one) => {
    const [coding, ...parameters] = one.split(';').map((part) => part.trim())
    return coding === name && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  })
}

function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  return ifNoneMatch !== undefined && ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}
