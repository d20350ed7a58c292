import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { now } from '#lib/platform/clock'
import { startEmbeddedServer } from '#lib/platform/db/embedded-server'
import { readSchema } from '#lib/platform/db/migrations'
import { diffSchemas, type SchemaFile } from '#lib/platform/db/schema-engine'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { say } from '#lib/platform/process/say'

const root = path.resolve(import.meta.dirname, '../..')

// npm run migrate:create -- add_phone: the SQL from the committed schema to the one being written, to read and complete.
await runCommand(async () => {
  const usage = 'npm run migrate:create -- nom_de_la_migration (lettres minuscules, chiffres et _)'
  const [name = ''] = readArguments({}, usage, 1).positionals
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new CommandError(`Utilisation : ${usage}`, 2)
  const sql = await withThrowAwayServer((url) => diffSchemas(url, committedSchema(), readSchema()))
  if (sql.replace(/^--.*$/gm, '').trim() === '') {
    say('Le schéma est le même que celui du dernier commit : rien à écrire.')
    return
  }
  const stamp = now().toISOString().replace(/\D/g, '').slice(0, 14)
  const file = path.join('prisma/migrations', `${stamp}_${name}`, 'migration.sql')
  if (existsSync(path.join(root, file))) throw new CommandError(`${file} existe déjà.`)
  await mkdir(path.join(root, path.dirname(file)), { recursive: true })
  await writeFile(path.join(root, file), sql)
  say(`${file} est écrit. Relisez-le, ajoutez-y ce que le schéma ne dit pas (CHECK, index partiels), puis : npm run migrate`)
})

function committedSchema(): SchemaFile[] {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' })
  return git('ls-tree', '--name-only', 'HEAD', 'prisma/schema/').split('\n').filter((file) => file.endsWith('.prisma'))
    .map((file) => ({ path: path.basename(file), content: git('show', `HEAD:${file}`) }))
}

async function withThrowAwayServer<Value>(work: (url: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cpts-migrate-'))
  const server = await startEmbeddedServer(folder, 'fast')
  try {
    return await work(server.url('postgres'))
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
