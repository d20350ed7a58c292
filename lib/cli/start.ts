import { spawn } from 'node:child_process'
import path from 'node:path'
import { childEnvironment, env, required } from '#lib/platform/env'
import { CommandError, runCommand } from '#lib/platform/process/command'
import { refusePendingMigrations } from '#lib/platform/process/pending-migrations'
import { hasBuild, nextCommand } from '#lib/platform/process/prepare-application'
import { whenLauncherGoes } from '#lib/platform/process/when-launcher-goes'

const root = path.resolve(import.meta.dirname, '../..')

// npm start: the web server of an installation. Migrations are the operator's decision, never a side effect of a start.
await runCommand(async () => {
  required('SECRET')
  const databaseUrl = required('DATABASE_URL')
  const { PORT, HOST, NEXT_DIST_DIR, PUBLIC_URL } = env()
  if (!PUBLIC_URL) throw new CommandError("PUBLIC_URL manque : c'est l'adresse que les gens tapent (https://…), par laquelle commencent les liens des courriels.")
  if (!hasBuild(root, NEXT_DIST_DIR)) throw new CommandError("L'application n'est pas construite. Lancez : npm run build")
  await refusePendingMigrations(databaseUrl)
  const server = spawn(process.execPath, [nextCommand(root), 'start', root, '-H', HOST, '-p', String(PORT)], {
    env: childEnvironment({ NODE_ENV: 'production' }), stdio: ['ignore', 'inherit', 'inherit'],
  })
  let isAsked = false
  const stop = () => {
    isAsked = true
    server.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  whenLauncherGoes(stop)
  return new Promise<number>((resolve) => {
    // A stop that was asked for is no failure, whatever Next says of it.
    server.once('exit', (code) => { resolve(isAsked ? 0 : (code ?? 1)) })
  })
})
