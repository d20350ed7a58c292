import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { secretSettings, settingsShape } from '#lib/platform/env'
import { root } from '#tests/architecture/file-kinds'

const read = (name: string) => readFileSync(path.join(root, 'ops', name), 'utf8')
const known = new Set([...Object.keys(settingsShape), ...secretSettings.map((name) => `${name}_FILE`), 'NODE_ENV', 'NEXT_TELEMETRY_DISABLED', 'POSTGRES_PASSWORD_FILE'])

test.each<[string, RegExp]>([
  ['env.example', /^(?:# )?([A-Z][A-Z0-9_]+)=/gm],
  ['compose.yaml', /^ {4,6}([A-Z][A-Z0-9_]+):/gm],
  ['Containerfile', /(?:ENV |\s)([A-Z][A-Z0-9_]+)=/g],
])('%s names settings that exist', (file, pattern) => {
  const named = [...read(file).matchAll(pattern)].map((one) => one[1] ?? '')
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((name) => !known.has(name))).toEqual([])
})

test('every program that a unit or a container starts exists', () => {
  const started = readdirSync(path.join(root, 'ops')).flatMap((name) => [...read(name).matchAll(/lib\/cli\/[\w-]+\.ts/g)].map((one) => one[0]))
  expect(new Set(started).size).toBeGreaterThan(2)
  expect(started.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})

test('no server is given the owner of the database', () => {
  expect(read('env.example')).not.toMatch(/^DATABASE_OWNER_URL/m)
  const [before = '', after = ''] = read('compose.yaml').split(/^ {2}migrer:$/m)
  const others = before + after.slice(after.indexOf('\n  web:')).replace(/^secrets:[\s\S]*/m, '')
  expect(others).not.toMatch(/DATABASE_OWNER_URL_FILE/)
})

test('whoever stops a server leaves it the time that it takes', () => {
  expect(Number(/TimeoutStopSec=(\d+)/.exec(read('cpts-web.service'))?.[1])).toBeGreaterThan(12)
  expect(Number(/stop_grace_period: (\d+)s/.exec(read('compose.yaml'))?.[1])).toBeGreaterThan(12)
})
