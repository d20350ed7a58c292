import type { Db } from '#lib/platform/db/client'
import { ok, type Result } from '#lib/platform/result'
import { loadRememberedColumns } from './import-run-repository.ts'
import type { ListKept } from './import-run.ts'
import { parseRememberedMapping, proposeMapping, requireColumns } from './list-columns.ts'
import { type ListFileRefusal, readListFile } from './list-file.ts'

/** Reads a list and maps its columns: as a person chose for the same header before, else as they are guessed. */
export async function keepList(client: Db, file: { fileName: string; bytes: Uint8Array; sheetName?: string }): Promise<Result<ListKept, ListFileRefusal>> {
  const table = await readListFile(file.bytes, file.fileName, file.sheetName === undefined ? {} : { sheetName: file.sheetName })
  if (!table.ok) return table
  const guessed = proposeMapping(table.value.header, null)
  const remembered = parseRememberedMapping(await loadRememberedColumns(client, guessed.fingerprint))
  const mapping = proposeMapping(table.value.header, remembered)
  const isUnderstood = mapping.origin === 'remembered' && requireColumns(mapping).ok
  return ok({ kind: 'list', table: table.value, mapping, step: isUnderstood ? 'lines' : 'columns', decisions: [] })
}
