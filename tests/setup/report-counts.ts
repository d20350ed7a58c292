import { existsSync, readFileSync } from 'node:fs'

export type Counts = { passed: number; failed: number; skipped?: number }

/** What a vitest report says; a file that could not even be loaded is a failure. Tests skip only where their data is not. */
export function vitestCounts(file: string): Counts {
  const report = read(file)
  if (!report) return { passed: 0, failed: 1 }
  const unloaded = list(report['testResults']).filter((one) => one['status'] === 'failed' && list(one['assertionResults']).length === 0)
  return {
    passed: number(report['numPassedTests']),
    failed: number(report['numFailedTests']) + number(report['numTodoTests']) + unloaded.length,
    skipped: number(report['numPendingTests']),
  }
}

/** What a Playwright report says; a flaky test counts as failed, as does an error outside tests. */
export function playwrightCounts(file: string): Counts {
  const report = read(file)
  const stats = report?.['stats']
  if (!report || !isObject(stats)) return { passed: 0, failed: 1 }
  return {
    passed: number(stats['expected']),
    failed: number(stats['unexpected']) + number(stats['flaky']) + list(report['errors']).length,
    skipped: number(stats['skipped']),
  }
}

/** What a mutation report says: a file passes when its tests catch this share of its mutants, those that no test reaches included. */
export function mutationCounts(file: string, floor = 0.85): Counts {
  const files = read(file)?.['files']
  if (!isObject(files)) return { passed: 0, failed: 1 }
  const counts: Counts = { passed: 0, failed: 0 }
  for (const [name, mutated] of Object.entries(files)) {
    const mutants = list(isObject(mutated) ? mutated['mutants'] : null)
    const all = mutants.filter(({ status }) => status !== 'Ignored').length
    const caught = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
    if (all === 0) continue
    if (caught / all >= floor) counts.passed += 1
    else counts.failed += 1
    console.log(`${name.padEnd(44)} ${caught} of ${all} mutants caught, ${Math.round((caught / all) * 100)} %${caught / all >= floor ? '' : `: below ${floor * 100} %`}`)
  }
  return counts
}

function read(file: string): Record<string, unknown> | null {
  if (!existsSync(file)) return null
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return isObject(parsed) ? parsed : null
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
