import { cachedRead } from '#lib/platform/cache/cached-read'
import { readTestRun } from './test-run-adapter.ts'

/** What can be said of this installation's tests, looked up once a day. */
export const cachedTestRun = cachedRead('test-run', [], () => Promise.resolve(readTestRun()))
