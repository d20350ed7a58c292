import { Client } from 'pg'
import { readMigrations } from '#lib/platform/db/migrations'
import { majorOf, postgresVersions, versionRefusal } from '#lib/platform/db/server-version'
import { broken, type Finding, good, look } from './diagnosis.ts'

const clockLimitSeconds = 5

/** The server, its migrations, what the application's role may do, the extensions and the clock, asked with that very role. */
export async function diagnoseDatabase(databaseUrl: string, now: Date): Promise<Finding[]> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    return [broken('base de données', `ne répond pas (${codeOf(error)}) : vérifiez DATABASE_URL et le serveur PostgreSQL`)]
  }
  try {
    return [await version(client), await migrations(client), ...(await rights(client)), await extensions(client), await clock(client, now)]
  } catch (error) {
    return [broken('base de données', `a refusé une question (${codeOf(error)})`)]
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function version(client: Client): Promise<Finding> {
  const [row] = (await client.query<{ number: string }>(`SELECT current_setting('server_version_num') AS number`)).rows
  const major = majorOf(Number(row?.number))
  const refusal = versionRefusal(major)
  if (refusal !== null) return broken('PostgreSQL', refusal)
  const range = `essayé de la version ${postgresVersions.oldest} à la ${postgresVersions.newest}`
  return major > postgresVersions.newest ? look('PostgreSQL', `version ${major}, plus récente que ce qui a été ${range}`) : good('PostgreSQL', `version ${major} (${range})`)
}

async function migrations(client: Client): Promise<Finding> {
  const [known] = (await client.query<{ known: boolean }>(`SELECT to_regproc('public.applied_migrations') IS NOT NULL AS known`)).rows
  const applied = known?.known ? (await client.query<{ name: string }>('SELECT applied_migrations() AS name')).rows.map((row) => row.name) : []
  const wanted = readMigrations().map((one) => one.name)
  const pending = wanted.filter((name) => !applied.includes(name))
  const newer = applied.filter((name) => !wanted.includes(name))
  if (pending.length > 0) return broken('migrations', `${pending.length} à appliquer : npm run migrate`)
  return newer.length > 0 ? look('migrations', `${newer.length} plus récentes que ce code : une version plus neuve tourne-t-elle aussi ?`) : good('migrations', `${wanted.length}, à jour`)
}

async function rights(client: Client): Promise<Finding[]> {
  const [row] = (await client.query<{ super: boolean; owns: boolean; creates: boolean; rewrites: boolean | null; reads: boolean | null }>(`
    SELECT rolsuper AS super, EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relowner = r.oid) AS owns,
      has_schema_privilege('public', 'CREATE') AS creates, has_table_privilege(to_regclass('public.audit_event'), 'UPDATE') AS rewrites,
      has_table_privilege(to_regclass('public.instance'), 'SELECT, UPDATE') AS reads FROM pg_roles r WHERE rolname = current_user`)).rows
  if (row?.super || row?.owns || row?.creates || row?.rewrites) return [broken('droits du rôle', 'DATABASE_URL désigne un rôle trop fort : il pourrait réécrire l’audit (voir npm run roles)')]
  return [row?.reads ? good('droits du rôle', 'lit et écrit, ne crée rien et ne réécrit pas l’audit') : broken('droits du rôle', 'ne peut pas lire les tables : npm run migrate les lui donne')]
}

async function extensions(client: Client): Promise<Finding> {
  const wanted = [...new Set(readMigrations().flatMap(({ sql }) => [...sql.matchAll(/CREATE EXTENSION IF NOT EXISTS "?(\w+)/g)].map((one) => one[1] ?? '')))]
  const there = (await client.query<{ name: string }>('SELECT extname AS name FROM pg_extension')).rows.map((row) => row.name)
  const missing = wanted.filter((name) => !there.includes(name))
  return missing.length > 0 ? broken('extensions', `il manque ${missing.join(', ')}`) : good('extensions', wanted.join(', '))
}

async function clock(client: Client, now: Date): Promise<Finding> {
  const before = performance.now()
  const [row] = (await client.query<{ at: Date }>('SELECT clock_timestamp() AS at')).rows
  const asked = performance.now() - before
  const seconds = row ? Math.abs(row.at.getTime() - now.getTime()) / 1000 - asked / 1000 : 0
  return seconds > clockLimitSeconds ? look('horloge', `la base et cette machine diffèrent de ${Math.round(seconds)} s : réglez l’heure (NTP) des deux`) : good('horloge', 'la même que la base')
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'raison inconnue'
}
