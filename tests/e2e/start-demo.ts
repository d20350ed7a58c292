import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#lib/platform/db/embedded-server'
import { root } from '#tests/architecture/file-kinds'

const example = 'pevele-du-douaisis'
const readyMinutes = 6

/**
 * Starts what a newcomer starts, `npm run demo`, on a port and in a folder of its own: database, example,
 * production build, web server and worker. E2E_BASE_URL names a running site to be used instead.
 */
export default async function startDemo(): Promise<() => Promise<void>> {
  if (process.env['E2E_BASE_URL']) return async () => undefined
  const folder = path.join(root, 'node_modules/.cache/cpts-e2e', `run-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const demo = spawn(process.execPath, [path.join(root, 'lib/cli/demo.ts'), '--exemple', example], {
    cwd: root, env: demoEnvironment(folder, port), stdio: ['ignore', 'inherit', 'inherit'], detached: true,
  })
  const stop = async () => {
    await ended(demo)
    tellIncidents(path.join(folder, 'journaux'))
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await untilHealthy(address, demo)
  } catch (error) {
    await stop()
    throw error
  }
  process.env['E2E_BASE_URL'] = address
  process.env['E2E_DATA_DIR'] = folder
  return stop
}

function demoEnvironment(folder: string, port: number): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, SMTP_URL: _smtp, FORCE_COLOR: _color, ...inherited } = process.env
  return {
    ...inherited, DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: `http://127.0.0.1:${port}`, NEXT_DIST_DIR: '.next-test',
    GEOCODER_URL: 'non', GEO_API_URL: 'non',
  }
}

async function untilHealthy(address: string, demo: ChildProcess): Promise<void> {
  for (let waited = 0; waited < readyMinutes * 240; waited += 1) {
    if (demo.exitCode !== null) throw new Error(`npm run demo ended with ${demo.exitCode}: its last lines stand above`)
    const answer = await fetch(`${address}/api/sante`).catch(() => null)
    if (answer?.ok) return
    await sleep(250)
  }
  throw new Error(`the demo does not answer after ${readyMinutes} minutes`)
}

async function ended(demo: ChildProcess): Promise<void> {
  if (demo.exitCode !== null || demo.signalCode !== null) return
  const gone = new Promise<void>((resolve) => { demo.once('exit', () => resolve()) })
  demo.kill('SIGTERM')
  await Promise.race([gone, sleep(30_000, undefined, { ref: false })])
}

/** The logs go with the folder: what explains a failed journey is said before. */
function tellIncidents(logs: string): void {
  if (!existsSync(logs)) return
  for (const file of readdirSync(logs)) {
    const lines = readFileSync(path.join(logs, file), 'utf8').split('\n').filter((line) => line.includes('"incident"'))
    if (lines.length > 0) console.log(`${file}: ${lines.length} incident(s)\n${lines.slice(-20).join('\n')}`)
  }
}
