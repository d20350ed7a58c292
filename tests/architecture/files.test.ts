import path from 'node:path'
import { expect, test } from 'vitest'
import { exportsOf, houseFiles } from '#tests/architecture/house-files'

const files = houseFiles()
const perKind = { page: 80, component: 120, 'use-case': 60, step: 60 } as const
/** What may be long: data typed in, and tables of fixtures. */
const isData = (name: string) => name.startsWith('prisma/examples/') || name === 'tests/architecture/wall-fixtures.ts'
const names = (found: readonly { path: string; lines: number }[]) => found.map((file) => `${file.path}: ${file.lines} lines`)

test('the house is read at all', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(new Set(files.map((file) => file.kind)).size).toBeGreaterThan(12)
})

test.each(Object.entries(perKind))('no %s is longer than %i lines', (kind, limit) => {
  expect(names(files.filter((file) => file.kind === kind && file.lines > limit))).toEqual([])
})

test('no file is longer than 250 lines', () => {
  expect(names(files.filter((file) => file.lines > 250 && !isData(file.path)))).toEqual([])
})

test('no action is longer than 30 lines', () => {
  const long = files.filter((file) => file.kind === 'actions').flatMap((file) => exportsOf(file.text).map((one) => ({ path: `${file.path} ${one.name}`, lines: one.lines })))
  expect(names(long.filter((one) => one.lines > 30))).toEqual([])
})

test('no file has a name that says nothing', () => {
  expect(files.filter((file) => /^(utils?|helpers?|types?|index|common|misc|constants)\.tsx?$/.test(path.basename(file.path))).map((file) => file.path)).toEqual([])
})

test('names are in kebab-case', () => {
  expect(files.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config))?\.tsx?$/.test(path.basename(file.path))).map((file) => file.path)).toEqual([])
})

test('every file of a domain is of a known kind: what opens the database is named as a repository, queries, a use case or a step', () => {
  expect(files.filter((file) => file.kind === 'unclassified').map((file) => file.path)).toEqual([])
})

test('what lib exports says in a sentence what it is for', () => {
  const silent = files.filter((file) => file.area === 'lib' && file.kind !== 'test' && file.kind !== 'cli')
    .flatMap((file) => exportsOf(file.text).filter((one) => one.isFunction && !one.hasDocstring).map((one) => `${file.path} ${one.name}`))
  expect(silent).toEqual([])
})

test('no exported function takes a bare boolean', () => {
  const found = files.filter((file) => file.area === 'lib' && file.kind !== 'test')
    .flatMap((file) => exportsOf(file.text).filter((one) => one.isFunction && /^[^{]*?[(,]\s*\w+\??: boolean\b/.test(one.rest.split('\n').slice(0, 6).join(' '))).map((one) => `${file.path} ${one.name}`))
  expect(found).toEqual([])
})

test('no class but errors and what Next asks for', () => {
  const allowed = ['lib/platform/cache/handler.ts']
  const found = files.filter((file) => file.kind !== 'test' && !allowed.includes(file.path) && /^(export )?(default )?(abstract )?class \w+(?! extends Error)/m.test(file.text.replaceAll(/class \w+ extends Error/g, '')))
  expect(found.map((file) => file.path)).toEqual([])
})

test('no test is skipped', () => {
  expect(files.filter((file) => /\b(test|it|describe)\.(skip|todo|only|fixme)\b/.test(file.text.replaceAll(/\/\\b.*$/gm, ''))).map((file) => file.path)).toEqual([])
})
