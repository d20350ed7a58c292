import { expect, test } from 'vitest'
import { isSessionOver } from './session-limits.ts'

const now = new Date('2026-11-23T09:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const session = (age: number, idle: number, left = 1) => ({ createdAt: hoursAgo(age), lastSeenAt: hoursAgo(idle), expires: hoursAgo(-left) })

test.each([
  ['a session in use', session(48, 1), false, false],
  ['a night without a visit', session(24, 13), false, true],
  ['exactly twelve hours', session(24, 12), false, false],
  ['a fortnight without a visit', session(24 * 20, 24 * 14 + 1), true, true],
  ['seven days old, in use', session(24 * 7 + 1, 1), false, true],
  ['sixty days old, in use', session(24 * 60 + 1, 1), true, true],
  ['past its own end', session(1, 1, -1), true, true],
])('%s', (_, lifetime, isOver, isOverWhenGuarded) => {
  expect([isSessionOver(lifetime, false, now), isSessionOver(lifetime, true, now)]).toEqual([isOver, isOverWhenGuarded])
})
