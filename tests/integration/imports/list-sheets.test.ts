import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { applyListImport } from '#lib/imports/apply-list-import'
import { cancelImport } from '#lib/imports/cancel-import'
import { chooseListColumns } from '#lib/imports/choose-list-columns'
import { chooseListSheet } from '#lib/imports/choose-list-sheet'
import { decideListLine } from '#lib/imports/decide-list-line'
import { getKeptList } from '#lib/imports/list-queries'
import { startListImport } from '#lib/imports/start-list-import'
import { db } from '#lib/platform/db/client'
import { addSettings, dataDir } from '#lib/platform/env'
import { aStranger } from '#tests/factories/register'
import { coordinator, forgetEveryone, now, theTerritory } from '#tests/integration/imports/import-steps'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const before = dataDir()
const folder = mkdtempSync(path.join(tmpdir(), 'cpts-sheets-'))
let isReady = false

beforeAll(() => addSettings({ DATA_DIR: folder }))
afterAll(() => {
  addSettings({ DATA_DIR: before })
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  if (isReady) return forgetEveryone(database.owner)
  await theTerritory()
  isReady = true
})

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('2026').addRows([['Nom', 'Prénom', 'Ville', 'Accueil'], ['MARTIN', 'Anne', 'Orchies', 'oui'], ['PETIT', 'Paul', 'Orchis', 'non']])
  book.addWorksheet('2025').addRows([['Médecin', 'Ville'], ['LEGRAND Luc', 'Orchies']])
  book.addWorksheet('Mémo').addRow(['Rappeler la mairie'])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function opened(): Promise<string> {
  const id = randomUUID()
  const started = await startListImport(coordinator, { id, fileName: 'liste.xlsx', bytes: await workbook() }, now)
  if (!started.ok) throw new Error(started.code)
  return id
}
const choose = (importId: string, sheetName: string) => chooseListSheet(coordinator, { importId, sheetName }, now)
const kept = (importId: string) => getKeptList(coordinator, importId)
const isOnDisk = (importId: string) => existsSync(path.join(folder, 'imports', importId))

test('another sheet is read with its own columns, and back again', async () => {
  const id = await opened()
  expect(await kept(id)).toMatchObject({ table: { sheetName: '2026', otherSheets: ['2025', 'Mémo'] } })
  expect(await choose(id, '2025')).toEqual({ ok: true, value: null })
  expect(await kept(id)).toMatchObject({ step: 'columns', table: { sheetName: '2025', otherSheets: ['2026', 'Mémo'], header: ['Médecin', 'Ville'] } })
  expect(await choose(id, '2026')).toEqual({ ok: true, value: null })
  expect(await kept(id)).toMatchObject({ table: { sheetName: '2026' } })
  expect(await database.owner(`SELECT event FROM audit_event WHERE event LIKE 'import.%' ORDER BY id`)).toEqual([{ event: 'import.started' }, { event: 'import.sheet_chosen' }, { event: 'import.sheet_chosen' }])
})

test('columns chosen for a sheet’s header are found again when one comes back to it', async () => {
  const id = await opened()
  await chooseListColumns(coordinator, { importId: id, columns: [{ index: 0, field: 'lastName' }, { index: 1, field: 'firstName' }, { index: 2, field: 'city' }, { index: 3, field: 'remarks' }] }, now)
  await choose(id, '2025')
  await choose(id, '2026')
  const list = await kept(id)
  expect(list?.mapping.origin).toBe('remembered')
  expect(list?.mapping.columns.map((column) => column.field)).toEqual(['lastName', 'firstName', 'city', 'remarks'])
})

test('answers to lines go with their sheet; the same sheet again keeps them', async () => {
  const id = await opened()
  await decideListLine(coordinator, { importId: id, row: 3, intent: 'leave', answers: [] }, now)
  await choose(id, '2026')
  expect((await kept(id))?.decisions).toHaveLength(1)
  await choose(id, '2025')
  expect((await kept(id))?.decisions).toEqual([])
})

test('a sheet without header, or one that is not there, leaves everything as it was', async () => {
  const id = await opened()
  expect(await choose(id, 'Mémo')).toMatchObject({ ok: false, code: 'no-header' })
  expect(await choose(id, '1999')).toMatchObject({ ok: false, code: 'unknown-sheet' })
  expect(await kept(id)).toMatchObject({ table: { sheetName: '2026' } })
})

test('the workbook goes with the end of its import, applied or given up', async () => {
  const [applied, cancelled] = [await opened(), await opened()]
  expect([isOnDisk(applied), isOnDisk(cancelled)]).toEqual([true, true])
  await cancelImport(coordinator, { importId: cancelled }, now)
  expect(await applyListImport(coordinator, { importId: applied }, now)).toMatchObject({ ok: true })
  expect([isOnDisk(applied), isOnDisk(cancelled)]).toEqual([false, false])
  expect(await choose(applied, '2025')).toMatchObject({ ok: false, code: 'not-ready' })
})

test('a workbook that is gone says so; a list of one sheet is not kept at all', async () => {
  const id = await opened()
  rmSync(path.join(folder, 'imports', id), { recursive: true })
  expect(await choose(id, '2025')).toMatchObject({ ok: false, code: 'workbook-gone' })
  const single = randomUUID()
  await startListImport(coordinator, { id: single, fileName: 'liste.csv', bytes: new TextEncoder().encode('Nom;Ville\nMARTIN;Orchies\n') }, now)
  expect(isOnDisk(single)).toBe(false)
})

test('a stranger reads no sheet', async () => {
  const id = await opened()
  expect(await chooseListSheet(aStranger(), { importId: id, sheetName: '2025' }, now)).toMatchObject({ ok: false, code: 'not-found' })
  expect(await db().importRun.count()).toBe(1)
  expect(await kept(id)).toMatchObject({ table: { sheetName: '2026' } })
})
