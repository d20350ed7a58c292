import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { db } from '#lib/platform/db/client'
import { applyListImport } from '#lib/imports/apply-list-import'
import { applyRppsImport } from '#lib/imports/apply-rpps-import'
import { readRppsImport } from '#lib/imports/read-rpps-import'
import { startListImport } from '#lib/imports/start-list-import'
import { startRppsImport } from '#lib/imports/start-rpps-import'
import { coordinatorActor } from '#tests/factories/register'
import { RPPS_TOWNS } from '#tests/factories/rpps-text'

export const coordinator = coordinatorActor()
export const now = new Date('2026-11-21T10:00:00Z')
export const fixtures = path.resolve(import.meta.dirname, '../../fixtures')
export const extraction = path.join(fixtures, 'rpps/ps-libreacces-personne-activite.txt')

/** The twenty communes of the example, at invented places. */
export async function theTerritory(): Promise<void> {
  await db().commune.createMany({
    data: RPPS_TOWNS.map((town, index) => ({
      code: town.code, name: town.name, postalCodes: [...town.postalCodes], departement: '59', lat: 50.4 + index / 100, lon: 3.2, membership: 'territory' as const,
    })),
  })
}

/** Empties what imports fill, between two tests of one file. */
export async function forgetEveryone(owner: (sql: string) => Promise<unknown>): Promise<void> {
  await owner('TRUNCATE practitioner, site, practice, statement, confirmation, absence, import_run, column_mapping, outbox_mail, places_account, places_row, register_entry, audit_event CASCADE')
}

/** A file with this text, in a folder of its own. */
export async function aFile(text: string | Buffer, name = 'extraction.txt'): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'cpts-import-')), name)
  await writeFile(file, text)
  return file
}

/** Starts and reads an import, up to its preview; returns its id. */
export async function readExtraction(file = extraction, savoirFairePath: string | null = null, at = now): Promise<string> {
  const importId = randomUUID()
  const started = await startRppsImport(coordinator, { id: importId, fileName: 'extraction.txt', filePath: file, bytesTotal: 1, reader: 'command' }, at)
  if (!started.ok) throw new Error(started.code)
  const read = await readRppsImport(coordinator, { importId, savoirFairePath, signal: new AbortController().signal, stopMeans: 'cancel' }, () => at)
  if (!read.ok) throw new Error(`${read.code} ${JSON.stringify(read.details)}`)
  return importId
}

/** A whole import of an extraction, departures marked; throws what is refused. */
export async function importExtraction(file = extraction, { savoirFairePath = null, at = now, notice = 'none' }: { savoirFairePath?: string | null; at?: Date; notice?: 'send' | 'none' } = {}) {
  const importId = await readExtraction(file, savoirFairePath, at)
  const applied = await applyRppsImport(coordinator, { importId, digest: null, departures: 'mark', notice }, at)
  if (!applied.ok) throw new Error(applied.code)
  return applied.value
}

/** A list, up to its preview. */
export async function openList(file: string, at = now): Promise<string> {
  const importId = randomUUID()
  const started = await startListImport(coordinator, { id: importId, fileName: path.basename(file), bytes: await readFile(file) }, at)
  if (!started.ok) throw new Error(started.code)
  return importId
}

/** A whole import of a list's certain lines. */
export async function importList(file: string, at = now) {
  const applied = await applyListImport(coordinator, { importId: await openList(file, at) }, at)
  if (!applied.ok) throw new Error(applied.code)
  return applied.value
}

/** People, places and practices as an import leaves them, without ids and instants, in one order. */
export async function everyone() {
  const rows = await db().practice.findMany({
    select: {
      structureId: true, mode: true, phone: true, email: true, closingDays: true, endsOn: true, privateNote: true, removedAt: true,
      site: { select: { name: true, kind: true, addressLine: true, addressExtra: true, postalCode: true, communeCode: true } },
      practitioner: { select: { nationalId: true, rpps: true, civility: true, lastName: true, firstName: true, professionCode: true, skills: true, isGp: true } },
      statements: { select: { state: true, fromOn: true, confirmedOn: true, placesCount: true, placesPeriod: true, reservations: true, reservedCommunes: true, homeVisits: true, languages: true, isStepFree: true, askAgainOn: true, audience: true, capacity: true } },
      absences: { select: { fromOn: true, untilOn: true, capacity: true } },
    },
  })
  return rows.map((row) => JSON.stringify(row)).sort()
}
