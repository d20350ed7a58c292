import { Client } from 'pg'
import { CommandError } from '#lib/platform/process/command'

/** Refuses to write into a database in which anything lies. */
export async function refuseUsedDatabase(ownerUrl: string): Promise<void> {
  const names = await withClient(ownerUrl, async (client) => (await client.query<{ name: string }>(ownTables)).rows.map((row) => row.name))
  if (names.length === 0) return
  throw new CommandError(`La base de données n’est pas vide (${names.length} tables) : une sauvegarde se restaure dans une base neuve. Créez-en une, donnez-la dans DATABASE_OWNER_URL et DATABASE_URL, puis recommencez. Rien n’a été changé.`)
}

/** Takes everything of ours out of a database, for good: tables, types, functions and the job queue. Extensions stay. */
export async function emptyDatabase(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('BEGIN')
    await client.query('DROP SCHEMA IF EXISTS graphile_worker CASCADE')
    for (const { sql } of (await client.query<{ sql: string }>(dropEverything)).rows) await client.query(sql)
    await client.query('COMMIT')
  })
}

const notOfExtension = (catalog: string, oid: string) => `NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`

const ownTables = `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND ${notOfExtension('pg_class', 'c.oid')}
  UNION ALL SELECT 'graphile_worker' FROM pg_namespace WHERE nspname = 'graphile_worker'`

// Tables first: what depends on them (triggers, sequences, views) goes with them.
const dropEverything = `
  SELECT sql FROM (
    SELECT 1 AS turn, format('DROP TABLE IF EXISTS public.%I CASCADE', c.relname) AS sql FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND ${notOfExtension('pg_class', 'c.oid')}
    UNION ALL SELECT 2, format('DROP VIEW IF EXISTS public.%I CASCADE', c.relname) FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v' AND ${notOfExtension('pg_class', 'c.oid')}
    UNION ALL SELECT 3, format('DROP SEQUENCE IF EXISTS public.%I CASCADE', c.relname) FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' AND ${notOfExtension('pg_class', 'c.oid')}
    UNION ALL SELECT 4, format('DROP TEXT SEARCH CONFIGURATION IF EXISTS public.%I CASCADE', c.cfgname) FROM pg_ts_config c WHERE c.cfgnamespace = 'public'::regnamespace AND ${notOfExtension('pg_ts_config', 'c.oid')}
    UNION ALL SELECT 5, format('DROP ROUTINE IF EXISTS public.%I(%s) CASCADE', p.proname, pg_get_function_identity_arguments(p.oid)) FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND ${notOfExtension('pg_proc', 'p.oid')}
    UNION ALL SELECT 6, format('DROP TYPE IF EXISTS public.%I CASCADE', t.typname) FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd') AND ${notOfExtension('pg_type', 't.oid')}
  ) everything ORDER BY turn, sql`

async function withClient<Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
