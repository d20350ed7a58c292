import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { from, to } from 'pg-copy-streams'
import type { Table } from './catalog.ts'

export type TableCheck = { rows: number; sha256: string }

/** Bytes of a table's copy that are held at once. */
const partBytes = 4_000_000

/** How values are written, whatever the server's settings: the same rows are the same bytes everywhere. */
const plainWriting = ['search_path = public, pg_catalog', "datestyle = 'ISO, YMD'", "intervalstyle = 'postgres'", "timezone = 'UTC'", "bytea_output = 'hex'", 'extra_float_digits = 1', "client_encoding = 'UTF8'", 'synchronize_seqscans = off', 'statement_timeout = 0', 'idle_in_transaction_session_timeout = 0', 'lock_timeout = 0']

/** Prepares a transaction for copies. Rows that the role may not see are an error, never left out. */
export async function writePlainly(client: Client): Promise<void> {
  for (const setting of [...plainWriting, 'row_security = off']) await client.query(`SET LOCAL ${setting}`)
}

/** The rows of a table as `COPY` writes them, in parts of a few megabytes; ends with how many they were and their digest. */
export async function* copyOut(client: Client, table: Table): AsyncGenerator<Uint8Array, TableCheck> {
  const copy = client.query(to(`COPY public.${client.escapeIdentifier(table.name)} (${columnsOf(client, table)}) TO STDOUT`))
  // The stream ends before the server has said how many rows they were, and that it listens again.
  const said = new Promise<void>((resolve) => { Object.assign(copy, { handleReadyForQuery: resolve }) })
  const digest = createHash('sha256')
  let held: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of copy as AsyncIterable<Uint8Array>) {
    digest.update(chunk)
    held.push(chunk)
    bytes += chunk.length
    if (bytes < partBytes) continue
    yield Buffer.concat(held)
    held = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(held)
  await said
  return { rows: copy.rowCount, sha256: digest.digest('hex') }
}

/** How many rows a table has, and their digest. */
export async function checkTable(client: Client, table: Table): Promise<TableCheck> {
  const copy = copyOut(client, table)
  for (;;) {
    const next = await copy.next()
    if (next.done) return next.value
  }
}

/** Opens a table for rows as `copyOut` wrote them. */
export function copyIn(client: Client, table: Table): { write: (bytes: Uint8Array) => Promise<void>; end: () => Promise<void> } {
  const copy = client.query(from(`COPY public.${client.escapeIdentifier(table.name)} (${columnsOf(client, table)}) FROM STDIN`))
  const failed = new Promise<never>((_, reject) => { copy.once('error', reject) })
  failed.catch(() => undefined)
  return {
    async write(bytes) {
      if (copy.write(bytes)) return
      await Promise.race([failed, new Promise<void>((resolve) => { copy.once('drain', resolve) })])
    },
    async end() {
      copy.end()
      await Promise.race([failed, new Promise<void>((resolve) => { copy.once('finish', resolve) })])
    },
  }
}

function columnsOf(client: Client, { columns }: Table): string {
  return columns.map((column) => client.escapeIdentifier(column)).join(', ')
}
