import { contentDisposition } from './file-name.ts'
import type { ServedPart } from './served-part.ts'

export type ServedHeaders = Record<'content-type' | 'content-disposition' | 'content-security-policy' | 'x-content-type-options' | 'cross-origin-resource-policy' | 'cache-control' | 'etag', string>

// A reader of PDF built into a browser does not start in a sandbox; nothing that runs is let in all the same.
const pdfPolicy = "script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const strictPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"

/** How what people sent is handed out: as what it is and nothing else, with no script, kept as long as its address says. */
export function servedHeaders({ audience }: { audience: 'public' | 'members' }, part: Exclude<ServedPart, { kind: 'elsewhere' }>): ServedHeaders {
  const isPicture = part.kind === 'variant' || part.mime === 'image/webp'
  const mime = part.kind === 'variant' ? 'image/webp' : part.mime
  const isPdf = mime === 'application/pdf'
  return {
    'content-type': mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime,
    'content-disposition': part.kind === 'variant' ? 'inline' : contentDisposition(part.fileName, isPicture || isPdf ? 'inline' : 'attachment'),
    'content-security-policy': isPdf ? pdfPolicy : strictPolicy,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': audience === 'public' ? 'cross-origin' : 'same-origin',
    'cache-control': `${keeping(audience, part.isPresent)}, no-transform`,
    etag: `"${part.tag}"`,
  }
}

// What is for members is asked for again each time: a right that ends must end at once.
function keeping(audience: 'public' | 'members', isPresent: boolean): string {
  if (audience === 'members') return 'private, max-age=0, must-revalidate'
  return isPresent ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate'
}
