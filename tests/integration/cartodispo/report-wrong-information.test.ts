import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { confirmPractices } from '#lib/cartodispo/confirm-practices'
import { reportWrongInformation } from '#lib/cartodispo/report-wrong-information'
import type { Reader } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aGp, aSite, aStatement, countRows, daysLater, delegateActor, entryOf, type Gp, gpActor, monday, partnerActor } from '#tests/factories/register'
import { ownHour } from '#tests/helpers/own-hour'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

async function anOpenGp(audience: 'public' | 'partners' | 'coordination' = 'public'): Promise<Gp> {
  const gp = await aGp({ siteId: await aSite({ email: 'cabinet@exemple.invalid' }) })
  await aStatement(gp, { audience }, daysLater(-3))
  return gp
}

const report = (reader: Reader, gp: Gp, callerKey: string = randomUUID(), at: Date = monday) =>
  reportWrongInformation(reader, { practiceId: gp.practiceId, kind: 'no_longer_takes', callerKey }, at)

test('one partner\'s call puts the entry in doubt for three working days, and the practice is told by ids only', async () => {
  const gp = await anOpenGp()
  expect(await report(partnerActor(randomUUID()), gp)).toEqual({ ok: true, value: 'received' })
  expect(await entryOf(gp.practiceId)).toMatchObject({ state: 'disputed', changesOn: new Date('2026-11-27') })
  const { id, answerDueOn } = await db().report.findFirstOrThrow({ where: { practiceId: gp.practiceId } })
  expect(answerDueOn).toEqual(new Date('2026-11-26'))
  expect(await db().outboxMail.findFirst({ where: { dedupeKey: `report-received:${id}` }, select: { template: true, recipient: true, payload: true } }))
    .toEqual({ template: 'report-received', recipient: 'cabinet@exemple.invalid', payload: { practiceId: gp.practiceId, reportId: id } })
})

test('a report on a Saturday is told on Monday morning', async () => {
  const gp = await anOpenGp()
  await report(partnerActor(randomUUID()), gp, undefined, new Date('2026-11-28T09:00:00Z'))
  const { id } = await db().report.findFirstOrThrow({ where: { practiceId: gp.practiceId } })
  expect((await db().outboxMail.findFirstOrThrow({ where: { dedupeKey: `report-received:${id}` } })).notBeforeAt).toEqual(new Date('2026-11-30T07:00:00Z'))
})

test('two people of one organisation are one source, also at the same instant; after a new confirmation they count again', async () => {
  const gp = await anOpenGp()
  const organisation = randomUUID()
  const results = await Promise.all([report(partnerActor(organisation), gp), report(partnerActor(organisation), gp)])
  expect(results.map((one) => one.ok && one.value).sort()).toEqual(['already-received', 'received'])
  await confirmPractices(gpActor([gp.practiceId]), { practiceIds: [gp.practiceId], linkId: null }, daysLater(0.1))
  expect((await entryOf(gp.practiceId)).state).toBe('open')
  expect(await report(partnerActor(organisation), gp, undefined, daysLater(0.2))).toEqual({ ok: true, value: 'received' })
  expect((await entryOf(gp.practiceId)).state).toBe('disputed')
})

test('the public needs three distinct callers', async () => {
  const gp = await anOpenGp()
  for (const caller of ['a', 'a', 'b']) await report('public', gp, caller)
  expect((await entryOf(gp.practiceId)).state).toBe('open')
  expect(await countRows('report', gp.practiceId)).toBe(2)
  await report('public', gp, 'c')
  expect((await entryOf(gp.practiceId)).state).toBe('disputed')
})

test('callers are kept as keyed hashes only', async () => {
  const gp = await anOpenGp()
  await report('public', gp, '203.0.113.7')
  expect(JSON.stringify(await db().report.findMany({ where: { practiceId: gp.practiceId } }))).not.toContain('203.0.113.7')
})

test('the eleventh report of one caller within the hour is refused', async () => {
  ownHour()
  const gp = await anOpenGp()
  const codes = []
  for (let count = 0; count < 11; count += 1) {
    const result = await report('public', gp, 'insistent')
    codes.push(result.ok ? result.value : result.code)
  }
  expect(codes.at(-1)).toBe('too-many-reports')
  expect(codes.filter((one) => one === 'too-many-reports')).toHaveLength(1)
})

test('nobody reports an entry they may not read: the answer is that of an entry that is not there', async () => {
  const hidden = await anOpenGp('coordination')
  const forPartners = await anOpenGp('partners')
  const answers = [
    await report('public', hidden), await report('public', forPartners), await report(partnerActor(randomUUID()), hidden),
    await report(partnerActor(randomUUID(), []), forPartners),
    await report('public', { ...hidden, practiceId: randomUUID() }), await report('public', { ...hidden, practiceId: 'nothing' }),
  ]
  expect(answers).toEqual(answers.map(() => ({ ok: false, code: 'not-found', details: {} })))
  expect(await countRows('report', hidden.practiceId)).toBe(0)
})

test('a practice does not report itself', async () => {
  const gp = await anOpenGp()
  for (const actor of [gpActor([gp.practiceId]), delegateActor([gp.practiceId])]) expect(await report(actor, gp)).toMatchObject({ ok: false, code: 'own-practice' })
})
