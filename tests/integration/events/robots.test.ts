import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { askSeat } from '#lib/events/ask-seat'
import { shiftClock } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import type * as Limits from '#lib/platform/rate-limit'
import { aSeatForm, aSession } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { isLongRun } from '#tests/setup/how-many'
import { useDatabase } from '#tests/setup/test-database'

/** What the control puts to sleep: the limits of forms. */
const guard = vi.hoisted(() => ({ isAsleep: false }))
vi.mock('#lib/platform/rate-limit', async (original) => {
  const real = await original<typeof Limits>()
  return { ...real, isWithinLimit: async (limit: Limits.Limit) => guard.isAsleep || real.isWithinLimit(limit) }
})

useDatabase()

// Callers are counted by the hour of the clock: this one is ours from its first second.
beforeAll(() => { shiftClock(3_600_000 - (Date.now() % 3_600_000)) })
afterAll(() => { shiftClock(0) })

/** Ten thousand in the long run; what answers the two thousandth answers the next ones too. */
const crowd = isLongRun ? 10_000 : 2_000

/** So many registrations from one place, each with an address of its own, fifty under way at any moment; how many got each answer. */
async function registrations(sessionId: string, callerKey: string, count: number): Promise<Record<string, number>> {
  const answers: Record<string, number> = {}
  for (let sent = 0; sent < count; sent += 50) {
    const wave = Array.from({ length: Math.min(50, count - sent) }, () => askSeat('public', aSeatForm(sessionId, { callerKey }), monday))
    for (const one of await Promise.all(wave)) {
      const answer = one.ok ? 'ok' : one.code
      answers[answer] = (answers[answer] ?? 0) + 1
    }
  }
  return answers
}
const kept = async (sessionId: string) => [await db().registration.count({ where: { sessionId } }), await db().outboxMail.count({ where: { template: 'registration-to-confirm' } })]

test('of thousands of automatic registrations from one place twenty are kept, the others told to wait; somebody elsewhere is served meanwhile', { timeout: 120_000 }, async () => {
  const sessionId = await aSession({ capacity: 100 })
  const [, mails = 0] = await kept(sessionId)
  const [answers, elsewhere] = await Promise.all([registrations(sessionId, 'one place', crowd), askSeat('public', aSeatForm(sessionId), monday)])
  expect(answers).toEqual({ ok: 20, 'too-many': crowd - 20 })
  expect(elsewhere.ok).toBe(true)
  expect(await kept(sessionId)).toEqual([21, mails + 21])
})

test('control: without the limit every one of them is kept, and a mail written to each address', async () => {
  const sessionId = await aSession({ capacity: 100 })
  const [, mails = 0] = await kept(sessionId)
  guard.isAsleep = true
  try {
    expect(await registrations(sessionId, `other ${randomUUID()}`, 60)).toEqual({ ok: 60 })
  } finally {
    guard.isAsleep = false
  }
  expect(await kept(sessionId)).toEqual([60, mails + 60])
})
