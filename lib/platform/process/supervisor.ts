import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CommandError } from './command.ts'
import { identify, isAlive, signalGroup } from './process-identity.ts'
import { whenLauncherGoes } from './when-launcher-goes.ts'

/** A Node program: its name in messages, its arguments, its surroundings, and the file that takes what it prints. */
export type Program = { name: string; args: readonly string[]; environment: NodeJS.ProcessEnv; logFile: string }

/** Why everything stops: somebody asked, or a part broke down. */
export type StopReason = { kind: 'asked'; signal: NodeJS.Signals } | { kind: 'failed'; message: string }

export type Supervisor = {
  /** Settles as soon as everything must stop. */
  stopped: Promise<StopReason>
  /** Throws when everything must stop: between two steps of a start. */
  checkpoint: () => void
  /** Runs a program to its end; throws, with the end of its log, when it fails. */
  run: (program: Program) => Promise<void>
  /** Starts a program that must live as long as the supervisor. */
  start: (program: Program) => void
  /** A part that is watched elsewhere broke down. */
  fail: (message: string) => void
  /** Adds to what `close` does, last added first. */
  cleanUp: (work: () => Promise<void> | void) => void
  close: () => Promise<void>
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const patienceSeconds = 12

/**
 * Starts, watches and stops the parts of the demo. Programs have process groups of their own, so that a Ctrl-C in the
 * terminal reaches us alone and the parts stop in order; `onSpawn` learns their numbers, for the day we are killed.
 */
export function openSupervisor(onSpawn: (pid: number) => void): Supervisor {
  const end = Promise.withResolvers<StopReason>()
  const cleanUps: (() => Promise<void> | void)[] = []
  let reason: StopReason | null = null
  let isClosing = false
  const stop = (why: StopReason) => {
    reason ??= why
    end.resolve(reason)
  }
  const ask = (signal: NodeJS.Signals) => { stop({ kind: 'asked', signal }) }
  for (const signal of signals) process.on(signal, ask)
  whenLauncherGoes(() => { ask('SIGTERM') })

  const launch = (program: Program): ChildProcess => {
    mkdirSync(path.dirname(program.logFile), { recursive: true, mode: 0o700 })
    const log = openSync(program.logFile, 'w', 0o600)
    const child = spawn(process.execPath, program.args, { env: program.environment, stdio: ['ignore', log, log], detached: true })
    closeSync(log)
    if (child.pid !== undefined) onSpawn(child.pid)
    cleanUps.push(() => stopChild(child))
    return child
  }

  return {
    stopped: end.promise,
    checkpoint: () => {
      if (reason) throw new StopRequest(reason)
    },
    run: async (program) => {
      const code = await Promise.race([exitOf(launch(program)), end.promise])
      if (typeof code !== 'number') throw new StopRequest(code)
      if (code !== 0) throw new CommandError(brokenDown(program))
    },
    start: (program) => {
      void exitOf(launch(program)).then(() => {
        if (!isClosing) stop({ kind: 'failed', message: brokenDown(program) })
      })
    },
    fail: (message) => { stop({ kind: 'failed', message }) },
    cleanUp: (work) => { cleanUps.push(work) },
    close: async () => {
      isClosing = true
      for (const work of cleanUps.splice(0).reverse()) await work()
      for (const signal of signals) process.off(signal, ask)
    },
  }
}

/** Thrown by a step that was interrupted: not a failure of its own. */
export class StopRequest extends Error {
  readonly reason: StopReason

  constructor(reason: StopReason) {
    super(reason.kind === 'failed' ? reason.message : `stopped by ${reason.signal}`)
    this.name = 'StopRequest'
    this.reason = reason
  }
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => { resolve(1) })
    child.once('exit', (code) => { resolve(code ?? 1) })
  })
}

async function stopChild(child: ChildProcess): Promise<void> {
  const identity = child.pid === undefined || child.exitCode !== null || child.signalCode !== null ? null : identify(child.pid)
  if (!identity) return
  const gone = exitOf(child)
  signalGroup(identity, 'SIGTERM')
  await Promise.race([gone, sleep(patienceSeconds * 1000, undefined, { ref: false })])
  if (isAlive(identity)) signalGroup(identity, 'SIGKILL')
  await gone
}

function brokenDown(program: Program): string {
  const lines = readFileSync(program.logFile, 'utf8').trimEnd().split('\n').slice(-30).join('\n')
  return `${program.name} : arrêt inattendu. Fin de son journal (${program.logFile}) :\n${lines}`
}
