import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { applicationHash } from '#lib/platform/process/application-hash'
import { keepRun } from '#tests/setup/keep-run'
import { testRunFile } from './test-run.ts'
import { readTestRun } from './test-run-adapter.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cpts-run-'))
  mkdirSync(path.join(folder, 'lib'))
  writeFileSync(path.join(folder, 'lib/rule.ts'), 'export const answer = 42')
})
afterEach(() => { rmSync(folder, { recursive: true }) })

const run = (more = {}) => { keepRun(folder, { tested: applicationHash(folder), passed: 6_700, failed: 0, ...more }) }

test('a run tells of the code that it tried, failures included', () => {
  run()
  expect(readTestRun(folder)).toMatchObject({ state: 'same', passed: 6_700, failed: 0 })
  run({ failed: 2 })
  expect(readTestRun(folder)).toMatchObject({ state: 'same', failed: 2 })
})

test('of code that has changed since by one letter, it tells nothing', () => {
  run()
  writeFileSync(path.join(folder, 'lib/rule.ts'), 'export const answer = 43')
  expect(readTestRun(folder)).toMatchObject({ state: 'other' })
})

test('code that changed while it was tried leaves no trace of a run', () => {
  const tested = applicationHash(folder)
  writeFileSync(path.join(folder, 'lib/rule.ts'), 'export const answer = 43')
  run({ tested })
  expect(readTestRun(folder)).toEqual({ state: 'none' })
})

test.each(['', '{', '[]', '{"tested":1}'])('a trace that cannot be read (%j) is none', (text) => {
  run()
  writeFileSync(path.join(folder, testRunFile), text)
  expect(readTestRun(folder)).toEqual({ state: 'none' })
})
