import { migrateDatabase } from '#lib/platform/db/migrations'
import { addSettings, env } from '#lib/platform/env'
import { CommandError } from './command.ts'
import { demoContents, type DemoDatabase, openDemoDatabase, whileLoading } from './demo-database.ts'
import { keptSecret } from './kept-secret.ts'
import { listeningPort } from './listening-port.ts'
import { prepareBuild, prepareClient } from './prepare-application.ts'
import { say, step } from './say.ts'
import type { Supervisor } from './supervisor.ts'
import { watchDatabase } from './watch-database.ts'

/** Where the demo runs: the project, the data it keeps, and the logs of its parts. */
export type DemoPlace = { root: string; folder: string; logs: string }

/** Brings everything to the point where servers can start; the settings it found out are added to `env()`. */
export async function prepareDemo(place: DemoPlace, example: string, supervisor: Supervisor): Promise<void> {
  const port = await listeningPort(env().HOST, env().PORT)
  addSettings({ PORT: String(port), SECRET: env().SECRET ?? keptSecret(place.folder) })
  const { root, logs } = place
  const { run, checkpoint } = supervisor
  await step('Client de la base de données', () => prepareClient({ root, logs, run }))

  const isOwn = env().DATABASE_URL === undefined
  const database = await step(isOwn ? 'PostgreSQL embarqué' : 'Base de données de DATABASE_URL', async () => {
    const opened = await openDemoDatabase(place.folder)
    if (opened.server) supervisor.cleanUp(opened.server.stop)
    supervisor.cleanUp(await watchDatabase(opened.ownerUrl, () => { supervisor.fail('PostgreSQL : arrêt inattendu.') }))
    return opened
  })
  checkpoint()
  addSettings({
    DATABASE_URL: database.databaseUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    ...(isOwn && isLocal() && env().EXAMPLE_SIGN_IN === undefined ? { EXAMPLE_SIGN_IN: 'oui' } : {}),
  })
  await step('Tables', () => migrateDatabase(database.ownerUrl, database.appRole))
  checkpoint()
  await fill(database, place.folder, example)
  checkpoint()
  await step("Construction de l'application", () => prepareBuild({ root, logs, run, distDir: env().NEXT_DIST_DIR }))
  checkpoint()
}

/** Whether only people on this machine can come: the condition for "se connecter comme…" without an explicit setting. */
function isLocal(): boolean {
  const { HOST, PUBLIC_URL } = env()
  const hosts = [HOST, ...(PUBLIC_URL ? [new URL(PUBLIC_URL).hostname] : [])]
  return hosts.every((host) => ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(host))
}

async function fill(database: DemoDatabase, folder: string, example: string): Promise<void> {
  const contents = await demoContents(database.ownerUrl)
  if (contents.kind === 'data') {
    say("  – La base contient déjà des données : l'exemple n'est pas chargé.")
    return
  }
  if (contents.kind === 'example' && contents.name !== example) {
    throw new CommandError(`Ce dossier contient l'exemple « ${contents.name} ». Pour voir « ${example} », choisissez un autre dossier : DATA_DIR=.data-${example} npm run demo -- --exemple ${example}`)
  }
  // Imported here: the database client it needs may just have been written.
  const { loadExample } = await import('#prisma/seed')
  const { closeDatabase } = await import('#lib/platform/db/client')
  await step(`Exemple « ${example} »`, () => whileLoading(database, folder, () => loadExample(example, {
    ownerUrl: database.ownerUrl,
    onProgress: (text) => { say(`    … ${text}`) },
  })))
  await closeDatabase()
}
