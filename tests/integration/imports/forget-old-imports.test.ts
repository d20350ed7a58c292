import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { forgetOldImports } from '#lib/imports/forget-old-imports'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { addSettings } from '#lib/platform/env'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const now = new Date('2026-12-31T02:40:00Z')
const daysAgo = (count: number) => new Date(now.getTime() - count * 86_400_000)
const folder = mkdtempSync(path.join(tmpdir(), 'cpts-old-imports-'))
beforeAll(() => addSettings({ DATA_DIR: folder }))
beforeEach(() => database.owner('TRUNCATE import_run, audit_event'))

type Status = 'reading' | 'preview' | 'applied'
const applied = { kind: 'list-applied', counts: { lines: 4, refused: 1 }, left: [{ row: 3, label: 'Dr Nommée', sentence: 'refusée' }] }

async function aRun(status: Status, days: number, plan: object = { kind: 'list', table: 'Dr Nommée' }): Promise<string> {
  const at = daysAgo(days)
  const { id } = await db().importRun.create({ data: { kind: 'list', status, fileName: 'liste.csv', startedAt: at, ...(status === 'applied' ? { finishedAt: at } : {}), plan: { ...plan } }, select: { id: true } })
  return id
}

/** What was uploaded for an import, some days old. */
function anUpload(importId: string, days: number): string {
  const upload = path.join(folder, 'imports', importId)
  mkdirSync(upload, { recursive: true })
  writeFileSync(path.join(upload, 'activites.txt'), 'Dr Nommée')
  utimesSync(upload, daysAgo(days), daysAgo(days))
  return upload
}

const runOf = (id: string) => db().importRun.findUniqueOrThrow({ where: { id }, select: { status: true, plan: true } })

test('a preview, or a reading, that nobody came back to in thirty days is given up with its copy of people’s data', async () => {
  const [preview, reading, young] = [await aRun('preview', 31), await aRun('reading', 31), await aRun('preview', 29)]
  expect(await forgetOldImports(commandActor, null, now)).toMatchObject({ ok: true, value: { previews: 2 } })
  for (const id of [preview, reading]) expect(await runOf(id)).toEqual({ status: 'cancelled', plan: {} })
  expect(await runOf(young)).toMatchObject({ status: 'preview', plan: { table: 'Dr Nommée' } })
})

test('the lines that a list left out lose their names after thirty days, and the figures stay', async () => {
  const [old, young] = [await aRun('applied', 31, applied), await aRun('applied', 29, applied)]
  expect(await forgetOldImports(commandActor, null, now)).toMatchObject({ value: { lists: 1 } })
  expect(await runOf(old)).toEqual({ status: 'applied', plan: { ...applied, left: [] } })
  expect(await runOf(young)).toEqual({ status: 'applied', plan: applied })
})

test('an upload goes with its preview, and the one that an import still waits for stays', async () => {
  const gone = anUpload(await aRun('preview', 31), 31)
  const kept = anUpload(await aRun('preview', 29), 29)
  const orphan = anUpload(randomUUID(), 2)
  expect(await forgetOldImports(commandActor, null, now)).toMatchObject({ value: { files: 2 } })
  expect([gone, kept, orphan].map((one) => existsSync(one))).toEqual([false, true, false])
})

test('each leaves its trace once', async () => {
  const ids = [await aRun('preview', 40), await aRun('applied', 40, applied)]
  await forgetOldImports(commandActor, null, now)
  await forgetOldImports(commandActor, null, now)
  const traces = await db().auditEvent.findMany({ select: { event: true, subjectId: true } })
  expect(traces.map((one) => one.subjectId).sort()).toEqual(ids.sort())
  expect(new Set(traces.map((one) => one.event))).toEqual(new Set(['import.forgotten']))
})
