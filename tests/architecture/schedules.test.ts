import { expect, test } from 'vitest'
import { workerTasks } from '#lib/cli/worker-tasks'
import { scheduleMistake } from '#lib/platform/jobs/schedule'

// The worker refuses to start with one that cannot be kept.
test('every job has a time that exists once, every night of the year', () => {
  const planned = Object.entries(workerTasks).flatMap(([name, { schedule }]) => (schedule ? [{ name, mistake: scheduleMistake(schedule) }] : []))
  expect(planned.length).toBeGreaterThan(20)
  expect(planned.filter((one) => one.mistake !== null)).toEqual([])
})
