import { expect, test } from 'vitest'
import { edgeRefusal, fileRoutes } from './edge-refusal.ts'

const site = 'https://cpts.fr'
const status = (headers: Record<string, string>, method = 'POST', url = '/contact') => edgeRefusal({ method, url, headers: { host: '127.0.0.1:3000', ...headers } }, site)?.status ?? null

test.each<[string, Record<string, string>, number | null]>([
  ['of ours, as browsers say it', { 'sec-fetch-site': 'same-origin', origin: site }, null],
  ['reloaded by the person', { 'sec-fetch-site': 'none' }, null],
  ['of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://mal.example' }, 403],
  ['of another site that claims our origin', { 'sec-fetch-site': 'cross-site', origin: site }, 403],
  ['of a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://autre.cpts.fr' }, 403],
  ['of an older browser, of ours', { origin: site }, null],
  ['of an older browser, at the address it was given', { origin: 'http://127.0.0.1:3000' }, null],
  ['of an older browser, behind a proxy', { origin: 'https://proxy.fr', 'x-forwarded-host': 'proxy.fr' }, null],
  ['of an older browser, of another site', { origin: 'https://mal.example' }, 403],
  ['of an older browser, of a site whose name begins as ours', { origin: 'https://cpts.fr.mal.example' }, 403],
  ['of a frame without an origin', { origin: 'null' }, 403],
  ['of no browser', {}, null],
])('a form %s', (_, headers, expected) => {
  expect(status(headers)).toBe(expected)
  expect(status(headers, 'DELETE')).toBe(expected)
  expect(status(headers, 'GET')).toBe(null)
})

test('a body larger than any form of ours, or of no announced size, is turned away, except where files go', () => {
  expect(status({ 'content-length': '1000000' })).toBe(null)
  expect(status({ 'content-length': '1000001' })).toBe(413)
  expect(status({ 'transfer-encoding': 'chunked' })).toBe(411)
  for (const route of fileRoutes) expect(status({ 'content-length': '900000000' }, 'POST', `${route}?nom=x`)).toBe(null)
  expect(status({ 'content-length': '1000001' }, 'POST', '/api/medias/autre')).toBe(413)
})
