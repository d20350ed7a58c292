import { createHash } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { asBytes, writeWhole } from '#lib/platform/backup/backup-folder'
import { listTables } from '#lib/platform/backup/catalog'
import { withSnapshot } from '#lib/platform/backup/with-snapshot'
import { readSchema } from '#lib/platform/db/migrations'
import { fileAreas, fileStorage } from '#lib/platform/files/storage'
import { CommandError } from '#lib/platform/process/command'
import { describeTables, type DescribedTable } from './dictionary.ts'
import { exportReadme, type ExportedTable } from './export-readme.ts'
import { exportTable, type OpenRow } from './export-table.ts'

/** What would let somebody in or stands elsewhere already, with the reason that the export gives. */
export const leftOut: Readonly<Record<string, string>> = {
  session: 'sessions ouvertes', verification_token: 'liens de connexion', action_link: 'empreintes des liens des courriels', second_factor: 'secrets des doubles vérifications',
  recovery_code: 'empreintes des codes de secours', rate_limit: 'comptes des essais des formulaires',
}

export type Exported = { tables: ExportedTable[]; files: number }

/**
 * Writes everything an association leaves with into an empty folder, as it stood at one instant: each table as JSON and as a CSV
 * that a spreadsheet opens without running anything, every file, and what each table and column is. `open`: writes sealed values in clear.
 */
export async function exportEverything({ databaseUrl, folder, open, at }: { databaseUrl: string; folder: string; open: OpenRow | null; at: Date }): Promise<Exported> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw new CommandError(`Le dossier ${folder} n’est pas vide : donnez-en un autre. Rien n’a été écrit.`)
  const described = new Map(describeTables(readSchema()).map((table) => [table.name, table]))
  const tables = await withSnapshot(databaseUrl, async (client) => {
    const exported: ExportedTable[] = []
    for (const { name, columns } of await listTables(client)) {
      if (name in leftOut) continue
      const rows = await exportTable(client, { name, columns }, folder, open)
      exported.push({ name, rows, about: described.get(name)?.about ?? '', columns: columnsOf(columns, described.get(name)) })
    }
    return exported.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  })
  const files = await exportFiles(folder)
  await writeWhole(path.join(folder, 'LISEZ-MOI.md'), asBytes(exportReadme({ tables, leftOut, at, isOpened: open === null ? 'sealed' : 'opened', files: files.length })))
  await writeWhole(path.join(folder, 'index.json'), asBytes(`${JSON.stringify({ takenAt: at.toISOString(), tables, leftOut, files }, null, 1)}\n`))
  return { tables, files: files.length }
}

/** The columns that are there, described as far as the schema describes them. */
function columnsOf(columns: readonly string[], table: DescribedTable | undefined): ExportedTable['columns'] {
  return columns.map((name) => {
    const known = table?.columns.find((one) => one.name === name)
    return { name, type: known?.type ?? '', about: known?.about ?? '' }
  })
}

async function exportFiles(folder: string): Promise<{ path: string; bytes: number; sha256: string }[]> {
  const files: { path: string; bytes: number; sha256: string }[] = []
  for (const area of fileAreas) {
    for await (const key of fileStorage(area).keys()) {
      const found = await fileStorage(area).get(key)
      if (found === null) continue
      const bytes = Buffer.concat(await found.toArray() as Buffer[])
      const relative = `fichiers/${area}/${key}`
      await writeWhole(path.join(folder, relative), oneChunk(bytes))
      files.push({ path: relative, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    }
  }
  return files
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
