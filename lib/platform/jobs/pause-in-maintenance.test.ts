import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { pauseInMaintenance } from './pause-in-maintenance.ts'
import type { RunningWorker } from './run-worker.ts'

function fakeWorkers(): { start: () => Promise<RunningWorker>; story: string[]; fail: () => void } {
  const story: string[] = []
  let end = Promise.withResolvers<void>()
  return {
    story,
    fail: () => { end.reject(new Error('the queue gave up')) },
    start: async () => {
      end = Promise.withResolvers()
      const { promise, resolve } = end
      story.push('started')
      return { ended: promise, stop: async () => { story.push('stopped'); resolve(); await promise } }
    },
  }
}

test('a worker stops while the site is closed, starts again when it is open, and ends when asked', async () => {
  const { start, story } = fakeWorkers()
  const stop = new AbortController()
  let closed = true
  const running = pauseInMaintenance({ start, isClosed: () => closed, signal: stop.signal, everyMs: 5 })
  await sleep(40)
  expect(story).toEqual([])
  closed = false
  await sleep(40)
  expect(story).toEqual(['started'])
  closed = true
  await sleep(40)
  expect(story).toEqual(['started', 'stopped'])
  closed = false
  await sleep(40)
  stop.abort()
  await running
  expect(story).toEqual(['started', 'stopped', 'started', 'stopped'])
})

test('asked to end while the site is closed, it ends at once', async () => {
  const { start, story } = fakeWorkers()
  const stop = new AbortController()
  const running = pauseInMaintenance({ start, isClosed: () => true, signal: stop.signal, everyMs: 60_000 })
  stop.abort()
  await running
  expect(story).toEqual([])
})

test('a queue that gives up is not started again: whoever watches the process must know', async () => {
  const { start, fail } = fakeWorkers()
  const running = pauseInMaintenance({ start, isClosed: () => false, signal: new AbortController().signal, everyMs: 5 })
  await sleep(20)
  fail()
  await expect(running).rejects.toThrow('gave up')
})
