import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { applicationHash } from '#lib/platform/process/application-hash'
import { testRunFile } from '#lib/security/test-run'

type Run = { tested: string; passed: number; failed: number }

/** Writes down which code was tried, when, and with what result; nothing of a run during which the code changed. */
export function keepRun(root: string, { tested, passed, failed }: Run): void {
  const file = path.join(root, testRunFile)
  if (applicationHash(root) !== tested) {
    rmSync(file, { force: true })
    return
  }
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ tested, passed, failed, endedAt: new Date().toISOString() }))
}
