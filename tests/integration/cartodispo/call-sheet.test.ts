import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { answerByPhone } from '#lib/cartodispo/answer-by-phone'
import { getCallSheet } from '#lib/cartodispo/call-sheet-queries'
import { sendMonthlyRequests } from '#lib/cartodispo/monthly-requests-job'
import { getPracticeFile } from '#lib/cartodispo/practice-file-queries'
import { recordCall } from '#lib/cartodispo/record-call'
import { forgetRegister } from '#lib/cartodispo/register-index'
import { tableRequest } from '#lib/cartodispo/register-table'
import { getRegisterSheet, getRegisterTable } from '#lib/cartodispo/register-table-queries'
import { getTruth } from '#lib/cartodispo/truth-queries'
import { db } from '#lib/platform/db/client'
import { aCommune, aListedGp, readers, says } from '#tests/factories/a-register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
// Tuesday 24 November 2026, 10 h in Paris.
const tuesday = new Date('2026-11-24T09:00:00Z')
const daysAgo = (count: number) => new Date(tuesday.getTime() - count * 86_400_000)

beforeEach(async () => {
  await database.owner('TRUNCATE commune, practitioner, app_user, outbox_mail, confirmation_request, action_link, audit_event CASCADE')
  forgetRegister()
  await aCommune('59158', 'Coutiches', { lat: 50.45, lon: 3.2 })
})

const sheet = async (now = tuesday) => (await getCallSheet(readers.coordination, now))?.lines ?? []
const aGp = (lastName: string, days: number, content: Parameters<typeof says>[1] = {}) => aListedGp({ lastName, communeCode: '59158', content, at: daysAgo(days) })
const versionOf = async (id: string) => (await db().practice.findUniqueOrThrow({ where: { id } })).version
const noted = { askAgain: '6', note: '' } as const

test('who fades without a mailbox is called, who was just heard is left in peace; the doubtful come first', async () => {
  await aGp('Frais', 3)
  await aGp('Fane', 26)
  const doubtful = await aGp('Doute', 12)
  await database.owner("INSERT INTO report (id, practice_id, source, source_key, kind, at, answer_due_on, epoch) VALUES ($1, $2, 'partner', 'k', 'left', $3, '2026-11-26', '')", [randomUUID(), doubtful.practiceId, daysAgo(1)])
  await says(doubtful.practiceId, {}, daysAgo(12))
  expect((await sheet(tuesday)).map((line) => [line.name, line.reasons])).toEqual([['Dr Camille Doute', ['disputed']], ['Dr Camille Fane', ['expiring']]])
})

test('a mail on its way spares the call until mail and reminder stayed silent', async () => {
  const gp = await aGp('Muet', 50)
  await db().site.update({ where: { id: gp.siteId }, data: { email: 'a@exemple.invalid' } })
  expect(await sheet()).toHaveLength(1)
  await sendMonthlyRequests(tuesday)
  expect(await sheet()).toHaveLength(0)
  expect(await sheet(new Date(tuesday.getTime() + 9 * 86_400_000))).toHaveLength(0)
  expect((await sheet(new Date(tuesday.getTime() + 10 * 86_400_000)))[0]).toMatchObject({ reasons: ['to_contact'], facts: { askedOn: '2026-11-24' } })
})

test('an address that bounced is a reason of its own', async () => {
  const gp = await aGp('Courriel', 2)
  await db().site.update({ where: { id: gp.siteId }, data: { email: 'A@exemple.invalid' } })
  await database.owner("INSERT INTO outbox_mail (id, template, recipient, payload, message_id, status, bounced_at) VALUES ($1, 'reask', 'a@exemple.invalid', '{}', 'm1', 'failed', $2)", [randomUUID(), daysAgo(4)])
  expect((await sheet())[0]?.reasons).toEqual(['refusing'])
})

test('the secretary’s hours and closing days order the sheet', async () => {
  const rows = [['Ferme', '', [2]], ['Matin', '9h-12h', []], ['Soir', '14h-18h', []]] as const
  for (const [name, secretaryHours, closingDays] of rows) {
    const gp = await aGp(name, 40)
    await db().practice.update({ where: { id: gp.practiceId }, data: { secretaryHours, closingDays: [...closingDays] } })
    await says(gp.practiceId, {}, daysAgo(40))
  }
  expect((await sheet()).map((line) => [line.name, line.moment])).toEqual([['Dr Camille Matin', 'now'], ['Dr Camille Soir', 'later'], ['Dr Camille Ferme', 'not_today']])
})

test('an answer noted in place closes the line, and keeps the call with it', async () => {
  const { practiceId } = await aGp('Fane', 40)
  expect(await answerByPhone(readers.coordination, { practiceId, version: await versionOf(practiceId), answer: 'closed', ...noted }, tuesday)).toEqual({ ok: true, value: 'declared' })
  expect(await sheet()).toHaveLength(0)
  expect(await db().statement.findFirst({ where: { practiceId }, orderBy: { declaredAt: 'desc' } })).toMatchObject({ state: 'closed', capacity: 'coordination_phone', askAgainOn: new Date('2027-05-24') })
  expect(await getPracticeFile(readers.coordination, practiceId, '2026-11-24')).toMatchObject({ attempts: [{ outcome: 'answered' }] })
})

test('"rien n’a changé", "en réservant" and an older screen each get their answer', async () => {
  const { practiceId } = await aGp('Fane', 40)
  const answer = async (given: 'same' | 'reserved' | 'case_by_case', version?: number) => answerByPhone(readers.coordination, { practiceId, version: version ?? (await versionOf(practiceId)), answer: given, ...noted }, tuesday)
  expect(await answer('reserved')).toMatchObject({ ok: false, code: 'say-for-whom' })
  expect(await answer('same')).toEqual({ ok: true, value: 'confirmed' })
  expect(await answer('case_by_case', 0)).toMatchObject({ ok: false, code: 'conflict' })
  expect(await db().callAttempt.count()).toBe(1)
  const silent = await aListedGp({ lastName: 'Silence', communeCode: '59158', content: null })
  expect(await answerByPhone(readers.coordination, { practiceId: silent.practiceId, version: 1, answer: 'same', ...noted }, tuesday)).toMatchObject({ ok: false, code: 'nothing-to-confirm' })
})

test('no answer, or call back: the line waits, with what was tried', async () => {
  const { practiceId } = await aGp('Fane', 40)
  await recordCall(readers.coordination, { practiceId, outcome: 'no_answer', note: 'répondeur' }, tuesday)
  expect((await sheet())[0]).toMatchObject({ moment: 'not_today', attempts: [{ outcome: 'no_answer', note: 'répondeur' }] })
  expect((await sheet(new Date(tuesday.getTime() + 86_400_000)))[0]).toMatchObject({ moment: 'now' })
})

test('the table filters, sorts and hands out the same lines; the truth counts them', async () => {
  await aGp('Zola', 3)
  await aGp('Aubin', 40)
  await aListedGp({ lastName: 'Muet', communeCode: '59158', content: null })
  const names = async (query: Record<string, string>) => (await getRegisterTable(readers.coordination, tableRequest(query), tuesday))?.lines.map((line) => line.name.split(' ').at(-1))
  expect(await names({})).toEqual(['Aubin', 'Muet', 'Zola'])
  expect(await names({ ordre: 'desc' })).toEqual(['Zola', 'Muet', 'Aubin'])
  expect(await names({ fraicheur: 'ancien' })).toEqual(['Aubin'])
  expect(await names({ fraicheur: 'jamais' })).toEqual(['Muet'])
  expect(await names({ q: 'zol', etat: 'open' })).toEqual(['Zola'])
  expect(await names({ etat: 'nonsense', page: '-3' })).toHaveLength(3)
  expect((await getRegisterSheet(readers.coordination, tableRequest({ fraicheur: 'frais' }), tuesday))?.rows).toHaveLength(1)
  expect((await getTruth(readers.coordination, tuesday))?.now).toMatchObject({ practices: 3, fresh: 1, freshShare: 33, never: 1 })
})

test.each(['member', 'partner', 'admin'] as const)('%s sees none of it, and notes nothing', async (who) => {
  const { practiceId } = await aGp('Fane', 40)
  const actor = readers[who]
  expect([await getCallSheet(actor, tuesday), await getRegisterTable(actor, tableRequest({}), tuesday), await getRegisterSheet(actor, tableRequest({}), tuesday), await getTruth(actor, tuesday), await getPracticeFile(actor, practiceId, '2026-11-24')]).toEqual([null, null, null, null, null])
  expect(await answerByPhone(actor, { practiceId, version: 1, answer: 'open', ...noted }, tuesday)).toMatchObject({ ok: false, code: 'not-found' })
})
