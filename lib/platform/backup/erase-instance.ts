import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { dataDir } from '#lib/platform/env'
import { fileAreas, fileStorage } from '#lib/platform/files/storage'
import { CommandError } from '#lib/platform/process/command'
import { listTables } from './catalog.ts'
import { emptyDatabase } from './empty-database.ts'

export type ErasedInstance = { shortName: string; tables: number; rows: number; folders: number }

/** Folders of this machine that hold something of the installation: uploads of imports, and pages as they were made. */
const ownFolders = ['imports', 'pages']

/**
 * Erases an installation: every table, the job queue and every file. What is left is an empty database, ready for `npm run migrate`.
 * Refused while anybody else is connected: a running server would write on.
 */
export async function eraseInstance(ownerUrl: string, shortName: string): Promise<ErasedInstance> {
  const counted = await counts(ownerUrl)
  if (counted.shortName !== shortName) throw new CommandError('Ce n’est pas le nom de cette association. Rien n’a été effacé.')
  if (counted.others > 0) throw new CommandError(`${counted.others} connexion(s) à cette base : arrêtez d’abord le serveur et le worker. Rien n’a été effacé.`)
  await emptyDatabase(ownerUrl)
  let folders = 0
  for (const area of fileAreas) {
    const found: string[] = []
    for await (const { folder } of fileStorage(area).folders()) found.push(folder)
    for (const folder of found) await fileStorage(area).removeFolder(folder)
    folders += found.length
  }
  for (const name of ownFolders) await rm(path.join(dataDir(), name), { recursive: true, force: true })
  const { others: _others, ...erased } = counted
  return { ...erased, folders }
}

/** The name of the association of a database. */
export async function shortNameOf(ownerUrl: string): Promise<string> {
  return (await counts(ownerUrl)).shortName
}

async function counts(ownerUrl: string): Promise<{ shortName: string; tables: number; rows: number; others: number }> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const known = await client.query<{ known: boolean }>("SELECT to_regclass('public.instance') IS NOT NULL AS known")
    if (!known.rows[0]?.known) throw new CommandError('Cette base est déjà vide : il n’y a rien à effacer.')
    const tables = await listTables(client)
    let rows = 0
    for (const { name } of tables) rows += Number((await client.query<{ count: string }>(`SELECT count(*) FROM public.${client.escapeIdentifier(name)}`)).rows[0]?.count ?? 0)
    const instance = await client.query<{ shortName: string }>('SELECT short_name AS "shortName" FROM instance')
    const others = await client.query<{ count: string }>('SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()')
    return { shortName: instance.rows[0]?.shortName ?? '', tables: tables.length, rows, others: Number(others.rows[0]?.count ?? 0) }
  } finally {
    await client.end()
  }
}
