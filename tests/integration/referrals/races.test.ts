import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { gesturesOf } from '#lib/referrals/next-gesture'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { closedStates, type NeedState, isStateOf, needStates, openStates, type RecordedAction } from '#lib/referrals/transitions'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { race, type Racer, timesRaced } from '#tests/helpers/racing'
import { howMany } from '#tests/setup/how-many'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor } from '#tests/factories/referrals'
import { type Gp, gpActor, monday } from '#tests/factories/register'
import { databaseName, useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

let nurse: Actor
/** The one role that may put a trigger to sleep for a statement. */
let superuser: Client

beforeAll(async () => {
  nurse = await aNurse()
  const url = new URL(inject('server').superuserUrl)
  url.pathname = `/${databaseName()}`
  superuser = new Client({ connectionString: url.href })
  await superuser.connect()
})

afterAll(async () => {
  await superuser.end()
})

/** Puts a need into a state with the trigger asleep, as if it had come there. */
async function placed(needId: string, state: NeedState): Promise<void> {
  const isOver = (closedStates as readonly NeedState[]).includes(state)
  const before = state === 'declared' ? 'seen' : state === 'not_admissible' ? 'received' : 'searching'
  await superuser.query(`BEGIN; SET LOCAL session_replication_role = 'replica'; UPDATE need_line SET state = '${state}', previous_state = '${before}', paused_state = 'searching', due_at = ${isOver ? 'NULL' : 'now()'}, closed_as = ${isOver ? "'sender'" : 'NULL'} WHERE id = '${needId}'; COMMIT`)
}

/** Whether each went through; the other was told why. */
async function raceOf(one: Racer, other: Racer): Promise<boolean[]> {
  const answers = await race(one, other)
  for (const answer of answers) if (!answer.ok) expect(['changed-meanwhile', 'not-possible-now', 'somebody-else-said-yes', 'no-longer-asked', 'reopen-too-late']).toContain(answer.code)
  return answers.map((answer) => answer.ok)
}

/** Every gesture that a state offers to the sender and the coordination, as racers of one need at one version. */
function racers(needId: string, version: number, state: NeedState): Racer[] {
  const details: Partial<Record<RecordedAction, { reason?: string; source?: string; onDay?: string }>> = { set_appointment: { onDay: '2026-12-01' }, record_visit: { onDay: '2026-11-20' }, record_declared: { source: 'cpam' } }
  return (['sender', 'coordination'] as const).flatMap((party) => {
    const { usual, others } = gesturesOf([party], state, 'find_gp')
    return ([...usual, ...others] as RecordedAction[]).map((action) => ({
      name: `${party} ${action}`,
      run: () => recordNeedStep(party === 'sender' ? nurse : searcherActor(), { needId, version, action, reason: null, source: null, onDay: null, ...details[action] }, monday),
    }))
  })
}

describe.each(needStates.filter((state) => state !== 'draft' && isStateOf('find_gp', state)))('in the state %s', (state) => {
  test(`every pair of gestures, raced ${timesRaced} times: one goes through at most, and the other is told that something changed`, { timeout: 7_200_000 }, async () => {
    const names = racers('', 0, state).map((one) => one.name)
    for (const [index, one] of names.entries()) {
      for (const other of names.slice(index)) {
        for (let time = 0; time < timesRaced; time += 1) {
          const needId = await aNeed(nurse)
          await placed(needId, state)
          const { version, steps } = await needOf(needId)
          const all = racers(needId, version, state)
          const [first, second] = [all.find((racer) => racer.name === one), all.find((racer) => racer.name === other)]
          if (!first || !second) throw new Error('a gesture vanished')
          const won = (await raceOf(first, second)).filter(Boolean).length
          const after = await needOf(needId)
          expect({ one, other, won, version: after.version, steps: after.steps.length }).toEqual({ one, other, won: 1, version: version + 1, steps: steps.length + 1 })
        }
      }
    }
  })
})

test('three doctors say yes in the same second: exactly one holds it, one place is taken, and the two others are told so', { timeout: 120_000 }, async () => {
  for (let time = 0; time < howMany(10); time += 1) {
    const needId = await aNeed(nurse)
    const gps: Gp[] = [await aWelcomingGp(), await aWelcomingGp(), await aWelcomingGp()]
    const ids = await ask(needId, gps)
    const answers = await Promise.all(gps.map((gp, index) => answerProposal(gpActor([gp.practiceId]), { proposalId: ids[index] ?? '', answer: { answer: 'yes' } }, monday)))
    expect(answers.map((one) => (one.ok ? one.value : one.code)).toSorted()).toEqual(['accepted', 'somebody-else-said-yes', 'somebody-else-said-yes'])
    expect((await needOf(needId)).proposals.map((one) => one.state).toSorted()).toEqual(['favourable', 'withdrawn', 'withdrawn'])
    expect(await db().placesRow.count({ where: { kind: 'accepted', account: { practitionerId: { in: gps.map((gp) => gp.practitionerId) } } } })).toBe(1)
  }
})

test('a doctor’s yes and a death at once: whichever comes first, nobody is asked any more and no place stays taken for the dead', async () => {
  for (let time = 0; time < howMany(10); time += 1) {
    const needId = await aNeed(nurse)
    const gp = await aWelcomingGp()
    const [proposalId = ''] = await ask(needId, [gp])
    const { version } = await needOf(needId)
    await raceOf(
      { name: 'yes', run: () => answerProposal(gpActor([gp.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday) },
      { name: 'death', run: () => recordNeedStep(nurse, { needId, version, action: 'record_death', reason: null, source: null, onDay: null }, monday) },
    )
    const after = await needOf(needId)
    const taken = await db().placesAccount.findUnique({ where: { practitionerId: gp.practitionerId }, select: { balance: true } })
    expect(after.state === 'deceased' ? { proposal: after.proposals[0]?.state, left: taken?.balance ?? 2 } : { proposal: 'favourable', left: taken?.balance }).toEqual(after.state === 'deceased' ? { proposal: 'withdrawn', left: 2 } : { proposal: 'favourable', left: 1 })
  }
})

test('the same practice asked twice in the same second is asked once', async () => {
  for (let time = 0; time < howMany(10); time += 1) {
    const needId = await aNeed(nurse)
    const gp = await aWelcomingGp()
    await Promise.all([1, 2].map(() => proposeToPractices(searcherActor(), { needId, practiceIds: [gp.practiceId] }, monday)))
    expect(await db().proposal.count({ where: { needId } })).toBe(1)
  }
})

test('control: without the lock, the version and the table, two of the same gestures both go through', async () => {
  const needId = await aNeed(nurse)
  // What the code would write if it looked at nothing, and the database either.
  await database.owner('ALTER TABLE need_line DISABLE TRIGGER need_line_follows_table')
  try {
    const blind = (to: NeedState, action: string) => db().needLine.updateMany({ where: { id: needId }, data: { state: to, lastAction: action, version: { increment: 1 } } })
    const written = await Promise.all([blind('searching', 'start_search'), blind('to_declare', 'leave_to_declare')])
    expect(written.map((one) => one.count)).toEqual([1, 1])
    expect((await needOf(needId)).version).toBe(3)
  } finally {
    await database.owner('ALTER TABLE need_line ENABLE TRIGGER need_line_follows_table')
  }
})

test('control: one acceptance at most is the database’s own word, whatever the code forgets', async () => {
  const needId = await aNeed(nurse)
  const ids = await ask(needId, [await aWelcomingGp(), await aWelcomingGp()])
  const agreed = (id: string) => db().proposal.update({ where: { id }, data: { state: 'favourable', answeredAt: monday, isAgreed: true } })
  await agreed(ids[0] ?? '')
  await expect(agreed(ids[1] ?? '')).rejects.toMatchObject({ constraint: expect.stringContaining('proposal_agreed_key') })
  await database.owner('DROP INDEX proposal_agreed_key')
  await expect(agreed(ids[1] ?? '')).resolves.toMatchObject({ isAgreed: true })
})

test('every open state offers somebody a gesture', () => {
  expect(openStates.filter((state) => state !== 'draft' && gesturesOf(['sender', 'coordination'], state, 'find_gp').others.length === 0)).toEqual([])
})
