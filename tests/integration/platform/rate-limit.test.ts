import { expect, test } from 'vitest'
import { shiftClock } from '#lib/platform/clock'
import { isWithinLimit } from '#lib/platform/rate-limit'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const limit = { form: 'report', caller: '192.0.2.7', max: 20, windowSeconds: 360_000 }

test('of fifty tries at once exactly the allowed twenty pass', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => isWithinLimit({ ...limit, form: 'at once' })))
  expect(answers.filter(Boolean)).toHaveLength(20)
})

test('callers and forms are counted apart', async () => {
  const once = { ...limit, form: 'apart', max: 1 }
  expect(await isWithinLimit(once)).toBe(true)
  expect(await isWithinLimit(once)).toBe(false)
  expect(await isWithinLimit({ ...once, caller: '192.0.2.8' })).toBe(true)
  expect(await isWithinLimit({ ...once, form: 'apart too' })).toBe(true)
})

test('the next window starts from zero', async () => {
  const once = { ...limit, form: 'later', max: 1 }
  expect([await isWithinLimit(once), await isWithinLimit(once)]).toEqual([true, false])
  shiftClock(360_000_000)
  try {
    expect([await isWithinLimit(once), await isWithinLimit(once)]).toEqual([true, false])
  } finally {
    shiftClock(0)
  }
})

test('the table does not hold the caller’s address', async () => {
  await isWithinLimit({ ...limit, form: 'hidden' })
  const rows = await database.owner<{ text: string }>('SELECT rate_limit::text AS text FROM rate_limit')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter((row) => row.text.includes(limit.caller))).toEqual([])
})
