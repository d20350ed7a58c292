import { type ChildProcess, spawn } from 'node:child_process'
import { openSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { childEnvironment } from '#lib/platform/env'
import { prepareBuild } from '#lib/platform/process/prepare-application'
import { root } from '#tests/architecture/file-kinds'

/** The build of these tests, apart from everybody else's. */
export const distDir = '.next-soak'

export type Program = { pid: number; exited: () => boolean }

/** `within`: a command that runs the program somewhere else than here, its words first. */
export type ProgramPlace = { name?: string; settings?: Record<string, string>; within?: readonly string[] }

/** Starts one of the product's programs, which writes to `logs/<name>.log` and tells its memory at SIGUSR2. */
export function startProgram(command: string, logs: string, { name = command, settings = {}, within = [] }: ProgramPlace = {}): ChildProcess {
  const log = openSync(path.join(logs, `${name}.log`), 'a')
  const [program, ...args] = [...within, process.execPath, '--expose-gc', '--import', path.join(import.meta.dirname, 'memory-probe.ts'), path.join(root, 'lib/cli', command)]
  return spawn(program, args, {
    cwd: root, env: childEnvironment({ NODE_ENV: 'production', ...settings }), stdio: ['ignore', log, log],
  })
}

/** What a check needs to know of a program. */
export function asProgram(child: ChildProcess): Program {
  return { pid: child.pid ?? 0, exited: () => child.exitCode !== null || child.signalCode !== null }
}

/** Asks a program to end, and waits until it has. */
export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => { child.once('exit', () => resolve()) })
  child.kill('SIGTERM')
  await Promise.race([gone, sleep(30_000, undefined, { ref: false })])
}

/** Builds the product once. Next writes the folder of each build into tsconfig.json: this one's is nobody's business. */
export async function buildProduct(logs: string): Promise<void> {
  const compilerFile = path.join(root, 'tsconfig.json')
  const before = readFileSync(compilerFile, 'utf8')
  try {
    await prepareBuild({ root, logs, distDir, run: (program) => toItsEnd(program.args, program.environment, program.logFile) })
  } finally {
    if (readFileSync(compilerFile, 'utf8') !== before) writeFileSync(compilerFile, before)
  }
}

async function toItsEnd(args: readonly string[], environment: NodeJS.ProcessEnv, logFile: string): Promise<void> {
  const log = openSync(logFile, 'a')
  const child = spawn(process.execPath, [...args], { cwd: root, env: environment, stdio: ['ignore', log, log] })
  const code = await new Promise<number | null>((resolve) => { child.once('exit', resolve) })
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${readFileSync(logFile, 'utf8').slice(-3000)}`)
}
