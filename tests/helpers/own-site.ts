import { spawn, spawnSync } from 'node:child_process'
import { openSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { ensureDatabase, ensureRoles } from '#lib/platform/db/embedded-database'
import { type EmbeddedServer, freePort } from '#lib/platform/db/embedded-server'
import { migrateDatabase } from '#lib/platform/db/migrations'
import { root } from '#tests/architecture/file-kinds'

export type OwnSite = { address: string; stop: () => Promise<void> }

const passwords = { owner: 'owner-of-this-test-only', app: 'application-of-this-test-only' }

/**
 * An installation of a spec's own, with an example, on the build that the demo has just made: what happens to its database
 * harms no other spec. `logFile`: where its lines are kept, to be read. `port`: where the site finds its database, when that is not the server's own port.
 */
export async function startOwnSite(postgres: EmbeddedServer, folder: string, { databasePort = postgres.port, example = 'pevele-du-douaisis', logFile }: { databasePort?: number; example?: string; logFile?: string } = {}): Promise<OwnSite> {
  await ensureRoles(postgres, passwords)
  await ensureDatabase(postgres, 'cpts')
  await migrateDatabase(`postgresql://cpts_proprietaire:${passwords.owner}@127.0.0.1:${postgres.port}/cpts`, 'cpts_application')
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const { DATABASE_OWNER_URL: _owner, SMTP_URL: _smtp, FORCE_COLOR: _color, ...inherited } = process.env
  const database = (at: number) => `postgresql://cpts_application:${passwords.app}@127.0.0.1:${at}/cpts`
  const env = {
    ...inherited, DATABASE_URL: database(databasePort), SECRET: 'a-secret-of-this-test-and-nothing-else', PUBLIC_URL: address,
    PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, NEXT_DIST_DIR: inherited['NEXT_DIST_DIR'] ?? '.next-test', GEOCODER_URL: 'non', GEO_API_URL: 'non', EXAMPLE_SIGN_IN: 'oui',
  }
  // Straight to the server: whatever stands between them belongs to this process, which waits here.
  const direct = { ...env, DATABASE_URL: database(postgres.port) }
  const load = `import { loadExample } from '#prisma/seed'; import { closeDatabase } from '#lib/platform/db/client'; await loadExample(${JSON.stringify(example)}); await closeDatabase()`
  const loaded = spawnSync(process.execPath, ['--input-type=module', '-e', load], { cwd: root, env: direct, encoding: 'utf8' })
  expect(loaded.status, loaded.stderr).toBe(0)
  const lines = logFile === undefined ? 'ignore' : openSync(logFile, 'a')
  const site = spawn(process.execPath, [path.join(root, 'lib/cli/start.ts')], { cwd: root, env, stdio: ['ignore', lines, lines] })
  await expect.poll(() => fetch(`${address}/api/sante`).then((answer) => answer.ok, () => false), { timeout: 60_000 }).toBe(true)
  return {
    address,
    stop: async () => {
      if (site.exitCode !== null || site.signalCode !== null) return
      const gone = new Promise((resolve) => { site.once('exit', resolve) })
      site.kill('SIGTERM')
      await gone
    },
  }
}
