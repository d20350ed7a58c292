import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { Client } from 'pg'

/**
 * Prisma's schema engine, as the WebAssembly build that its npm package ships.
 * `prisma migrate` downloads a native engine from Prisma's host; this one needs the npm registry only,
 * reads the same `prisma/migrations` folder and keeps the same `_prisma_migrations` table.
 */

type Loaded = { SchemaEngine: { new: (options: unknown, log: (line: string) => void, adapter: unknown) => Promise<Engine> } }

type Engine = {
  applyMigrations: (input: unknown) => Promise<{ appliedMigrationNames: string[] }>
  diff: (input: unknown) => Promise<{ stdout: string | null }>
}

export type SchemaFile = { path: string; content: string }
export type MigrationFolder = { name: string; sql: string }

const filters = { externalTables: [], externalEnums: [] }

let loaded: Promise<Loaded> | null = null

// Once per process: the package's glue code keeps one instance in its module scope.
async function loadRuntime(): Promise<Loaded> {
  const runtime = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(path.join(path.dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': withoutLingeringTimers(runtime) })
  runtime.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (isStarter(start)) start()
  return runtime as unknown as Loaded
}

/** The engine forgets to stop its ten-second lock timer: it must not keep a finished command waiting. */
function withoutLingeringTimers(runtime: object): WebAssembly.ModuleImports {
  return Object.fromEntries(Object.entries(runtime).map(([name, value]) => [
    name, name.startsWith('__wbg_setTimeout') ? (work: () => void, delay: number) => setTimeout(work, delay).unref() : value,
  ]))
}

/**
 * An engine for the time of some work. Its connections are closed at the end: the engine locks the database against other migrations
 * for as long as its connection lives, and an idle one lives ten seconds, which whoever migrates next would wait.
 */
async function withEngine<Value>(databaseUrl: string, datamodels: SchemaFile[], work: (engine: Engine) => Promise<Value>): Promise<Value> {
  loaded ??= loadRuntime()
  const { SchemaEngine } = await loaded
  const connections: { dispose: () => Promise<void> }[] = []
  const factory = wholeScripts(new PrismaPg({ connectionString: databaseUrl, allowExitOnIdle: true }), databaseUrl, (opened) => connections.push(opened))
  try {
    return await work(await SchemaEngine.new({ datamodels: datamodels.map((file) => [file.path, file.content]) }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory)))
  } finally {
    for (const connection of connections) await connection.dispose()
  }
}

/** The adapter cuts scripts at each semicolon, which breaks function bodies: send them whole, as `migrate deploy` does. */
function wholeScripts(factory: PrismaPg, databaseUrl: string, onOpen: (opened: { dispose: () => Promise<void> }) => void): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    onOpen(adapter)
    adapter.executeScript = async (script) => {
      const client = new Client({ connectionString: databaseUrl })
      await client.connect()
      try {
        await client.query(script)
      } finally {
        await client.end()
      }
    }
    return adapter
  }
  return factory
}

/** Applies the migrations that the database has not seen, in order; returns their names (none the second time). */
export async function applyMigrations(ownerUrl: string, migrations: MigrationFolder[], schema: SchemaFile[]): Promise<string[]> {
  const result = await withEngine(ownerUrl, schema, (engine) => engine.applyMigrations({
    migrationsList: {
      baseDir: 'prisma/migrations',
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
      shadowDbInitScript: '',
      migrationDirectories: migrations.map((folder) => ({
        path: folder.name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: folder.sql } },
      })),
    },
    filters,
  }))
  return result.appliedMigrationNames
}

/** The SQL that leads from one schema (none: an empty database) to another; needs any reachable server, writes nothing. */
export async function diffSchemas(databaseUrl: string, from: SchemaFile[] | null, to: SchemaFile[]): Promise<string> {
  const result = await withEngine(databaseUrl, to, (engine) => engine.diff({
    from: from ? { tag: 'schemaDatamodel', files: from } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: to },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters,
  }))
  return result.stdout ?? ''
}

function isStarter(value: unknown): value is () => void {
  return typeof value === 'function'
}
