import { migrateDatabase } from '#lib/platform/db/migrations'
import { addSettings, env } from '#lib/platform/env'
import { openDemoDatabase } from './demo-database.ts'
import { keptSecret } from './kept-secret.ts'
import { listeningPort } from './listening-port.ts'
import { prepareClient } from './prepare-application.ts'
import { step } from './say.ts'
import type { Supervisor } from './supervisor.ts'
import { watchDatabase } from './watch-database.ts'

/** Where the demo runs: the project, the data it keeps, and the logs of its parts. */
export type DemoPlace = { root: string; folder: string; logs: string }

/** Brings up a migrated database and what else `env()` lacks: afterwards `db()` works. */
export async function prepareDemo(place: DemoPlace, supervisor: Supervisor): Promise<void> {
  const port = await listeningPort(env().HOST, env().PORT)
  addSettings({ PORT: String(port), SECRET: env().SECRET ?? keptSecret(place.folder) })
  await step('Client de la base de données', () => prepareClient({ ...place, run: supervisor.run }))

  const isOwn = env().DATABASE_URL === undefined
  const database = await step(isOwn ? 'PostgreSQL embarqué' : 'Base de données de DATABASE_URL', async () => {
    const opened = await openDemoDatabase(place.folder)
    if (opened.stop) supervisor.cleanUp(opened.stop)
    supervisor.cleanUp(await watchDatabase(opened.ownerUrl, () => { supervisor.fail('PostgreSQL : arrêt inattendu.') }))
    return opened
  })
  supervisor.checkpoint()
  addSettings({
    DATABASE_URL: database.databaseUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    ...(isOwn && isLocal() && env().EXAMPLE_SIGN_IN === undefined ? { EXAMPLE_SIGN_IN: 'oui' } : {}),
  })
  await step('Tables', () => migrateDatabase(database.ownerUrl, database.appRole))
  supervisor.checkpoint()
}

/** Whether only people on this machine can come: the condition for "se connecter comme…" without an explicit setting. */
function isLocal(): boolean {
  const { HOST, PUBLIC_URL } = env()
  const hosts = [HOST, ...(PUBLIC_URL ? [new URL(PUBLIC_URL).hostname] : [])]
  return hosts.every((host) => ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(host))
}
