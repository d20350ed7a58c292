import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '#tests/architecture/file-kinds'
import { clockReason, environmentReason, walls } from '#tests/lint/walls'
import { fixtures, neighbours } from './wall-fixtures.ts'

const house = mkdtempSync(path.join(tmpdir(), 'house-of-fixtures-'))
const reasons = new Map([...walls.map(({ name, reason }) => [name, reason] as const), ['one-clock', clockReason], ['one-environment', environmentReason]])
let findings = new Map<string, string[]>()

// The real configuration, on a tree of offending files: a wall that vanishes turns its fixture red.
beforeAll(() => {
  for (const { path: name, code } of [...neighbours, ...fixtures]) {
    mkdirSync(path.dirname(path.join(house, name)), { recursive: true })
    writeFileSync(path.join(house, name), code)
  }
  const oxlint = path.join(root, 'node_modules/.bin/oxlint')
  const run = spawnSync(oxlint, ['-c', path.join(root, '.oxlintrc.json'), '-f', 'json', '.'], { cwd: house, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { message: string; filename: string; code?: string }[] }
  findings = new Map([...Map.groupBy(diagnostics, ({ filename }) => path.relative(house, path.resolve(house, filename)))]
    .map(([file, found]) => [file, found.filter(({ code }) => code?.startsWith('house')).map(({ message }) => message)]))
}, 60_000)
afterAll(() => rmSync(house, { recursive: true, force: true }))

test.each(fixtures.filter(({ wall }) => wall !== null))('$path runs into the wall "$wall"', ({ path: file, wall }) => {
  expect(findings.get(file) ?? []).toContain(reasons.get(wall ?? ''))
})

test.each(fixtures.filter(({ wall }) => wall === null))('$path may do what it does', ({ path: file }) => {
  expect(findings.get(file) ?? []).toEqual([])
})

test('each wall has a file that runs into it, and says why in one sentence', () => {
  const proven = new Set(fixtures.map(({ wall }) => wall))
  expect([...reasons.keys()].filter((name) => !proven.has(name))).toEqual([])
  for (const reason of reasons.values()) expect(reason).toMatch(/^[A-Z#a-z].{30,}\.$/)
})
