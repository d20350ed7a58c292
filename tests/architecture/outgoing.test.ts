import { expect, test } from 'vitest'
import { outgoingCalls } from '#lib/platform/outgoing-calls'
import { settingsShape } from '#lib/platform/env'
import { houseFiles } from '#tests/architecture/house-files'

/** What calls somebody: a request, a mail server, a bucket, a tile, a connection. */
const calls = /\bfetch\(|\bcreateTransport\(|new [\w.]*S3Client\(|<TileLayer\b|\bimport\('node:(?:https|net|tls|dgram)'\)|from 'node:(?:https|net|tls|dgram)'|\brequest as \w+ \} from 'node:http'|new WebSocket\(|sendBeacon\(|\bwellKnown: /
/** Calls to ourselves, and what only names addresses or asks those of the list. */
const ownAlone: Readonly<Record<string, RegExp>> = {
  'lib/platform/process/wait-until-healthy.ts': /fetch\(`\$\{address\}\/api\/sante`/,
  'lib/platform/process/listening-port.ts': /createServer/,
  'lib/platform/db/embedded-server.ts': /createServer/,
  'lib/platform/web/ask-own.ts': /host, port/,
  'lib/platform/links/public-address.ts': /BlockList/,
  // Asks each address of the list whether it answers, when the operator wants to know.
  'lib/platform/running/diagnose-calls.ts': /reach\('[^']*', GEOCODER_URL\)/,
  'lib/platform/cache/handler.ts': /new Socket\(\)\.unref/,
}

const files = houseFiles().filter((file) => file.kind !== 'test' && file.kind !== 'prisma' && /^(app|components|lib)\//.test(file.path))

/** In a browser, an address of this site begins with a slash. */
const isToThisSite = (text: string) => [...text.matchAll(/\bfetch\(([^,)]{0,3})/g)].every(([, first = '']) => /^[`']\//.test(first))

function whoCalls(found: readonly { path: string; text: string }[]): string[] {
  const listed = new Set(outgoingCalls.map((one) => one.file))
  return found.filter(({ path, text }) => calls.test(text) && !listed.has(path) && !ownAlone[path]?.test(text) && !(path.startsWith('components/') && isToThisSite(text))).map((file) => file.path)
}

test('nothing calls another machine but what the list of outgoing calls names', () => {
  expect(whoCalls(files)).toEqual([])
})

test('such a call would be found', () => {
  const planted = [
    { path: 'lib/events/weather.ts', text: "await fetch('https://meteo.exemple')" },
    { path: 'components/home/badge.tsx', text: 'fetch(`https://mesure.exemple/${id}`)' },
    { path: 'lib/platform/other.ts', text: "import { request } from 'node:https'" },
  ]
  expect(whoCalls(planted)).toEqual(planted.map((one) => one.path))
})

test('what the list names exists, calls, and hangs on a setting', () => {
  for (const { file, setting } of outgoingCalls) {
    const text = files.find((one) => one.path === file)?.text ?? ''
    expect(text).toMatch(setting === 'DATABASE_URL' ? /PrismaPg/ : calls)
    expect(Object.keys(settingsShape)).toContain(setting)
  }
})

test('no call to a fixed service follows a redirect, which could lead anywhere', () => {
  const following = files.filter((file) => outgoingCalls.some((one) => one.file === file.path) && file.area === 'lib' && /\bfetch\(/.test(file.text) && !/redirect: 'error'/.test(file.text))
  expect(following.map((file) => file.path)).toEqual([])
})
