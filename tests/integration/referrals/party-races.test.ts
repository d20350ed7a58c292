import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#lib/platform/auth/actor'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { giveNames } from '#lib/referrals/give-names'
import { recordChoice } from '#lib/referrals/record-choice'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { isRecorded, actionsOf, type NeedState, type Party } from '#lib/referrals/transitions'
import { needPlacer } from '#tests/factories/placed-need'
import { aNurse, ask, aWelcomingGp, needOf, searcherActor } from '#tests/factories/referrals'
import { type Gp, gpActor, monday } from '#tests/factories/register'
import { type Racer, timesRaced, winners } from '#tests/helpers/racing'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

let placer: Awaited<ReturnType<typeof needPlacer>>
let nurse: Actor
let gp: Gp
/** Names to give: two at least. */
let named: string[]
beforeAll(async () => {
  placer = await needPlacer()
  nurse = await aNurse()
  gp = await aWelcomingGp(50)
  named = [gp.practiceId, (await aWelcomingGp(50)).practiceId]
})
afterAll(() => placer.end())

function gestures(party: Party, actor: Actor, needId: string, version: number, state: NeedState): Racer[] {
  return actionsOf(party, state, 'find_gp').filter(isRecorded)
    .map((action) => ({ name: `${party} ${action}`, run: () => recordNeedStep(actor, { needId, version, action, reason: null, source: null, onDay: null }, monday) }))
}

test.for(['accepted', 'person_told', 'appointment_set', 'appointment_missed', 'seen'] as const)('%s: each gesture of the practice against each of every side: one goes through, and leaves one step', { timeout: 7_200_000 }, async (state) => {
  const all = (needId: string, version: number) => [
    ...gestures('practice', gpActor([gp.practiceId]), needId, version, state), ...gestures('sender', nurse, needId, version, state), ...gestures('coordination', searcherActor(), needId, version, state),
  ]
  const ofPractice = gestures('practice', gpActor([gp.practiceId]), '', 0, state).length
  const names = all('', 0).map((one) => one.name)
  for (let mine = 0; mine < ofPractice; mine += 1) {
    for (let theirs = mine; theirs < names.length; theirs += 1) {
      for (let time = 0; time < timesRaced; time += 1) {
        const needId = await placer.place(nurse, state, gp)
        const { version, steps } = await needOf(needId)
        const [one, other] = [all(needId, version)[mine], all(needId, version)[theirs]]
        if (!one || !other) throw new Error('a gesture vanished')
        const won = await winners(one, other)
        const after = await needOf(needId)
        expect({ one: one.name, other: other.name, won, version: after.version, steps: after.steps.length }).toEqual({ one: one.name, other: other.name, won: 1, version: version + 1, steps: steps.length + 1 })
      }
    }
  }
})

test('names given against every gesture that a search offers: one goes through, or both one after the other', { timeout: 7_200_000 }, async () => {
  const names = gestures('coordination', searcherActor(), '', 0, 'searching').map((one) => one.name)
  for (const name of names) {
    for (let time = 0; time < timesRaced; time += 1) {
      const needId = await placer.place(nurse, 'searching', gp)
      const { version, steps } = await needOf(needId)
      const other = gestures('coordination', searcherActor(), needId, version, 'searching').find((one) => one.name === name)
      if (!other) throw new Error('a gesture vanished')
      const won = await winners({ name: 'names', run: () => giveNames(searcherActor(), { needId, practiceIds: named }, monday) }, other)
      const after = await needOf(needId)
      // Names may be given first and the gesture, made on the page as it was, come too late. Whoever waits for a place may still be given names.
      const both = name.endsWith('wait_for_place') && won === 2
      expect({ name, won, steps: after.steps.length }).toEqual({ name, won: both ? 2 : 1, steps: steps.length + (both ? 3 : 1) })
      expect(after.steps.slice(2).map((one) => one.fromState)).toEqual(after.steps.slice(1, -1).map((one) => one.toState))
    }
  }
})

test('a choice noted against itself, and against a search begun anew: one doctor at most, one step', { timeout: 7_200_000 }, async () => {
  for (let time = 0; time < timesRaced * 3; time += 1) {
    const needId = await placer.place(nurse, 'searching', gp)
    await giveNames(searcherActor(), { needId, practiceIds: named }, monday)
    const { version, steps } = await needOf(needId)
    const choose = { name: 'choice', run: () => recordChoice(nurse, { needId, version, practiceId: gp.practiceId }, monday) }
    const again = { name: 'again', run: () => recordNeedStep(searcherActor(), { needId, version, action: 'search_again', reason: null, source: null, onDay: null }, monday) }
    expect(await winners(choose, time % 2 === 0 ? again : { ...choose, name: 'choice of the other' })).toBe(1)
    const after = await needOf(needId)
    expect(after.steps).toHaveLength(steps.length + 1)
    expect(after.proposals.filter((one) => one.isAgreed).length).toBe(after.state === 'accepted' ? 1 : 0)
  }
})

test('a doctor’s answer against names given, and against a wait for a place: the search goes one way', { timeout: 7_200_000 }, async () => {
  for (const action of ['names', 'wait_for_place'] as const) {
    for (let time = 0; time < timesRaced; time += 1) {
      const needId = await placer.place(nurse, 'searching', gp)
      const other = await aWelcomingGp(3)
      const [proposalId = ''] = await ask(needId, [other])
      const { version } = await needOf(needId)
      const yes = { name: 'yes', run: () => answerProposal(gpActor([other.practiceId]), { proposalId, answer: { answer: 'yes' } }, monday) }
      const turn = { name: action, run: () => action === 'names' ? giveNames(searcherActor(), { needId, practiceIds: named }, monday) : recordNeedStep(searcherActor(), { needId, version, action, reason: null, source: null, onDay: null }, monday) }
      expect(await winners(yes, turn)).toBe(1)
      const after = await needOf(needId)
      expect({ state: after.state, yes: after.proposals.filter((one) => one.state === 'favourable').length }).toEqual({ state: after.state, yes: after.state === 'favourable' ? 1 : 0 })
    }
  }
})
