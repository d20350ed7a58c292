import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerOwnRegistration } from '#lib/events/answer-own-registration'
import { answerRegistrationByLink } from '#lib/events/answer-registration-by-link'
import { askSeat } from '#lib/events/ask-seat'
import { lapseRegistrations } from '#lib/events/lapse-registrations'
import { registerForSession } from '#lib/events/register-for-session'
import { insertRegistration, moveRegistration } from '#lib/events/repository'
import { offerFreedSeats } from '#lib/events/offer-freed-seats'
import { updateSession } from '#lib/events/update-session'
import { linkToken } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { aSeatForm, aSession, registrationBy, somebody } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { howMany } from '#tests/setup/how-many'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

type Step = { id: string; people: number; rank: bigint; from_state: string | null; to_state: string; step: bigint }

/**
 * How often somebody had seats while another, who came before and needed no more of them, had to go on waiting: read from what
 * the database wrote down, step after step, without any of the product's own rules.
 */
async function queueJumps(sessionId: string): Promise<number> {
  const steps = await db().$queryRaw<Step[]>`
    SELECT s.id AS step, r.id, r.people, r.rank, s.from_state::text AS from_state, s.to_state::text AS to_state FROM registration_step s JOIN registration r ON r.id = s.registration_id
    WHERE r.session_id = ${sessionId}::uuid ORDER BY s.id`
  const seated = new Set(['held', 'registered', 'offered'])
  const waiting = new Map<string, Step>()
  let jumps = 0
  for (const step of steps) {
    const gains = seated.has(step.to_state) && !seated.has(step.from_state ?? '')
    if (gains && [...waiting.values()].some((one) => one.id !== step.id && one.rank < step.rank)) jumps += 1
    if (step.to_state === 'waiting') waiting.set(step.id, step)
    else waiting.delete(step.id)
  }
  return jumps
}

type Command = { what: 'join' | 'ask' | 'confirm' | 'leave' | 'take' | 'capacity' | 'clock'; who: number; people: number }
const commands = (count: number) => fc.array(fc.record({
  what: fc.constantFrom<Command['what'][]>('join', 'join', 'ask', 'confirm', 'leave', 'leave', 'take', 'capacity', 'clock'), who: fc.nat(200), people: fc.constantFrom(1, 1, 1, 2, 3, 5),
}), { minLength: count, maxLength: count })

const evening = new Date('2026-12-03T18:30:00Z')

type Run = { sessionId: string; at: Date; capacity: number; people: { id: string; actor: ReturnType<typeof somebody> | null }[] }

async function live(run: Run, { what, who, people }: Command): Promise<void> {
  const one = run.people[who % Math.max(1, run.people.length)]
  if (what === 'join') {
    const actor = somebody()
    const done = await registerForSession(actor, { sessionId: run.sessionId, requestKey: randomUUID(), people }, run.at)
    if (done.ok) run.people.push({ id: done.value.id, actor })
  } else if (what === 'ask') {
    const form = aSeatForm(run.sessionId, { people }, run.at)
    if ((await askSeat('public', form, run.at)).ok) run.people.push({ ...(await registrationBy({ requestKey: form.requestKey })), actor: null })
  } else if (what === 'clock') {
    run.at = new Date(run.at.getTime() + (who % 3 === 0 ? 13 : 0.4) * 3_600_000)
    await lapseRegistrations(commandActor, null, run.at)
  } else if (what === 'capacity') {
    run.capacity = 3 + (who % 9)
    const { version } = await db().eventSession.findUniqueOrThrow({ where: { id: run.sessionId }, select: { version: true } })
    const plan = { halfDays: [{ day: '2026-12-03', from: '19:30', until: '21:30' }], place: '', capacity: run.capacity, opensOn: null, closesOn: null, quotas: [] }
    await updateSession(commandActor, { id: run.sessionId, version, plan }, run.at)
  } else if (one !== undefined) {
    const gesture = what === 'leave' ? 'leave' : 'confirm'
    if (one.actor !== null) await answerOwnRegistration(one.actor, { id: one.id, gesture }, run.at)
    else await answerRegistrationByLink(null, { token: linkToken('registration', (await registrationBy({ id: one.id })).linkId ?? ''), gesture }, run.at)
  }
}

/** What must hold after any command: counts are sums, no seat beyond the capacity was given, whoever fits at the head of the list does not wait. */
async function expectTrue(run: Run): Promise<void> {
  const rows = await db().registration.findMany({ where: { sessionId: run.sessionId }, orderBy: { rank: 'asc' }, select: { state: true, people: true } })
  const sumOf = (states: readonly string[]) => rows.filter((one) => states.includes(one.state)).reduce((sum, one) => sum + one.people, 0)
  const session = await db().eventSession.findUniqueOrThrow({ where: { id: run.sessionId }, select: { taken: true, waiting: true, capacity: true } })
  expect(session.taken).toBe(sumOf(['held', 'registered', 'offered']))
  expect(session.waiting).toBe(sumOf(['waiting']))
  const head = rows.find((one) => one.state === 'waiting')
  if (head && run.at < evening) expect(head.people).toBeGreaterThan(Math.max(0, run.capacity - session.taken))
}

describe('the waiting list', () => {
  test(`whatever people, groups, the coordination and the clock do: nobody is overtaken (${howMany(10) * 60} commands)`, { timeout: 900_000 }, async () => {
    await fc.assert(fc.asyncProperty(commands(60), async (list) => {
      const run: Run = { sessionId: await aSession({ capacity: 6, startsAt: evening }), at: monday, capacity: 6, people: [] }
      for (const command of list) {
        await live(run, command)
        await expectTrue(run)
      }
      expect(await queueJumps(run.sessionId)).toBe(0)
      const over = await db().seatMove.count({ where: { sessionId: run.sessionId, seats: { gt: 0 }, takenAfter: { gt: db().seatMove.fields.capacity } } })
      expect(over).toBe(0)
    }), { numRuns: howMany(10) })
  })

  test('negative control: where a job offers what was freed a little later, and whoever comes sees a free seat, somebody is overtaken', async () => {
    const sessionId = await aSession({ capacity: 1, startsAt: evening })
    const [seated, first, newcomer] = [somebody(), somebody(), somebody()]
    const join = (actor: typeof seated) => registerForSession(actor, { sessionId, requestKey: randomUUID(), people: 1 }, monday)
    const [has, waits] = [await join(seated), await join(first)]
    if (!has.ok || !waits.ok) throw new Error('no registration')
    expect([has.value.state, waits.value.state]).toEqual(['registered', 'waiting'])
    const by = { actorId: null, party: 'person' } as const
    await transaction((tx) => moveRegistration(tx, { id: has.value.id, state: 'registered' }, { state: 'cancelled', untilAt: null }, by, monday))
    // A free seat, and the job has not run yet.
    await transaction((tx) => insertRegistration(tx, { sessionId, state: 'registered', channel: 'account', people: 1, personKey: null, accountId: newcomer.userId, firstName: 'A', surname: 'B', email: '', phone: '', professionCode: null, organisation: '', quotaId: null, requestKey: randomUUID(), linkId: null, untilAt: null, noticeVersion: '' }, by, monday))
    await transaction((tx) => offerFreedSeats(tx, { id: sessionId, startsAt: evening, isCancelled: false }, monday))
    expect(await queueJumps(sessionId)).toBe(1)
    expect((await registrationBy({ id: waits.value.id })).state).toBe('waiting')
  })
})
