import type { IncomingMessage, ServerResponse } from 'node:http'
import { now } from '#lib/platform/clock'
import { maintenanceNow } from '#lib/platform/running/maintenance'
import { retrySeconds } from '#lib/platform/running/maintenance-words'
import { maintenancePage } from './maintenance-page.ts'

/** Larger forms carry files, which whoever sends them still has. */
const maxBytes = 1_000_000

/**
 * While the site is closed, answers in its stead: 503, when to come back, and what was typed. Left to pass: the files of
 * pages that are open already, what monitors ask, and forms sent by scripts, which `runAction` refuses in the page itself.
 */
export async function maintenanceDoor(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const maintenance = maintenanceNow()
  if (maintenance === null || passes(request)) return false
  const typed = await typedIn(request)
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': String(retrySeconds(maintenance, now())), 'referrer-policy': 'same-origin', 'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  })
  response.end(request.method === 'HEAD' ? undefined : maintenancePage(maintenance, typed, now()))
  return true
}

function passes({ url = '/', method, headers }: IncomingMessage): boolean {
  const [path = '/'] = url.split('?', 1)
  return path.startsWith('/_next/static/') || path === '/api/sante' || path === '/api/metriques' || (method === 'POST' && headers['next-action'] !== undefined)
}

async function typedIn(request: IncomingMessage): Promise<{ address: string; fields: { name: string; value: string }[] } | null> {
  const type = request.headers['content-type'] ?? ''
  if (request.method !== 'POST' || !type.toLowerCase().startsWith('multipart/form-data') || !isOwn(request)) {
    request.resume()
    return null
  }
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes <= maxBytes) chunks.push(chunk)
    }
    if (bytes > maxBytes) return null
    const form = await new Response(new Uint8Array(Buffer.concat(chunks)), { headers: { 'content-type': type } }).formData()
    return { address: request.url ?? '/', fields: [...form].flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : [])) }
  } catch {
    return null
  }
}

/** Forms of other sites must not become ours. */
function isOwn({ headers }: IncomingMessage): boolean {
  const { origin } = headers
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === (headers['x-forwarded-host'] ?? headers.host)
}
