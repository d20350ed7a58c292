import type { Client } from 'pg'

/** How many rows each table holds and the digest of them all, asked of the database in plain SQL. */
export async function contentsOf(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1")
  const contents: Record<string, string> = {}
  for (const { name } of rows) {
    const table = `public.${client.escapeIdentifier(name)}`
    const { rows: [one] } = await client.query<{ said: string }>(`SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text) COLLATE "C")), '-') AS said FROM ${table} t`)
    contents[name] = one?.said ?? ''
  }
  return contents
}
