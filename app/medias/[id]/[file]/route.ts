import { Readable } from 'node:stream'
import { currentActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { askedRange } from '#lib/platform/files/byte-range'
import { isKnownTag } from '#lib/platform/files/entity-tag'
import { logIncident } from '#lib/platform/log'
import { type ServedHeaders, servedHeaders } from '#lib/media/served-headers'
import { getServedMedia } from '#lib/media/queries'
import { type ServedPart, servedPart } from '#lib/media/served-part'
import { openFile, openVariant } from '#lib/media/media-storage-adapter'

export const dynamic = 'force-dynamic'

const passOver = 'Ce lien vers un document a expiré. Rouvrez la page de votre inscription, par le lien de votre courriel ou dans votre espace : elle vous en donne un nouveau.'

type Asked = { params: Promise<{ id: string; file: string }> }

/** A picture in one of its sizes, or a document: whole or in part, to whoever may read it. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  return answer(request, await params)
}

/** What comes before the bytes, without opening them. */
export async function HEAD(request: Request, { params }: Asked): Promise<Response> {
  return answer(request, await params)
}

async function answer(request: Request, { id, file }: { id: string; file: string }): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url)
  const pass = searchParams.get('acces')
  const media = await getServedMedia((await currentActor()) ?? 'public', id, pass === null ? null : { pass, now: now() })
  if (media === 'members-only') return elsewhere(303, `/connexion?retour=${encodeURIComponent(`${pathname}${search}`)}`)
  if (media === 'pass-over') return nothing(410, passOver)
  const part = media && servedPart(media, file, searchParams.get('v'))
  if (!media || !part) return nothing(404, 'Introuvable.')
  if (part.kind === 'elsewhere') return elsewhere(307, part.href)
  const headers = servedHeaders(media, part)
  if (isKnownTag(request.headers.get('if-none-match'), headers.etag)) return new Response(null, { status: 304, headers: { etag: headers.etag, 'cache-control': headers['cache-control'] } })
  try {
    return part.kind === 'variant' ? await sendVariant(request, part, headers) : await sendFile(request, part, headers)
  } catch (error) {
    const incident = logIncident(error, 'medias')
    return nothing(503, `Ce fichier ne peut pas être lu pour le moment. Réessayez dans une minute. Incident n° ${incident}.`)
  }
}

async function sendVariant(request: Request, { rendering, width }: Extract<ServedPart, { kind: 'variant' }>, headers: ServedHeaders): Promise<Response> {
  if (request.method === 'HEAD') return new Response(null, { headers })
  return new Response(streamed(request, await openVariant(rendering, width)), { headers })
}

/** Readers of PDF ask for parts. */
async function sendFile(request: Request, { fileId, bytes }: Extract<ServedPart, { kind: 'file' }>, headers: ServedHeaders): Promise<Response> {
  const range = askedRange(request.headers.get('range'), bytes)
  if (range === 'beyond') return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes}` } })
  const length = range === null ? bytes : range.last - range.first + 1
  const all = { ...headers, 'accept-ranges': 'bytes', 'content-length': String(length), ...(range === null ? {} : { 'content-range': `bytes ${range.first}-${range.last}/${bytes}` }) }
  const body = request.method === 'HEAD' ? null : streamed(request, await openFile(fileId, range ?? undefined))
  return new Response(body, { status: range === null ? 200 : 206, headers: all })
}

function streamed(request: Request, stream: Readable | null): ReadableStream<Uint8Array> {
  if (stream === null) throw new Error('the bytes of a media are not in the storage')
  // A reader who leaves does not keep the file open.
  request.signal.addEventListener('abort', () => stream.destroy())
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>
}

function nothing(status: number, sentence: string): Response {
  return new Response(sentence, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
}

// Relative, so that whatever stands in front of the server keeps its own name.
function elsewhere(status: 303 | 307, location: string): Response {
  return new Response(null, { status, headers: { location, 'cache-control': 'no-store' } })
}
