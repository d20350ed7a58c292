import { beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/platform/auth/actor'
import { db, type Tx } from '#lib/platform/db/client'
import { shortPass } from '#lib/platform/short-pass'
import { answerProposal } from '#lib/referrals/answer-proposal'
import { decidePart } from '#lib/referrals/decide-part'
import { decidePartByPerson } from '#lib/referrals/decide-part-by-person'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { recordPersonStep } from '#lib/referrals/record-person-step'
import type * as Repository from '#lib/referrals/repository'
import { aNeed, aNurse, ask, aWelcomingGp, needOf, searcherActor } from '#tests/factories/referrals'
import { type Gp, gpActor, monday } from '#tests/factories/register'
import { barrier, race, type Racer, timesRaced } from '#tests/helpers/racing'
import { useDatabase } from '#tests/setup/test-database'

/** What the control puts to sleep: the lock of the row and the look at its version; `bothHaveRead` makes them meet. */
const guard = vi.hoisted(() => ({ bothHaveRead: null as (() => Promise<void>) | null }))
vi.mock('#lib/referrals/repository', async (original) => {
  const real = await original<typeof Repository>()
  return {
    ...real,
    loadNeedForUpdate: async (tx: Tx, id: string) => {
      if (guard.bothHaveRead === null) return real.loadNeedForUpdate(tx, id)
      const need = await real.loadNeedForUpdate(db(), id)
      await guard.bothHaveRead()
      return need
    },
    saveNeed: async (tx: Tx, need: Parameters<typeof real.saveNeed>[1], change: Parameters<typeof real.saveNeed>[2]) => {
      if (guard.bothHaveRead === null) return real.saveNeed(tx, need, change)
      await tx.needLine.update({ where: { id: need.id }, data: { ...change, version: { increment: 1 } }, select: { id: true } })
      return true
    },
  }
})

const database = useDatabase()
const places = 9
let nurse: Actor
beforeAll(async () => { nurse = await aNurse() })

/** A couple for whom two doctors were asked; one of them can take the second person. */
type Couple = { gps: { offering: Gp; asked: Gp }; needId: string; referralId: string; pass: string; version: number; offer: string; question: string }
async function aCoupleOffered(): Promise<Couple> {
  const gps = { offering: await aWelcomingGp(places), asked: await aWelcomingGp(places) }
  const needId = await aNeed(nurse, { people: [{ ageBand: 'from_18_to_69', consentGiver: 'person' }, { ageBand: 'from_70', consentGiver: 'person' }] })
  const [offer = '', question = ''] = await ask(needId, [gps.offering, gps.asked])
  const offered = await answerProposal(gpActor([gps.offering.practiceId]), { proposalId: offer, answer: { answer: 'part', offer: { count: 1, ages: ['from_70'] } } }, monday)
  if (!offered.ok) throw new Error(offered.code)
  const { referralId, referral } = await db().needLine.findUniqueOrThrow({ where: { id: needId }, select: { referralId: true, referral: { select: { code: true } } } })
  return { gps, needId, referralId, pass: shortPass('follow', referral.code, new Date(monday.getTime() + 60_000)), version: (await needOf(needId)).version, offer, question }
}

/** Everything that somebody may do about a couple of whom one was offered a place, as their page knew it; the asked doctor has no page that grows old. */
function gestures({ gps, needId, pass, version, offer, question }: Couple): (Racer & { page: 'read' | 'none' })[] {
  const step = (actor: Actor, action: 'cancel' | 'record_death' | 'wait_for_place', positions: number[]) => () => recordNeedStep(actor, { needId, version, action, reason: null, source: null, onDay: null, positions }, monday)
  const decide = (actor: Actor, decision: 'accept' | 'decline') => () => decidePart(actor, { proposalId: offer, version, decision, positions: decision === 'accept' ? [2] : [] }, monday)
  return [
    { name: 'sender takes the part', page: 'read', run: decide(nurse, 'accept') },
    { name: 'sender goes on for both', page: 'read', run: decide(nurse, 'decline') },
    { name: 'person takes the part', page: 'read', run: () => decidePartByPerson('public', { pass, proposalId: offer, version, decision: 'accept', positions: [2] }, monday) },
    { name: 'coordination takes the part', page: 'read', run: decide(searcherActor(), 'accept') },
    { name: 'sender ends it for the first', page: 'read', run: step(nurse, 'cancel', [1]) },
    { name: 'person withdraws for the second', page: 'read', run: () => recordPersonStep('public', { pass, needId, version, gesture: 'withdraw', onDay: null, positions: [2] }, monday) },
    { name: 'coordination notes that the second died', page: 'read', run: step(searcherActor(), 'record_death', [2]) },
    { name: 'sender ends it for both', page: 'read', run: step(nurse, 'cancel', []) },
    { name: 'the other doctor takes both', page: 'none', run: () => answerProposal(gpActor([gps.asked.practiceId]), { proposalId: question, answer: { answer: 'yes' } }, monday) },
    { name: 'the other doctor takes one', page: 'none', run: () => answerProposal(gpActor([gps.asked.practiceId]), { proposalId: question, answer: { answer: 'part', offer: { count: 1, ages: ['from_18_to_69'] } } }, monday) },
  ]
}

/** What is wrong with the household as it stands: nothing, whatever was done and in which order. */
async function faults({ referralId, gps }: Couple): Promise<string[]> {
  const lines = await db().needLine.findMany({ where: { referralId }, select: { state: true, people: { select: { personId: true } }, proposals: { select: { state: true, isAgreed: true, practiceId: true, offeredCount: true } }, steps: { select: { toState: true }, orderBy: { id: 'asc' } } } })
  const wrong: string[] = []
  const people = lines.flatMap((line) => line.people.map((one) => one.personId))
  if (people.length !== 2 || new Set(people).size !== 2) wrong.push(`${people.length} places for two people`)
  for (const { state, proposals, steps } of lines) {
    const agreed = proposals.filter((one) => one.isAgreed).length
    if (agreed !== (state === 'accepted' ? 1 : 0)) wrong.push(`${state} with ${agreed} agreed`)
    const alive = proposals.filter((one) => ['proposed', 'seen', 'call_back', 'in_part'].includes(one.state)).length
    if (state !== 'searching' && alive > 0) wrong.push(`${state} with ${alive} still asked`)
    if (steps.at(-1)?.toState !== state) wrong.push(`${state} after a step to ${steps.at(-1)?.toState ?? 'nothing'}`)
  }
  for (const which of ['offering', 'asked'] as const) {
    const held = lines.reduce((sum, line) => sum + line.proposals.filter((one) => one.practiceId === gps[which].practiceId).reduce((count, one) => count + (one.state === 'favourable' ? line.people.length : one.state === 'in_part' ? (one.offeredCount ?? 0) : 0), 0), 0)
    const taken = places - (await balanceOf(gps[which]))
    if (taken !== held) wrong.push(`${which}: ${taken} places taken for ${held} people`)
  }
  return wrong
}

async function balanceOf(gp: Gp): Promise<number> {
  return (await db().placesAccount.findUnique({ where: { practitionerId: gp.practitionerId }, select: { balance: true } }))?.balance ?? places
}
const told = ['changed-meanwhile', 'not-possible-now', 'not-offered', 'people-unknown', 'people-do-not-fit', 'not-found', 'no-longer-asked', 'not-a-part']

const nobody: Gp = { practiceId: '', siteId: '', practitionerId: '' }
const names = gestures({ gps: { offering: nobody, asked: nobody }, needId: '', referralId: '', pass: '', version: 0, offer: '', question: '' }).map((one) => one.name)
test.for(names)('%s, against each of the others: one goes through, or both one after the other, and the household is whole', { timeout: 7_200_000 }, async (name) => {
  for (let theirs = names.indexOf(name); theirs < names.length; theirs += 1) {
    for (let time = 0; time < timesRaced; time += 1) {
      const couple = await aCoupleOffered()
      const all = gestures(couple)
      const [one, other] = [all[names.indexOf(name)], all[theirs]]
      if (!one || !other) throw new Error('a gesture vanished')
      const answers = await race(one, other)
      const won = answers.filter((answer) => answer.ok).length
      const pair = [one.name, other.name]
      // Of two pages that were read at the same moment, one has grown old.
      expect([...pair, one.page === 'read' && other.page === 'read' ? won : Math.min(won, 1)]).toEqual([...pair, 1])
      expect([...pair, ...answers.flatMap((answer) => (answer.ok || told.includes(answer.code ?? '') ? [] : [answer.code ?? '']))]).toEqual(pair)
      expect([...pair, ...(await faults(couple))]).toEqual(pair)
    }
  }
})

test('control: without the lock, the version and the table, two pages read at the same moment both go through; and a question that outlives its search shows', async () => {
  const couple = await aCoupleOffered()
  const [ends, again] = [gestures(couple)[7], gestures(couple)[7]]
  if (!ends || !again) throw new Error('a gesture vanished')
  await database.owner('ALTER TABLE need_line DISABLE TRIGGER need_line_follows_table')
  guard.bothHaveRead = barrier(2)
  try {
    expect((await race(ends, again)).map((answer) => answer.ok)).toEqual([true, true])
  } finally {
    guard.bothHaveRead = null
    await database.owner('ALTER TABLE need_line ENABLE TRIGGER need_line_follows_table')
  }
  const ended = await aCoupleOffered()
  await gestures(ended)[7]?.run()
  expect(await faults(ended)).toEqual([])
  await database.owner(`UPDATE proposal SET state = 'proposed' WHERE id = $1`, [ended.question])
  expect(await faults(ended)).toEqual(['cancelled with 1 still asked'])
  await database.owner(`UPDATE proposal SET state = 'favourable', is_agreed = true, answered_at = now(), answered_as = 'self' WHERE id = $1`, [ended.question])
  expect(await faults(ended)).toEqual(['cancelled with 1 agreed', 'asked: 0 places taken for 2 people'])
})
