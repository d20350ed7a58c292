import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { childEnvironment } from '#lib/platform/env'
import { applicationHash } from './application-hash.ts'
import { sourceHash } from './source-hash.ts'
import type { Supervisor } from './supervisor.ts'

type Place = { root: string; logs: string; run: Supervisor['run'] }

/** Writes the database client that the schema calls for, unless it is there; says whether it had to. */
export async function prepareClient({ root, logs, run }: Place): Promise<'written' | 'kept'> {
  const folder = path.join(root, 'lib/platform/db/generated')
  const hash = sourceHash(root, ['prisma/schema', 'node_modules/prisma/package.json'])
  const stamp = path.join(folder, '.schema-hash')
  if (readText(stamp) === hash && existsSync(path.join(folder, 'client.ts'))) return 'kept'
  await run({
    name: 'Préparation du client de la base',
    args: [path.join(root, 'node_modules/prisma/build/index.js'), 'generate'],
    // The engine it would download is not used to generate: any executable file satisfies it.
    environment: childEnvironment({ PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }),
    logFile: path.join(logs, 'prisma.log'),
  })
  writeFileSync(stamp, hash)
  return 'written'
}

/** Builds the application, unless the last build was made of the same sources; says whether it had to. */
export async function prepareBuild({ root, logs, run, distDir }: Place & { distDir: string }): Promise<'written' | 'kept'> {
  const hash = applicationHash(root)
  const stamp = path.join(root, distDir, 'source-hash')
  if (readText(stamp) === hash && hasBuild(root, distDir)) return 'kept'
  rmSync(stamp, { force: true }) // A build cut short is not one.
  await run({
    name: "Construction de l'application",
    args: [nextCommand(root), 'build'],
    environment: childEnvironment({ NODE_ENV: 'production' }),
    logFile: path.join(logs, 'build.log'),
  })
  writeFileSync(stamp, hash)
  return 'written'
}

/** Whether there is something for `next start` to start. */
export function hasBuild(root: string, distDir: string): boolean {
  return existsSync(path.join(root, distDir, 'BUILD_ID'))
}

/** The program file of Next, run with our own Node: its launcher in `.bin` takes whatever Node the PATH has. */
function nextCommand(root: string): string {
  return path.join(root, 'node_modules/next/dist/bin/next')
}

function readText(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
