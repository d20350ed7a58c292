import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/platform/auth/actor'
import { db, type Tx } from '#lib/platform/db/client'
import { shortPass } from '#lib/platform/short-pass'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { giveNames } from '#lib/referrals/give-names'
import { type PersonGesture, personGesturesIn } from '#lib/referrals/person-gestures'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { recordPersonStep } from '#lib/referrals/record-person-step'
import type * as Repository from '#lib/referrals/repository'
import { actionsOf, isRecorded, type NeedState, openStates, type Party } from '#lib/referrals/transitions'
import { needPlacer } from '#tests/factories/placed-need'
import { aNurse, ask, aWelcomingGp, needOf, searcherActor } from '#tests/factories/referrals'
import { type Gp, gpActor, monday } from '#tests/factories/register'
import { barrier, race, type Racer, timesRaced, winners } from '#tests/helpers/racing'
import { useDatabase } from '#tests/setup/test-database'

/** What the controls put to sleep: the lock of the row and the look at its version; `bothHaveRead` makes them meet before either writes. */
const guard = vi.hoisted(() => ({ bothHaveRead: null as (() => Promise<void>) | null }))
vi.mock('#lib/referrals/repository', async (original) => {
  const real = await original<typeof Repository>()
  return {
    ...real,
    // Outside the transaction: its lock is gone at once.
    loadNeedForUpdate: async (tx: Tx, id: string) => real.loadNeedForUpdate(guard.bothHaveRead === null ? tx : db(), id),
    saveNeed: async (tx: Tx, need: Parameters<typeof real.saveNeed>[1], change: Parameters<typeof real.saveNeed>[2]) => {
      if (guard.bothHaveRead === null) return real.saveNeed(tx, need, change)
      await guard.bothHaveRead()
      await tx.needLine.update({ where: { id: need.id }, data: { ...change, version: { increment: 1 } }, select: { id: true } })
      return true
    },
  }
})

const database = useDatabase()
let placer: Awaited<ReturnType<typeof needPlacer>>
let nurse: Actor
let gp: Gp
beforeAll(async () => {
  placer = await needPlacer()
  nurse = await aNurse()
  gp = await aWelcomingGp(50)
})
afterAll(() => placer.end())

const details: Partial<Record<string, { reason?: string; source?: string; onDay?: string }>> = { set_appointment: { onDay: '2026-12-01' }, record_visit: { onDay: '2026-11-20' }, record_declared: { source: 'cpam' } }
const days: Partial<Record<PersonGesture, string>> = { appointment: '2026-12-01', visit: '2026-11-20' }
const told = ['changed-meanwhile', 'not-possible-now']

async function passOf(needId: string): Promise<string> {
  const { code } = await db().referral.findFirstOrThrow({ where: { needs: { some: { id: needId } } }, select: { code: true } })
  return shortPass('follow', code, new Date(monday.getTime() + 60_000))
}

/** The need as somebody's page knows it. */
type Raced = { needId: string; pass: string; version: number }

function byPerson(gesture: PersonGesture, { needId, pass, version }: Raced): Racer {
  return { name: `person ${gesture}`, run: () => recordPersonStep('public', { pass, needId, version, gesture, onDay: days[gesture] ?? null }, monday) }
}

function byParty(party: Party, actor: Actor, state: NeedState, needId: string, version: number): Racer[] {
  return actionsOf(party, state, 'find_gp').filter(isRecorded).map((action) => ({
    name: `${party} ${action}`, run: () => recordNeedStep(actor, { needId, version, action, reason: null, source: null, onDay: null, ...details[action] }, monday),
  }))
}

/** States in which the practice that said yes is a party. */
const chosenStates: readonly NeedState[] = ['accepted', 'person_told', 'appointment_set', 'appointment_missed', 'seen', 'not_declared']

/** Everything that anybody may do about a need in this state, the person's gestures first. */
function everybody(state: NeedState, ending: 'own' | 'other', { needId, pass, version }: Raced): Racer[] {
  return [
    ...personGesturesIn({ state, kind: 'find_gp' }, ending).map((gesture) => byPerson(gesture, { needId, pass, version })), ...byParty('sender', nurse, state, needId, version),
    ...(chosenStates.includes(state) ? byParty('practice', gpActor([gp.practiceId]), state, needId, version) : []),
    ...byParty('coordination', searcherActor(), state, needId, version),
  ]
}

/** What a race left, beside what it must leave: one of the two through, one step, and the other told why. */
async function raced(needId: string, one: Racer, other: Racer) {
  const { version, steps } = await needOf(needId)
  const answers = await race(one, other)
  const after = await needOf(needId)
  // A practice that came just after the person withdrew reads that it is no longer open for them.
  const untold = answers.filter((answer, index) => !answer.ok && !((index === 0 ? one : other).name.startsWith('practice') ? [...told, 'not-found'] : told).includes(answer.code ?? ''))
  return [
    { one: one.name, other: other.name, won: answers.filter((answer) => answer.ok).length, versions: after.version - version, steps: after.steps.length - steps.length, untold },
    { one: one.name, other: other.name, won: 1, versions: 1, steps: 1, untold: [] },
  ] as const
}

test.for(openStates.filter((state) => personGesturesIn({ state, kind: 'find_gp' }, 'other').length > 0))('%s: each gesture of the person against each of everybody', { timeout: 7_200_000 }, async (state) => {
  const nobody = { needId: '', pass: '', version: 0 }
  const count = everybody(state, 'other', nobody).length
  for (let mine = 0; mine < personGesturesIn({ state, kind: 'find_gp' }, 'other').length; mine += 1) {
    for (let theirs = mine; theirs < count; theirs += 1) {
      for (let time = 0; time < timesRaced; time += 1) {
        const needId = await placer.place(nurse, state, gp)
        const all = everybody(state, 'other', { needId, pass: await passOf(needId), version: (await needOf(needId)).version })
        const [one, other] = [all[mine], all[theirs]]
        if (!one || !other) throw new Error('a gesture vanished')
        const [left, right] = await raced(needId, one, other)
        expect(left).toEqual(right)
      }
    }
  }
})

test.for(['searching', 'favourable', 'accepted', 'seen'] as const)('withdrawn from %s: undone once, by the person or by the coordination', { timeout: 7_200_000 }, async (state) => {
  for (const rival of ['person', 'coordination'] as const) {
    for (let time = 0; time < timesRaced; time += 1) {
      const needId = await placer.place(nurse, state, gp)
      const pass = await passOf(needId)
      await recordPersonStep('public', { pass, needId, version: (await needOf(needId)).version, gesture: 'withdraw', onDay: null }, monday)
      const { version } = await needOf(needId)
      const [other] = rival === 'person' ? [byPerson('undo', { needId, pass, version })] : byParty('coordination', searcherActor(), 'cancelled', needId, version)
      if (!other) throw new Error('a gesture vanished')
      const [left, right] = await raced(needId, byPerson('undo', { needId, pass, version }), other)
      expect(left).toEqual(right)
      const { state: now, proposals } = await needOf(needId)
      expect({ state: now, yes: proposals.map((one) => one.state) }).toEqual({ state, yes: state === 'searching' ? [] : ['favourable'] })
    }
  }
})

test.for(['found', 'withdraw'] as const)('%s against a doctor’s yes, against names given, against one more question: nobody stays asked for whom nothing is searched', { timeout: 7_200_000 }, async (gesture) => {
  for (const rival of ['yes', 'names', 'question'] as const) {
    for (let time = 0; time < timesRaced; time += 1) {
      const needId = await placer.place(nurse, 'searching', gp)
      const [asked, next] = [await aWelcomingGp(3), await aWelcomingGp(3)]
      const [proposalId = ''] = await ask(needId, [asked])
      const { version } = await needOf(needId)
      const run = {
        yes: () => answerProposal(gpActor([asked.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday),
        names: () => giveNames(searcherActor(), { needId, practiceIds: [gp.practiceId, next.practiceId] }, monday),
        question: () => proposeToPractices(searcherActor(), { needId, practiceIds: [next.practiceId] }, monday),
      }[rival]
      const won = await winners(byPerson(gesture, { needId, pass: await passOf(needId), version }), { name: rival, run })
      const after = await needOf(needId)
      // One more question moves nothing by itself: both may go through, and the question falls away with the search.
      expect({ rival, won }).toEqual({ rival, won: rival === 'question' && won === 2 ? 2 : 1 })
      const alive = after.proposals.filter((one) => ['proposed', 'call_requested', 'favourable'].includes(one.state)).length
      expect({ rival, state: after.state, alive: after.state === 'cancelled' ? alive : 'any' }).toEqual({ rival, state: after.state, alive: after.state === 'cancelled' ? 0 : 'any' })
      const left = await db().placesAccount.findUnique({ where: { practitionerId: asked.practitionerId }, select: { balance: true } })
      expect({ rival, left: left?.balance ?? 3 }).toEqual({ rival, left: after.state === 'favourable' ? 2 : 3 })
    }
  }
})

/** The two sides of each control: the guards of the code and of the database asleep, both gestures having read before either writes. */
async function withoutGuards<T>(what: () => Promise<T>): Promise<T> {
  await database.owner('ALTER TABLE need_line DISABLE TRIGGER need_line_follows_table')
  guard.bothHaveRead = barrier(2)
  try {
    return await what()
  } finally {
    guard.bothHaveRead = null
    await database.owner('ALTER TABLE need_line ENABLE TRIGGER need_line_follows_table')
  }
}

test('control: without the lock, the version and the table, two gestures of the person go through, and so do hers and the sender’s', async () => {
  for (const rival of ['person', 'sender'] as const) {
    const needId = await placer.place(nurse, 'searching', gp)
    const [pass, { version }] = [await passOf(needId), await needOf(needId)]
    const other = rival === 'person' ? byPerson('withdraw', { needId, pass, version }) : byParty('sender', nurse, 'searching', needId, version)[0]
    if (!other) throw new Error('a gesture vanished')
    expect(await withoutGuards(() => winners(byPerson('found', { needId, pass, version }), other))).toBe(2)
    // Of the two endings the sender's may be the last: that one is not hers to undo.
    if (rival === 'sender') continue
    const [left, right] = await withoutGuards(() => raced(needId, byPerson('undo', { needId, pass, version: version + 2 }), byPerson('undo', { needId, pass, version: version + 2 })))
    expect({ ...left, won: 2, steps: 2, versions: 2 }).toEqual(left)
    expect(left).not.toEqual(right)
  }
})

test('control: without them, two gestures of the practice on the same page both go through, and the races tell', async () => {
  const needId = await placer.place(nurse, 'accepted', gp)
  const { version } = await needOf(needId)
  const [one, other] = byParty('practice', gpActor([gp.practiceId]), 'accepted', needId, version).filter((racer) => /set_appointment|record_visit/.test(racer.name))
  if (!one || !other) throw new Error('a gesture vanished')
  expect(await withoutGuards(() => winners(one, other))).toBe(2)
  expect((await needOf(needId)).steps).toHaveLength(3)
})
