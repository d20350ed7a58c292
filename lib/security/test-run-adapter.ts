import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { applicationHash } from '#lib/platform/process/application-hash'
import { testRunFile, type TestRunState, testRunState } from './test-run.ts'

const schema = z.object({ tested: z.string(), passed: z.number(), failed: z.number(), endedAt: z.iso.datetime() })

/** What the folder of this installation says of its tests; a file that cannot be read is none. */
export function readTestRun(root = process.cwd()): TestRunState {
  const file = path.join(/* turbopackIgnore: true */ root, testRunFile)
  if (!existsSync(file)) return testRunState(null, '')
  try {
    return testRunState(schema.parse(JSON.parse(readFileSync(file, 'utf8'))), applicationHash(root))
  } catch {
    return { state: 'none' }
  }
}
