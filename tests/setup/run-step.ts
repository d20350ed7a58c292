import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Counts } from './report-counts.ts'

export type Step = {
  name: string
  command: readonly string[]
  environment?: Record<string, string>
  /** What must be there first; throws a sentence when it cannot be had. */
  before?: () => Promise<void> | void
  /** The tests it ran, from its report; without it the step counts as one. */
  counts?: () => Counts
  report?: string
  /** How to run it alone. */
  again: string
}

/** Runs one step to its end, its output shown as it comes. A step that breaks down counts as one failure at least. */
export async function runStep(step: Step, root: string): Promise<{ counts: Counts; seconds: number }> {
  const start = performance.now()
  const counts = await outcome(step, root)
  return { counts, seconds: (performance.now() - start) / 1000 }
}

async function outcome(step: Step, root: string): Promise<Counts> {
  if (step.report) rmSync(step.report, { force: true }) // Never count an earlier run.
  try {
    await step.before?.()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
  const isDone = await run(step, root)
  const counts = step.counts?.() ?? (isDone ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  return isDone || counts.failed > 0 ? counts : { passed: counts.passed, failed: 1 }
}

function run({ command: [program = '', ...args], environment = {} }: Step, root: string): Promise<boolean> {
  const paths = [path.dirname(process.execPath), path.join(root, 'node_modules/.bin'), process.env['PATH'] ?? '']
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', ...environment, PATH: paths.join(path.delimiter) },
  })
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`)
      resolve(false)
    })
    child.once('exit', (code) => { resolve(code === 0) })
  })
}
