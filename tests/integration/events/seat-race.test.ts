import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { answerRegistrationByLink } from '#lib/events/answer-registration-by-link'
import { askSeat } from '#lib/events/ask-seat'
import { registerForSession } from '#lib/events/register-for-session'
import { linkToken } from '#lib/platform/auth/action-link'
import { db } from '#lib/platform/db/client'
import { aSeatForm, aSession, anAskedSeat, mostTaken, registrationBy, somebody } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { barrier } from '#tests/helpers/racing'
import { databaseName, useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
/** People who press for fifty seats; the bench sends as many at the very same instant, by HTTP. */
const crowd = 1000

/** All start at the same time, ten times as many as there are connections at any moment: who waits half a minute for one is given up. */
async function atOnce<Value>(work: readonly (() => Promise<Value>)[]): Promise<Value[]> {
  const answers: Value[] = []
  const left = [...work.entries()]
  await Promise.all(Array.from({ length: 200 }, async () => {
    for (let next = left.shift(); next; next = left.shift()) answers[next[0]] = await next[1]()
  }))
  return answers
}

describe('many at once for fifty seats', () => {
  test('signed in: exactly fifty are seated, the others wait, and at no instant was there a fifty-first', { timeout: 120_000 }, async () => {
    const sessionId = await aSession({ capacity: 50 })
    const answers = await atOnce(Array.from({ length: crowd }, () => () => registerForSession(somebody(), { sessionId, requestKey: randomUUID(), people: 1 }, monday)))
    const states = answers.map((one) => (one.ok ? one.value.state : one.code))
    expect(states.filter((one) => one === 'registered')).toHaveLength(50)
    expect(states.filter((one) => one === 'waiting')).toHaveLength(crowd - 50)
    expect(await mostTaken(sessionId)).toBe(50)
  })

  test('the public, while others leave and groups come: never above, and the count is the sum of its registrations', { timeout: 120_000 }, async () => {
    const sessionId = await aSession({ capacity: 20 })
    const first = await Promise.all(Array.from({ length: 20 }, () => anAskedSeat(sessionId)))
    const links = await Promise.all(first.map((one) => registrationBy(one)))
    await atOnce<unknown>([
      ...links.map(({ linkId }) => () => answerRegistrationByLink(null, { token: linkToken('registration', linkId ?? ''), gesture: 'leave' }, monday)),
      ...Array.from({ length: 40 }, (_, index) => () => askSeat('public', aSeatForm(sessionId, { people: 1 + (index % 4) }), monday)),
    ])
    const [row] = await database.owner<{ taken: number; sum: number; waiting: number; queued: number }>(`
      SELECT s.taken, s.waiting, (SELECT coalesce(sum(people) FILTER (WHERE state IN ('held', 'registered', 'offered')), 0)::int FROM registration r WHERE r.session_id = s.id) AS sum,
        (SELECT coalesce(sum(people) FILTER (WHERE state = 'waiting'), 0)::int FROM registration r WHERE r.session_id = s.id) AS queued FROM event_session s WHERE s.id = $1`, [sessionId])
    expect(row?.taken).toBe(row?.sum)
    expect(row?.waiting).toBe(row?.queued)
    expect(await mostTaken(sessionId)).toBe(20)
    const moves = await db().seatMove.findMany({ where: { sessionId }, orderBy: { id: 'asc' }, select: { seats: true, takenAfter: true } })
    let taken = 0
    for (const move of moves) expect(move.takenAfter).toBe((taken += move.seats))
  })

  test('the same person in three browsers, with capitals and a +: one registration', async () => {
    const sessionId = await aSession({ capacity: 50 })
    await atOnce(['Anne.Morel@exemple.fr', 'anne.morel@EXEMPLE.fr', 'anne.morel+cpts@exemple.fr'].map((email) => () => askSeat('public', aSeatForm(sessionId, { email }), monday)))
    expect(await db().registration.count({ where: { sessionId } })).toBe(1)
    expect(await db().outboxMail.count({ where: { template: 'registration-to-confirm', recipient: { contains: 'anne.morel' } } })).toBe(1)
  })

  test('the same press twice is one registration', async () => {
    const sessionId = await aSession({ capacity: 50 })
    const [who, requestKey] = [somebody(), randomUUID()]
    const answers = await atOnce(Array.from({ length: 8 }, () => () => registerForSession(who, { sessionId, requestKey, people: 2 }, monday)))
    expect(new Set(answers.map((one) => (one.ok ? one.value.id : one.code))).size).toBe(1)
    expect(await mostTaken(sessionId)).toBe(2)
  })
})

describe('negative controls', () => {
  /** Somebody who reads the free seats, then takes one, without waiting for the others: as it is done without a lock. */
  async function takeUnlocked(client: Client, sessionId: string, haveRead: () => Promise<void>): Promise<boolean> {
    const { rows } = await client.query<{ free: boolean }>('SELECT taken < capacity AS free FROM event_session WHERE id = $1', [sessionId])
    if (rows[0]?.free !== true) return false
    await haveRead()
    await client.query(`INSERT INTO registration (id, session_id, state, channel, first_name, surname, email, phone, request_key, asked_at, changed_at) VALUES ($1, $2, 'registered', 'phone', 'A', 'B', '', '', $3, now(), now())`, [randomUUID(), sessionId, randomUUID()])
    return true
  }

  async function raceUnlocked(sessionId: string): Promise<('seated' | 'refused' | 'full')[]> {
    const clients = await Promise.all(Array.from({ length: 20 }, async () => {
      const url = new URL(inject('server').superuserUrl)
      url.pathname = `/${databaseName()}`
      const client = new Client({ connectionString: url.href })
      await client.connect()
      return client
    }))
    const haveRead = barrier(clients.length)
    try {
      return await atOnce(clients.map((client) => async () => {
        try {
          return (await takeUnlocked(client, sessionId, haveRead)) ? 'seated' as const : 'full' as const
        } catch {
          return 'refused' as const
        }
      }))
    } finally {
      await Promise.all(clients.map((client) => client.end()))
    }
  }

  test('without the lock, the database still refuses the seat that is not there', async () => {
    const sessionId = await aSession({ capacity: 3 })
    const answers = await raceUnlocked(sessionId)
    expect(answers.filter((one) => one === 'seated')).toHaveLength(3)
    expect(answers).toContain('refused')
    expect(await mostTaken(sessionId)).toBe(3)
  })

  test('without the lock and without the database’s refusal, seats are sold twice, and the journal shows it', async () => {
    const sessionId = await aSession({ capacity: 3 })
    const [body] = await database.owner<{ text: string }>(`SELECT pg_get_functiondef('count_seats'::regproc) AS text`)
    const text = body?.text ?? ''
    expect(text).toContain('IF more > 0 AND counted.taken > counted.capacity')
    await database.owner(text.replace('IF more > 0 AND counted.taken > counted.capacity', 'IF false'))
    try {
      await raceUnlocked(sessionId)
      expect(await mostTaken(sessionId)).toBeGreaterThan(3)
    } finally {
      await database.owner(text)
    }
  })

  test('the counts of a session are nobody’s to write, and nobody goes back from cancelled', async () => {
    const sessionId = await aSession({ capacity: 3 })
    await expect(database.app('UPDATE event_session SET taken = 0, waiting = 4 WHERE id = $1', [sessionId])).rejects.toThrow(/counted from registrations/)
    const { id } = await anAskedSeat(sessionId)
    await expect(database.app(`UPDATE registration SET state = 'waiting', until_at = NULL WHERE id = $1`, [id])).rejects.toThrow(/do not go this way/)
  })
})
