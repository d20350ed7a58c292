import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { getEvaluations } from '#lib/events/after-queries'
import type * as After from '#lib/events/after-repository'
import type * as Attendances from '#lib/events/attendance-repository'
import type * as Attestations from '#lib/events/attestation-repository'
import { choosePollDate } from '#lib/events/choose-poll-date'
import type * as Polls from '#lib/events/date-poll-repository'
import { evaluateByLink } from '#lib/events/evaluate-by-link'
import type * as Evaluations from '#lib/events/evaluation'
import { invitePeople } from '#lib/events/invite-people'
import { markAtDesk } from '#lib/events/mark-at-desk'
import { openDatePoll } from '#lib/events/open-date-poll'
import { openDesk } from '#lib/events/open-desk'
import { registerByInvitation } from '#lib/events/register-by-invitation'
import type * as Sessions from '#lib/events/repository'
import { sendAttestations } from '#lib/events/send-attestations'
import { sendThanks } from '#lib/events/send-thanks'
import { voteByLink } from '#lib/events/vote-by-link'
import { writeThanks } from '#lib/events/write-thanks'
import { linkToken } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import { db, type Tx } from '#lib/platform/db/client'
import { aPollPlan, aPresentPerson, aSession, anEvent, registrationBy } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { barrier, barriers, without } from '#tests/helpers/racing'
import { useDatabase } from '#tests/setup/test-database'

/**
 * Controls: what the tests beside this one forbid happens once its guard is put to sleep. `unlocked` takes the rows' locks away,
 * `haveRead` makes two presses meet once both have read; other guards are named where they are.
 */
const asleep = vi.hoisted(() => ({ unlocked: false, haveRead: null as (() => Promise<void>) | null, cut: null as RegExp | null, padding: 0, keepsVotes: false }))
const locks = / FOR UPDATE OF [a-z]/

vi.mock('#lib/events/repository', async (original) => {
  const real = await original<typeof Sessions>()
  return {
    ...real, loadSessionForUpdate: (tx: Tx, id: string, now: Date) => real.loadSessionForUpdate(asleep.unlocked ? without(tx, locks) : tx, id, now),
    findLiveOf: async (tx: Tx, sessionId: string, key: string) => { const live = await real.findLiveOf(tx, sessionId, key); await asleep.haveRead?.(); return live },
  }
})
vi.mock('#lib/events/attestation-repository', async (original) => {
  const real = await original<typeof Attestations>()
  return { ...real, listAttended: async (tx: Tx, sessionId: string) => { const there = await real.listAttended(tx, sessionId); await asleep.haveRead?.(); return there } }
})
vi.mock('#lib/events/after-repository', async (original) => {
  const real = await original<typeof After>()
  return {
    ...real, listToThank: async (tx: Tx, sessionId: string) => { const ids = await real.listToThank(tx, sessionId); await asleep.haveRead?.(); return ids },
    findEvaluator: async (tx: Tx, id: string) => { const one = await real.findEvaluator(tx, id); await asleep.haveRead?.(); return one },
  }
})
vi.mock('#lib/events/date-poll-repository', async (original) => {
  const real = await original<typeof Polls>()
  return {
    ...real,
    loadChoiceForUpdate: async (tx: Tx, id: string) => { const choice = await real.loadChoiceForUpdate(asleep.unlocked ? without(tx, locks) : tx, id); await asleep.haveRead?.(); return choice },
    loadVoterForUpdate: async (tx: Tx, id: string) => { const voter = await real.loadVoterForUpdate(asleep.unlocked ? without(tx, locks) : tx, id); await asleep.haveRead?.(); return voter },
    saveVotes: async (tx: Tx, voterId: string, said: Parameters<typeof real.saveVotes>[2], votes: Parameters<typeof real.saveVotes>[3], now: Date) => {
      if (!asleep.keepsVotes) return real.saveVotes(tx, voterId, said, votes, now)
      await tx.datePollVote.createMany({ data: votes.map((vote) => ({ ...vote, voterId })) })
    },
  }
})
vi.mock('#lib/events/attendance-repository', async (original) => {
  const real = await original<typeof Attendances>()
  return { ...real, saveMark: (tx: Tx, ...more: [Parameters<typeof real.saveMark>[1], Parameters<typeof real.saveMark>[2]]) => real.saveMark(asleep.cut === null ? tx : without(tx, asleep.cut), ...more) }
})
vi.mock('#lib/events/evaluation', async (original) => {
  const real = await original<typeof Evaluations>()
  const silent = { satisfaction: 3, useful: '', improve: '', answers: [] }
  return { ...real, resultsOf: (given: Parameters<typeof real.resultsOf>[0], questions: Parameters<typeof real.resultsOf>[1]) => real.resultsOf([...given, ...Array.from({ length: asleep.padding }, () => silent)], questions) }
})

const database = useDatabase()
afterEach(() => Object.assign(asleep, { unlocked: false, haveRead: null, cut: null, padding: 0, keepsVotes: false }))

const after = new Date('2026-12-04T09:00:00Z')
/** Two presses that have both read before either writes, without the rows' locks. */
const meet = <Answer>(...presses: readonly (() => Promise<Answer>)[]) => meetBehind(barrier(presses.length), presses)
async function meetBehind<Answer>(haveRead: () => Promise<void>, presses: readonly (() => Promise<Answer>)[]): Promise<PromiseSettledResult<Answer>[]> {
  Object.assign(asleep, { unlocked: true, haveRead })
  try {
    return await Promise.allSettled(presses.map(async (press) => press()))
  } finally {
    Object.assign(asleep, { unlocked: false, haveRead: null })
  }
}
const passed = (answers: readonly PromiseSettledResult<{ ok: boolean }>[]) => answers.filter((one) => one.status === 'fulfilled' && one.value.ok).length
const mailsOf = (template: string, registrationId: string) => db().outboxMail.count({ where: { template, payload: { path: ['registrationId'], equals: registrationId } } })

/** What happens once an index of the database is gone too; this file alone has this database. */
async function withoutIndex(name: string, work: () => Promise<void>): Promise<void> {
  await database.owner(`DROP INDEX "${name}"`)
  await work()
}

describe('without its guard', () => {
  test('attestations pressed by several at once: the lock keeps the others waiting; without it the database alone refuses, and without its index each is attested twice', async () => {
    const [locked, bare] = [await aSession(), await aSession()]
    const [one, other] = [await aPresentPerson(locked), await aPresentPerson(bare)]
    const press = (sessionId: string) => () => sendAttestations(commandActor, { sessionId, thanks: '' }, after)
    const refused = await meet(press(locked), press(locked))
    expect([passed(refused), refused.filter((answer) => answer.status === 'rejected').length, await mailsOf('attestation', one.id)]).toEqual([1, 1, 1])
    await withoutIndex('attestation_that_stands', async () => {
      expect(passed(await meet(press(bare), press(bare)))).toBe(2)
      expect([await db().attestation.count({ where: { registrationId: other.id } }), await mailsOf('attestation', other.id)]).toEqual([2, 2])
    })
  })

  test('thanks pressed twice at once: without the lock both say that they told somebody; without the key of the mails each is thanked twice', async () => {
    const aThanked = async () => {
      const sessionId = await aSession()
      const { id } = await aPresentPerson(sessionId)
      await writeThanks(commandActor, { sessionId, message: 'Merci.' }, monday)
      return { id, press: () => sendThanks(commandActor, { sessionId, version: 1 }, after) }
    }
    const [one, other] = [await aThanked(), await aThanked()]
    expect([passed(await meet(one.press, one.press)), await mailsOf('event-thanks', one.id)]).toEqual([2, 1])
    await withoutIndex('outbox_mail_dedupe_key_key', async () => {
      expect([passed(await meet(other.press, other.press)), await mailsOf('event-thanks', other.id)]).toEqual([2, 2])
    })
  })

  test('an evaluation given twice at once is two without the lock; under five, the count alone hides what one said', async () => {
    const sessionId = await aSession()
    const { eventId } = await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })
    const { id } = await aPresentPerson(sessionId)
    const token = linkToken('registration', (await registrationBy({ id })).linkId ?? '')
    const give = () => evaluateByLink(null, { token, satisfaction: 4, useful: 'Canariutile', improve: '', answers: {} }, after)
    // Read before the lock and behind it: both have read twice before either writes.
    expect(passed(await meetBehind(barriers(2), [give, give]))).toBe(2)
    expect(await db().evaluation.count({ where: { sessionId } })).toBe(2)
    const read = async () => JSON.stringify(await getEvaluations(commandActor, eventId))
    expect(await read()).not.toContain('Canariutile')
    asleep.padding = 3
    expect(await read()).toContain('Canariutile')
  })

  test('a date of a poll kept twice at once: without the lock both are told that they kept it; without its index two dates are kept', async () => {
    const [one, other] = [await aPoll(), await aPoll()]
    const keep = (choiceId = '') => () => choosePollDate(commandActor, { choiceId }, monday)
    expect(passed(await meet(keep(one.choiceIds[0]), keep(one.choiceIds[0])))).toBe(2)
    await withoutIndex('date_poll_choice_chosen_key', async () => {
      expect(passed(await meet(keep(other.choiceIds[0]), keep(other.choiceIds[1])))).toBe(2)
      expect(await db().eventSession.count({ where: { eventId: other.eventId } })).toBe(2)
    })
  })

  test('an answer that comes while a date is kept counts after the end without the lock; a changed one that does not take the place of the first is refused', async () => {
    const { choiceIds, token } = await aPoll()
    const vote = (...said: string[]) => voteByLink(null, { token, name: 'Anne M.', answers: Object.fromEntries(choiceIds.map((id, index) => [id, said[index] ?? ''])) }, monday)
    await vote('yes', 'no')
    asleep.keepsVotes = true
    await expect(vote('no', 'yes')).rejects.toThrow('database error')
    asleep.keepsVotes = false
    // Whoever answers has read that the poll is open, the date is kept meanwhile.
    const [hasRead, isKept] = [barrier(2), barrier(2)]
    asleep.unlocked = true
    asleep.haveRead = async () => { asleep.haveRead = null; await hasRead(); await isKept() }
    const late = vote('no', 'yes')
    await hasRead()
    expect((await choosePollDate(commandActor, { choiceId: choiceIds[0] ?? '' }, monday)).ok).toBe(true)
    await isKept()
    expect((await late).ok).toBe(true)
  })

  test('two answers of one invitation at once are one; without the lock the database refuses the second, without its index there are two', async () => {
    const anInvited = async () => {
      const sessionId = await aSession({ audience: 'invited' })
      const { eventId } = await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })
      await invitePeople(commandActor, { eventId, addresses: ['anne@exemple.fr'] }, monday)
      const { linkId } = await db().eventInvitation.findFirstOrThrow({ where: { eventId }, select: { linkId: true } })
      const come = () => registerByInvitation(null, { token: linkToken('event-invitation', linkId), sessionId, requestKey: randomUUID(), firstName: 'Anne', surname: 'Morel', phone: '', professionCode: null, people: 1, answers: {} }, monday)
      return { come, seats: () => db().registration.count({ where: { sessionId } }) }
    }
    const [guarded, locked, bare] = [await anInvited(), await anInvited(), await anInvited()]
    const answers = await Promise.all([guarded.come(), guarded.come(), guarded.come()])
    expect(answers.map((one) => (one.ok ? 'ok' : one.code)).toSorted()).toEqual(['already-registered', 'already-registered', 'ok'])
    expect([passed(await meet(locked.come, locked.come)), await locked.seats()]).toEqual([1, 1])
    await withoutIndex('registration_person_once', async () => {
      expect([passed(await meet(bare.come, bare.come)), await bare.seats()]).toEqual([2, 2])
    })
  })

  test('a presence replayed brings back somebody who left, without the comparison of hours; without the key of its line it is refused or is two lines', async () => {
    const sessionId = await aSession({ startsAt: new Date('2026-12-03T18:30:00Z') })
    const { id: registrationId } = await aPresentPerson(sessionId)
    const desk = await openDesk(commandActor, { id: sessionId }, monday)
    if (!desk.ok) throw new Error(desk.code)
    const { id: halfDayId } = await db().halfDay.findFirstOrThrow({ where: { sessionId }, select: { id: true } })
    const at = (minutes: number) => new Date(new Date('2026-12-03T18:30:00Z').getTime() + minutes * 60_000)
    const mark = (isPresent: boolean, minutes: number) => markAtDesk(null, { token: desk.value.token, marks: [{ registrationId, position: 1, halfDayId, isPresent, source: 'code', saidAt: at(minutes) }] }, at(9))
    const lines = async () => (await db().attendance.findMany({ where: { registrationId }, select: { isPresent: true } })).map((one) => one.isPresent)
    await mark(true, 1)
    await mark(false, 2)
    await mark(true, 1)
    expect(await lines()).toEqual([false])
    asleep.cut = /\s+WHERE attendance\.said_at < EXCLUDED\.said_at/
    await mark(true, 1)
    expect(await lines()).toEqual([true])
    asleep.cut = /\s+ON CONFLICT[\s\S]*|,?\s*signed_at = CASE[\s\S]*/
    await expect(mark(true, 1)).rejects.toThrow('database error')
    await database.owner('ALTER TABLE attendance DROP CONSTRAINT attendance_pkey')
    await mark(true, 1)
    expect(await lines()).toEqual([true, true])
    await database.owner('DELETE FROM attendance WHERE registration_id = $1', [registrationId])
    // Sent a hundred times at once: one line with its key, a hundred without.
    await Promise.all(Array.from({ length: 100 }, () => mark(true, 1)))
    expect(await lines()).toHaveLength(100)
    await database.owner('DELETE FROM attendance WHERE registration_id = $1', [registrationId])
    await database.owner('ALTER TABLE attendance ADD PRIMARY KEY (registration_id, position, half_day_id)')
    asleep.cut = null
    await Promise.all(Array.from({ length: 100 }, () => mark(true, 1)))
    expect(await lines()).toEqual([true])
  })
})

async function aPoll() {
  const eventId = await anEvent()
  const opened = await openDatePoll(commandActor, { eventId, plan: aPollPlan('anne@exemple.fr') }, monday)
  if (!opened.ok) throw new Error(opened.code)
  const { choices, voters } = await db().datePoll.findFirstOrThrow({ where: { eventId }, select: { choices: { orderBy: { startsAt: 'asc' } }, voters: true } })
  return { eventId, choiceIds: choices.map((one) => one.id), token: linkToken('date-poll', voters[0]?.linkId ?? '') }
}
