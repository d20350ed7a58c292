import type { IncomingMessage, ServerResponse } from 'node:http'

/** Texts of our forms are small; larger things go to the routes below. */
const maxBytes = 1_000_000

/** Routes that take files: each reads no further than its own limit, and says so on a page. A test compares with the disk. */
export const fileRoutes: readonly string[] = ['/api/imports/rpps', '/api/imports/liste', '/api/imports/contours', '/api/medias', '/api/adressages/liste']

/** Past this, whoever sends what was refused is not listened to any more. */
const patienceBytes = 64_000_000

export type EdgeRefusal = { status: 403 | 411 | 413; sentence: string }

/**
 * Why a request is turned away before anything reads it, or null: it would change something and comes from a page of
 * another site, or its body is larger than any form of ours. Browsers say where a request comes from; what says nothing
 * is no browser, and brings nobody's session along.
 */
export function edgeRefusal({ method = 'GET', url = '/', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, publicUrl: string): EdgeRefusal | null {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return null
  if (isForeign(headers, publicUrl)) return { status: 403, sentence: 'Cette demande vient d’un autre site : elle n’a pas été traitée. Ouvrez la page sur ce site, puis recommencez.' }
  if (fileRoutes.includes(url.split('?', 1)[0] ?? '')) return null
  if (headers['transfer-encoding'] !== undefined) return { status: 411, sentence: 'La taille de cet envoi n’est pas annoncée : il n’a pas été lu.' }
  return Number(headers['content-length'] ?? 0) > maxBytes ? { status: 413, sentence: 'Cet envoi est trop lourd : un formulaire ne prend pas plus d’un million de caractères. Raccourcissez vos textes, puis recommencez.' } : null
}

function isForeign(headers: IncomingMessage['headers'], publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  // `none`: typed or reloaded by the person, of no page.
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = headers
  if (origin === undefined) return false
  const own = [headers['x-forwarded-host'], headers.host, new URL(publicUrl).host]
  return !URL.canParse(origin) || !own.includes(new URL(origin).host)
}

/** Answers a refusal, once what was sent has been let by: a browser whose upload is cut off shows an error of its own instead of our sentence. */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, { status, sentence }: EdgeRefusal): void {
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > patienceBytes) request.destroy()
  })
  request.once('end', () => { response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(sentence) })
}
