import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/platform/auth/actor'
import { type AskedNeed, findGp } from '#lib/referrals/need-kinds'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { isRecorded, actionsOf, isStateOf, needActions, type NeedState, needStates, type Party, stateAfter, type RecordedAction } from '#lib/referrals/transitions'
import { useReferralMode } from '#tests/factories/identities'
import { needPlacer } from '#tests/factories/placed-need'
import { aNurse, aWelcomingGp, needOf, searcherActor } from '#tests/factories/referrals'
import { aStranger, coordinatorActor, type Gp, gpActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
/** A search for a doctor, and one of the others, which share their lines of the table. */
const asked: Record<'find_gp' | 'dac', AskedNeed> = { find_gp: findGp, dac: { kind: 'dac', theme: null, details: ['home_support'], wishedOn: null } }
const cells = (['find_gp', 'dac'] as const).flatMap((kind) => needStates.filter((state) => state !== 'draft' && isStateOf(kind, state)).map((state) => ({ kind, state })))

type Role = 'the sender' | 'the practice' | 'the searcher' | 'the other coordination' | 'another partner' | 'another practice' | 'a stranger'
const sides: Record<Role, Party | null> = { 'the sender': 'sender', 'the practice': 'practice', 'the searcher': 'coordination', 'the other coordination': null, 'another partner': null, 'another practice': null, 'a stranger': null }
const recorded = needActions.filter(isRecorded)
/** Once the person has agreed to it: before, a practice only answers what it was asked. */
const withPractice: readonly NeedState[] = ['accepted', 'person_told', 'appointment_set', 'appointment_missed', 'seen', 'not_declared', 'declared', 'fulfilled']

let placer: Awaited<ReturnType<typeof needPlacer>>
let nurse: Actor
let gp: Gp
let people: Record<Role, Actor>

beforeAll(async () => {
  await useReferralMode(database, 'hds')
  placer = await needPlacer()
  nurse = await aNurse()
  gp = await aWelcomingGp(50)
  people = {
    'the sender': nurse, 'the practice': gpActor([gp.practiceId]), 'the searcher': searcherActor(), 'the other coordination': coordinatorActor(),
    'another partner': await aNurse(), 'another practice': gpActor([(await aWelcomingGp()).practiceId]), 'a stranger': aStranger(),
  }
})
afterAll(() => placer.end())

/** What the table says that this role may do, and where it leads; null: refused. */
function expected(role: Role, { kind, state }: (typeof cells)[number], action: RecordedAction, previousState: NeedState | null): NeedState | null {
  const party = sides[role]
  const isThere = party !== null && (party !== 'practice' || withPractice.includes(state))
  return isThere && actionsOf(party, state, kind).includes(action) ? stateAfter(action, { kind, state, previousState, pausedState: 'searching' }) : null
}

const press = (role: Role, needId: string, version: number, action: RecordedAction) => recordNeedStep(people[role], { needId, version, action, reason: null, source: null, onDay: null }, monday)

describe.each(cells)('$kind in the state $state', ({ kind, state }) => {
  test('every action by every role: what the table allows is done, everything else is refused and changes nothing', { timeout: 120_000 }, async () => {
    const wrong: string[] = []
    let done = 0
    const untouched = await placer.place(nurse, state, gp, { asked: asked[kind] })
    const before = await needOf(untouched)
    for (const role of Object.keys(sides) as Role[]) {
      for (const action of recorded) {
        const to = expected(role, { kind, state }, action, before.previousState)
        if (to === null) {
          const answer = await press(role, untouched, before.version, action)
          if (answer.ok) wrong.push(`${role} ${action}: went through`)
          continue
        }
        const needId = await placer.place(nurse, state, gp, { asked: asked[kind] })
        const { version, steps } = await needOf(needId)
        const answer = await press(role, needId, version, action)
        const after = await needOf(needId)
        if (!answer.ok || after.state !== to || after.version !== version + 1 || after.steps.length !== steps.length + 1) wrong.push(`${role} ${action}: ${answer.ok ? after.state : answer.code}, not ${to}`)
        done += 1
      }
    }
    expect(wrong).toEqual([])
    expect(await needOf(untouched), 'what was refused left no trace').toEqual(before)
    expect(done, 'the table lets somebody do something').toBeGreaterThan(0)
  })
})
