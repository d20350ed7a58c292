import path from 'node:path'
import { addSettings, env, forgetOwner, required } from '#lib/platform/env'
import { CommandError, runCommand } from '#lib/platform/process/command'
import { refusePendingMigrations } from '#lib/platform/process/pending-migrations'
import { hasBuild } from '#lib/platform/process/prepare-application'

const root = path.resolve(import.meta.dirname, '../..')

// npm start: the web server of an installation. Migrations are the operator's decision, never a side effect of a start.
await runCommand(async () => {
  required('SECRET')
  const databaseUrl = required('DATABASE_URL')
  const { PORT, HOST, NEXT_DIST_DIR, PUBLIC_URL } = env()
  if (!PUBLIC_URL) throw new CommandError("PUBLIC_URL manque : c'est l'adresse que les gens tapent (https://…), par laquelle commencent les liens des courriels.")
  if (!hasBuild(root, NEXT_DIST_DIR)) throw new CommandError("L'application n'est pas construite. Lancez : npm run build")
  await refusePendingMigrations(databaseUrl)
  forgetOwner()
  addSettings({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const { serveUntilStopped } = await import('#lib/platform/web/serve-until-stopped')
  return serveUntilStopped(root, { host: HOST, port: PORT })
})
