import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, inlineScriptHashes } from './content-security-policy.ts'

const tiles = 'https://tuiles.exemple/wmts?z={z}'
const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`

test('scripts that stand in the page are named by their hashes, once each', () => {
  const html = '<script>one()</script><p>…</p><script id="x">deux("é")</script><script>one()</script>'
  expect(inlineScriptHashes(html)).toEqual([hash('one()'), hash('deux("é")')])
})

test('files and data are no inline scripts', () => {
  expect(inlineScriptHashes('<script src="/a.js" async></script><script type="application/ld+json">{"a":1}</script>')).toEqual([])
  expect(inlineScriptHashes('<script type="module">m()</script>')).toEqual([hash('m()')])
})

test('neither policy lets a script run that we did not write', () => {
  for (const policy of [contentSecurityPolicy({ nonce: 'abc' }, tiles), contentSecurityPolicy({ hashes: [hash('a')] }, tiles)]) {
    const scripts = policy.split('; ').find((one) => one.startsWith('script-src'))
    expect(scripts).not.toContain('unsafe')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain('https://tuiles.exemple')
  }
  expect(contentSecurityPolicy({ nonce: 'abc' }, tiles)).toContain("script-src 'self' 'nonce-abc'")
})

test('a page stands in no frame, but in one of this site where it says so', () => {
  expect(contentSecurityPolicy({ nonce: 'abc' }, tiles)).toContain("frame-ancestors 'none'")
  expect(contentSecurityPolicy({ nonce: 'abc' }, tiles, 'this-site')).toContain("frame-ancestors 'self'")
})

test('without tiles, pictures come from this site alone', () => {
  expect(contentSecurityPolicy({ nonce: 'abc' }, '').split('; ')).toContain("img-src 'self' data: blob:")
})
