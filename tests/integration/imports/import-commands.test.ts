import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, expect, test } from 'vitest'
import { previewList } from '#lib/imports/preview-list'
import { commandActor } from '#lib/platform/auth/actor'
import { now } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { aFile, extraction, fixtures, forgetEveryone, theTerritory } from '#tests/integration/imports/import-steps'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const run = promisify(execFile)
let isReady = false

beforeEach(async () => {
  if (isReady) return forgetEveryone(database.owner)
  await theTerritory()
  isReady = true
})

async function command(name: string, ...words: string[]): Promise<{ code: number; lastLine: string; errors: string }> {
  const program = path.resolve(import.meta.dirname, `../../../lib/cli/${name}.ts`)
  try {
    const { stdout, stderr } = await run(process.execPath, [program, ...words], { env: process.env })
    return { code: 0, lastLine: stdout.trimEnd().split('\n').at(-1) ?? '', errors: stderr }
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string }
    return { code: failed.code, lastLine: failed.stdout.trimEnd().split('\n').at(-1) ?? '', errors: failed.stderr }
  }
}

test('import:rpps says what it did as one object on the last line; a dry run writes nothing', async () => {
  const counts = { lines: 901, linesInTerritory: 447, peopleInTerritory: 420, gps: 79, gpPractices: 85, added: 366, changed: 0, departed: 0, refused: 0 }
  const dry = await command('import-rpps', extraction, '--dry-run', '--json')
  expect(JSON.parse(dry.lastLine)).toEqual(counts)
  expect(await db().practice.count() + await db().importRun.count()).toBe(0)
  const done = await command('import-rpps', extraction, '--json')
  expect(done).toMatchObject({ code: 0, errors: expect.stringContaining('Lecture : 100 %') })
  expect(JSON.parse(done.lastLine)).toEqual(counts)
  expect(await db().practice.count()).toBe(366)
  expect(JSON.parse((await command('import-rpps', extraction, '--json')).lastLine)).toEqual({ ...counts, added: 0 })
})

test('import:liste likewise', async () => {
  const list = path.join(fixtures, 'lists/liste-medecins.xlsx')
  // The command runs today: what the list says until some day becomes a question once that day is over (list-import.test.ts
  // tells the figures of a fixed day).
  const shown = await previewList(commandActor, { fileName: 'liste-medecins.xlsx', bytes: await readFile(list) }, now())
  const counts = shown.ok ? shown.value.counts : null
  expect(counts).toMatchObject({ lines: 62, merged: 1, refused: 0 })
  expect(JSON.parse((await command('import-list', list, '--dry-run', '--json')).lastLine)).toEqual(counts)
  expect(await db().practice.count() + await db().importRun.count()).toBe(0)
  expect(JSON.parse((await command('import-list', list, '--json')).lastLine)).toEqual(counts)
  expect(await db().statement.count()).toBeGreaterThan(30)
})

test('a file that is none is refused in one sentence, with exit code 1; a missing word with 2', async () => {
  expect(await command('import-rpps', '/nowhere.txt')).toMatchObject({ code: 1, errors: expect.stringContaining('n’existe pas') })
  expect(await command('import-rpps', await aFile('%PDF-1.7'))).toMatchObject({ code: 1, errors: expect.stringContaining('PDF') })
  expect(await command('import-list', await aFile('%PDF-1.7'), '--json')).toMatchObject({ code: 1, lastLine: '', errors: expect.stringContaining('ni un classeur') })
  expect(await command('import-rpps')).toMatchObject({ code: 2, errors: expect.stringContaining('Utilisation') })
  expect(await db().practice.count()).toBe(0)
})
