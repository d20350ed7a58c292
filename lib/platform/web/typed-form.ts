import type { IncomingMessage, ServerResponse } from 'node:http'
import { publicUrl } from '#lib/platform/env'
import { logIncident } from '#lib/platform/log'
import { securityHeaders } from './security-headers.ts'
import { typedFormPage } from './typed-form-page.ts'

/** Forms of ours are small; files go to routes of their own, past this limit nothing is kept. */
const maxBytes = 1_000_000

/**
 * What was typed into a form that came without JavaScript must come back even when no page can be drawn any more, such as
 * while the database is away: an answer that would be an error of ours is replaced by a page that needs nothing and carries
 * the fields, to be sent again. Null for any other request, and for forms of other sites, which must not become ours.
 */
export function typedForm(request: IncomingMessage): { guard: (response: ServerResponse) => void } | null {
  if (!isPlainForm(request) || !isOwn(request)) return null
  const body = observed(request)
  return { guard: (response) => { replaceFailure(response, () => pageOf(request, body())) } }
}

function isPlainForm({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && headers['next-action'] === undefined && (headers['content-type'] ?? '').toLowerCase().startsWith('multipart/form-data')
}

/** Whether a page of this site sent it: browsers say so on every POST. */
function isOwn({ headers }: IncomingMessage): boolean {
  const { origin } = headers
  const host = headers['x-forwarded-host'] ?? headers.host
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}

/** The body as it passes by: whoever reads the request notices nothing. Null once it is too large. */
function observed(request: IncomingMessage): () => Buffer | null {
  const chunks: Buffer[] = []
  let bytes = 0
  const push = request.push.bind(request)
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(chunk)) {
      bytes += chunk.length
      if (bytes <= maxBytes) chunks.push(chunk)
      else chunks.length = 0
    }
    return push(chunk, encoding)
  }
  return () => (bytes > 0 && bytes <= maxBytes ? Buffer.concat(chunks) : null)
}

async function pageOf(request: IncomingMessage, body: Buffer | null): Promise<string | null> {
  if (body === null) return null
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null)
  if (form === null) return null
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []))
  const [path = '/'] = (request.url ?? '/').split('?', 1)
  return typedFormPage({ address: request.url ?? '/', fields, incident: logIncident(new Error('a form could not be answered'), path) })
}

/** Holds back an answer that begins as an error of ours, and sends the page instead; any other passes as it is. */
function replaceFailure(response: ServerResponse, page: () => Promise<string | null>): void {
  const own = { write: response.write.bind(response), end: response.end.bind(response), flushHeaders: response.flushHeaders.bind(response) }
  const held: Uint8Array[] = []
  const isFailure = () => !response.headersSent && response.statusCode >= 500
  const hold = (chunk: unknown) => { if (typeof chunk === 'string' || chunk instanceof Uint8Array) held.push(Buffer.from(chunk)) }
  const restore = () => { Object.assign(response, own) }

  response.flushHeaders = () => { if (!isFailure()) own.flushHeaders() }
  response.write = (...args: unknown[]): boolean => {
    if (!isFailure()) return Boolean(Reflect.apply(own.write, response, args))
    hold(args[0])
    return true
  }
  response.end = (...args: unknown[]): ServerResponse => {
    if (!isFailure()) {
      Reflect.apply(own.end, response, args)
      return response
    }
    hold(args[0])
    restore()
    void page().catch(() => null).then((html) => {
      if (html === null) return own.end(Buffer.concat(held))
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      response.writeHead(503, {
        ...securityHeaders(publicUrl()), 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '60',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      })
      return own.end(html)
    })
    return response
  }
}
