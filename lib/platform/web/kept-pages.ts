import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isFresh, latestChange } from '#lib/platform/cache/freshness'
import { tagsOfPage } from '#lib/platform/cache/page-tags'
import { now } from '#lib/platform/clock'

export type Encoding = 'br' | 'gzip' | 'identity'

/** A body in one encoding with all that goes before it; headers as Node writes them fastest, name and value by turns. */
type Body = { tag: string; headers: string[]; body: Buffer }

/** A whole answer; `bodies` are those that somebody has asked for so far, each made once; `asked`, how often in which second of the clock. */
export type KeptPage = { isCompressible: boolean; bodies: Partial<Record<Encoding, Body>> & { identity: Body }; body: (encoding: Encoding) => Promise<Body>; asked?: { second: number; times: number } }

type Kept = { page: KeptPage; keptAt: number; changes: number; bytes: number }

/** However sure we are that nothing changed, milliseconds. */
const longest = 5 * 60 * 1000
/** Under one network packet, compressing gains nothing. */
const smallest = 1200

/** What both compressed bodies of a page weigh together, at most, beside the plain one. */
const compressedShare = 0.6

const compress = {
  gzip: promisify(gzip),
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
}

/**
 * Answers that are the same for everyone, kept whole and compressed once, in front of Next's own cache, which would
 * compress and fingerprint them at each hit. A change told by intent makes those that depend on it be asked again; so
 * does midnight. At most `maxBytes`, the least recently asked leave first.
 */
export function keepPages(maxBytes: number) {
  const kept = new Map<string, Kept>()
  let bytes = 0

  const drop = (key: string) => {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }

  return {
    get(key: string): KeptPage | null {
      const found = kept.get(key)
      if (!found) return null
      kept.delete(key)
      if (found.changes < latestChange(tagsOfPage(key)) || !isFresh(found.keptAt) || now().getTime() - found.keptAt > longest) {
        bytes -= found.bytes
        return null
      }
      kept.set(key, found) // Last asked, last to leave.
      return found.page
    },

    /** `changes`: the count when the answer began to be made; what changed meanwhile may be missing from it. */
    put(key: string, answer: { headers: Record<string, string>; body: Buffer }, changes: number): KeptPage {
      const keptAt = now().getTime()
      const page = pageOf(answer)
      if (changes < latestChange(tagsOfPage(key))) return page
      drop(key)
      const size = answer.body.length * (page.isCompressible ? 1 + compressedShare : 1)
      kept.set(key, { page, keptAt, changes, bytes: size })
      bytes += size
      for (const oldest of kept.keys()) {
        if (bytes <= maxBytes) break
        drop(oldest)
      }
      return page
    },
  }
}

/** Nothing is compressed before somebody asks: what changes all the time is often read less often than it is made. */
function pageOf({ headers, body }: { headers: Record<string, string>; body: Buffer }): KeptPage {
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const made = (encoding: Encoding, content: Buffer): Body => {
    // Another body needs another strong tag.
    const own = encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`
    const all = { ...headers, etag: own, 'content-length': String(content.length), ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }) }
    return { tag: own, headers: Object.entries(all).flat(), body: content }
  }
  const bodies: KeptPage['bodies'] = { identity: made('identity', body) }
  const coming: Partial<Record<Encoding, Promise<Body>>> = {}
  const make = async (encoding: Encoding): Promise<Body> => (bodies[encoding] ??= made(encoding, encoding === 'identity' ? body : await compress[encoding](body)))
  return { isCompressible: isCompressible(headers['content-type'] ?? '') && body.length >= smallest, bodies, body: (encoding) => (coming[encoding] ??= make(encoding)) }
}

function isCompressible(contentType: string): boolean {
  return /^(text\/|image\/svg|application\/(json|javascript|manifest\+json|geo\+json|xml|rss\+xml|ld\+json))/.test(contentType)
}
