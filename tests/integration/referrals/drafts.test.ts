import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { beginDraft } from '#lib/referrals/begin-draft'
import { discardDraft } from '#lib/referrals/discard-draft'
import { getDraft, listOwnDrafts } from '#lib/referrals/draft-queries'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { proposeToPractices } from '#lib/referrals/propose-to-practices'
import { getNeed, listNeedQueue, listOwnNeeds } from '#lib/referrals/queries'
import { needsRequest } from '#lib/referrals/schema'
import { saveDraft } from '#lib/referrals/save-draft'
import { sendDraft } from '#lib/referrals/send-draft'
import { type Actor, commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aDraft, aNurse, aWelcomingGp, needOf, searcherActor } from '#tests/factories/referrals'
import { aStranger, daysLater, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const place = { sectorId: null, priority: 'usual', practicalNeeds: ['home_visit'] } as const
const grownUp = { ageBand: 'from_70', consentGiver: 'person' } as const
const oral = { consentWay: 'oral' } as const

let nurse: Actor
beforeAll(async () => { nurse = await aNurse() })

const withoutConvention = (actor: Actor): Actor => ({ ...actor, partners: actor.partners.map((one) => ({ ...one, grants: new Set<never>(), endedOn: '2026-11-22' })) })

test('step by step, then sent: the consent bears the day of the sending, and only then is anything told', async () => {
  const needId = await aDraft(nurse)
  expect(await saveDraft(nurse, { needId, part: { people: [grownUp] } }, monday)).toMatchObject({ ok: true })
  expect(await needOf(needId)).toMatchObject({ state: 'draft', steps: [] })
  const thursday = daysLater(3)
  expect(await sendDraft(nurse, { needId, ...oral }, thursday)).toEqual({ ok: true, value: { needId } })
  const need = await needOf(needId)
  expect(need).toMatchObject({ state: 'received', previousState: 'draft', lastAction: 'send', steps: [{ action: 'send', party: 'sender' }] })
  expect(await db().referral.findUniqueOrThrow({ where: { id: need.referralId }, include: { people: true } })).toMatchObject({ createdAt: thursday, people: [{ consentAt: thursday, consentWay: 'oral', consentById: nurse.userId, consentText: '2026-11' }] })
})

test('a couple and their child, corrected from an older page: whoever stays on their line stays the same row, nobody is doubled', async () => {
  const needId = await aDraft(nurse)
  const people = async () => (await db().referralPerson.findMany({ where: { referral: { needs: { some: { id: needId } } } }, orderBy: { position: 'asc' } })).map(({ id, ageBand }) => ({ id, ageBand }))
  await saveDraft(nurse, { needId, part: { people: [grownUp, grownUp, { ageBand: 'under_6', consentGiver: 'parent' }] } }, monday)
  const before = await people()
  await saveDraft(nurse, { needId, part: { people: [grownUp, { ageBand: 'from_18_to_69', consentGiver: 'person' }] } }, monday)
  const after = await people()
  expect(after.map((one) => one.ageBand)).toEqual(['from_70', 'from_18_to_69'])
  expect(after.map((one) => one.id)).toEqual(before.slice(0, 2).map((one) => one.id))
})

test('two tabs, each at its own step, lose nothing of each other', async () => {
  const needId = await aDraft(nurse)
  await Promise.all([
    saveDraft(nurse, { needId, part: { people: [grownUp] } }, monday),
    saveDraft(nurse, { needId, part: { ...place, priority: 'priority', practicalNeeds: ['interpreter'] } }, monday),
  ])
  expect(await getDraft(nurse, needId)).toMatchObject({ priority: 'priority', practicalNeeds: ['interpreter'], people: [grownUp] })
})

test('begun twice by a double press, and a third time by the back button, it is one draft with what was said last', async () => {
  const input = { ...place, requestKey: randomUUID() }
  const [first, second] = await Promise.all([beginDraft(nurse, input, monday), beginDraft(nurse, input, monday)])
  expect(first).toEqual(second)
  expect(await beginDraft(nurse, { ...input, priority: 'priority' }, monday)).toEqual(first)
  expect(first.ok && (await getDraft(nurse, first.value.needId))?.priority).toBe('priority')
  expect(await beginDraft(await aNurse(), input, monday)).toMatchObject({ ok: false, code: 'not-found' })
})

test('sent twice at once it leaves once; a step saved afterwards is refused and changes nothing', async () => {
  const needId = await aDraft(nurse, [grownUp])
  const sent = await Promise.all([1, 2, 3].map(() => sendDraft(nurse, { needId, ...oral }, monday)))
  expect(sent).toEqual([1, 2, 3].map(() => ({ ok: true, value: { needId } })))
  expect((await needOf(needId)).steps).toHaveLength(1)
  expect(await saveDraft(nurse, { needId, part: { people: [grownUp, grownUp] } }, monday)).toMatchObject({ ok: false, code: 'sent-already' })
  expect(await discardDraft(nurse, { needId }, monday)).toMatchObject({ ok: false, code: 'sent-already' })
  expect(await db().referralPerson.count({ where: { referral: { needs: { some: { id: needId } } } } })).toBe(1)
})

test('thrown away and sent in the same second: one of the two happens, whole', async () => {
  for (let time = 0; time < 5; time += 1) {
    const needId = await aDraft(nurse, [grownUp])
    const [sent, thrown] = await Promise.all([sendDraft(nurse, { needId, ...oral }, monday), discardDraft(nurse, { needId }, monday)])
    const left = await db().needLine.findUnique({ where: { id: needId }, select: { state: true } })
    expect([sent.ok, thrown.ok, left?.state ?? 'gone']).toEqual(sent.ok ? [true, false, 'received'] : [false, true, 'gone'])
  }
})

describe('refused kindly, the draft still there', () => {
  test('the convention ended yesterday: nothing leaves, it can be read and thrown away', async () => {
    const needId = await aDraft(nurse, [grownUp])
    const ended = withoutConvention(nurse)
    expect(await sendDraft(ended, { needId, ...oral }, monday)).toMatchObject({ ok: false, code: 'may-not-send' })
    expect(await beginDraft(ended, { ...place, requestKey: randomUUID() }, monday)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await getDraft(ended, needId)).toMatchObject({ state: 'draft', canSend: false })
    expect(await db().referralPerson.count({ where: { referral: { needs: { some: { id: needId } } }, consentAt: { not: null } } })).toBe(0)
    expect(await discardDraft(ended, { needId }, monday)).toMatchObject({ ok: true })
  })

  test('nobody was described', async () => {
    expect(await sendDraft(nurse, { needId: await aDraft(nurse), ...oral }, monday)).toMatchObject({ ok: false, code: 'people-missing' })
  })

  test.for([['under_6', 'person'], ['from_6_to_15', 'minor_with_agreement'], ['from_16_to_17', 'person'], ['from_70', 'parent']] as const)('%s: %s may not agree', async ([ageBand, consentGiver]) => {
    expect(await saveDraft(nurse, { needId: await aDraft(nurse), part: { people: [grownUp, { ageBand, consentGiver }] } }, monday)).toMatchObject({ ok: false, code: 'consent-giver' })
  })

  test('a sector that is gone', async () => {
    expect(await saveDraft(nurse, { needId: await aDraft(nurse), part: { ...place, sectorId: randomUUID() } }, monday)).toMatchObject({ ok: false, code: 'sector-unknown' })
  })
})

test('a draft is its side’s alone: in no queue, asked of nobody, unknown to strangers and to the coordination', async () => {
  const needId = await aDraft(nurse, [grownUp])
  const ids = async (list: Promise<{ items: { id: string }[] } | null>) => (await list)?.items.map((one) => one.id) ?? []
  expect(await ids(listNeedQueue(searcherActor(), needsRequest({ etat: 'all' }), monday))).not.toContain(needId)
  expect(await ids(listOwnNeeds(nurse, needsRequest({ etat: 'all' }), monday))).not.toContain(needId)
  expect((await listOwnDrafts(nurse)).map((one) => one.id)).toContain(needId)
  expect(await listOwnDrafts(await aNurse())).toEqual([])
  for (const who of [searcherActor(), aStranger(), await aNurse()]) {
    expect([await getDraft(who, needId), await getNeed(who, needId)]).toEqual([null, null])
    expect(await saveDraft(who, { needId, part: { people: [grownUp] } }, monday)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await sendDraft(who, { needId, ...oral }, monday)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await discardDraft(who, { needId }, monday)).toMatchObject({ ok: false, code: 'not-found' })
  }
  expect(await proposeToPractices(searcherActor(), { needId, practiceIds: [(await aWelcomingGp()).practiceId] }, monday)).toMatchObject({ ok: false, code: 'not-possible-now' })
})

test('thrown away it leaves nothing; untouched for a month it is erased at night', async () => {
  const [thrown, old, kept] = [await aDraft(nurse, [grownUp]), await aDraft(nurse, [grownUp]), await aDraft(nurse, [grownUp], daysLater(20))]
  expect(await discardDraft(nurse, { needId: thrown }, monday)).toMatchObject({ ok: true })
  await forgetReferrals(commandActor, null, daysLater(32))
  const left = await db().needLine.findMany({ where: { id: { in: [thrown, old, kept] } }, select: { id: true } })
  expect(left).toEqual([{ id: kept }])
})

test('the database sends nothing without everybody’s consent, whatever the code forgets', async () => {
  const needId = await aDraft(nurse, [grownUp])
  const send = `UPDATE need_line SET state = 'received', last_action = 'send', previous_state = 'draft', version = version + 1, changed_at = now() + interval '1 day' WHERE id = '${needId}'`
  await expect(database.app(send)).rejects.toMatchObject({ code: '23514' })
  await database.owner('ALTER TABLE need_line DISABLE TRIGGER need_line_sent_with_consent')
  try {
    await expect(database.app(send), 'control: it is that trigger which refuses').resolves.toBeDefined()
  } finally {
    await database.owner('ALTER TABLE need_line ENABLE TRIGGER need_line_sent_with_consent')
  }
})
