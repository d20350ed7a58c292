/** Where a run of all the tests leaves its result, below the root. */
export const testRunFile = 'reports/last-run.json'

export type TestRun = { tested: string; passed: number; failed: number; endedAt: string }

/** What can be said of the tests of the code that runs here: they were run on it, on other code, or there is no trace of any. */
export type TestRunState = { state: 'same'; passed: number; failed: number; endedAt: string } | { state: 'other'; endedAt: string } | { state: 'none' }

/** A run counts for the very code that it tried, and for no other. */
export function testRunState(run: TestRun | null, hash: string): TestRunState {
  if (run === null) return { state: 'none' }
  if (run.tested !== hash) return { state: 'other', endedAt: run.endedAt }
  return { state: 'same', passed: run.passed, failed: run.failed, endedAt: run.endedAt }
}
