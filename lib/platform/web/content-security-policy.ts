import { createHash } from 'node:crypto'

/**
 * What a page may load and run: our own files, map tiles for whoever opens a map, and the inline scripts that we wrote
 * ourselves, named by a nonce (pages made for one request) or by their hashes (pages kept for all).
 */
export function contentSecurityPolicy(scripts: { nonce: string } | { hashes: readonly string[] }, tileUrl: string, framedBy: 'nobody' | 'this-site' = 'nobody'): string {
  const inline = 'nonce' in scripts ? [`'nonce-${scripts.nonce}'`] : scripts.hashes
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inline].join(' '),
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...(tileUrl === '' ? [] : [tileOrigin(tileUrl)])].join(' '),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${framedBy === 'nobody' ? "'none'" : "'self'"}`,
  ].join('; ')
}

/** The hashes, as a policy writes them, of the scripts that stand in a page. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>()
  for (const [, attributes = '', code = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    // Data (JSON-LD) does not run; a script with an address is a file.
    if (/\bsrc\s*=/.test(attributes) || /\btype\s*=\s*"(?!module|text\/javascript)/.test(attributes)) continue
    hashes.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  }
  return [...hashes]
}

function tileOrigin(tileUrl: string): string {
  return new URL(tileUrl.replace(/[{}]/g, '')).origin
}
