import { beforeEach, describe, expect, test } from 'vitest'
import { answerByLink } from '#lib/cartodispo/answer-by-link'
import { confirmPractices } from '#lib/cartodispo/confirm-practices'
import { sendMonthlyRequests } from '#lib/cartodispo/monthly-requests-job'
import { sendReasks } from '#lib/cartodispo/reask-job'
import { sendReminders } from '#lib/cartodispo/reminders-job'
import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { requestConfirmation } from '#lib/cartodispo/request-confirmation'
import { mailTemplates } from '#lib/cli/mail-templates'
import { linkToken } from '#lib/platform/auth/action-link'
import { now as clock, shiftClock } from '#lib/platform/clock'
import { db, transaction } from '#lib/platform/db/client'
import { nextMailAt } from '#lib/platform/mail/mail-hours'
import { aCommune, aListedGp, readers, says } from '#tests/factories/a-register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const declaredAt = new Date('2026-11-02T09:00:00Z')
// Thursday 5 November 2026, 9 h in Paris: the month's day by default.
const mailDay = new Date('2026-11-05T08:00:00Z')
const daysLater = (count: number) => new Date(mailDay.getTime() + count * 86_400_000)

beforeEach(async () => {
  await database.owner('TRUNCATE commune, practitioner, outbox_mail, confirmation_request, action_link, audit_event CASCADE')
  await aCommune('59158', 'Coutiches', { lat: 50.45, lon: 3.2 })
})

async function aGp(lastName: string, mailbox: string, content: Parameters<typeof says>[1] | null = {}, practice: Record<string, unknown> = {}) {
  const gp = await aListedGp({ lastName, communeCode: '59158', content, at: declaredAt })
  await db().site.update({ where: { id: gp.siteId }, data: { email: mailbox } })
  await db().practice.update({ where: { id: gp.practiceId }, data: practice })
  await transaction((tx) => refreshRegister(tx, [gp.practiceId], declaredAt))
  return gp
}

type Mail = { template: string; recipient: string; not_before_at: Date; payload: { requestId: string } }
const mails = () => database.owner<Mail>('SELECT template, recipient, not_before_at, payload FROM outbox_mail ORDER BY not_before_at, recipient, template')
const requests = () => db().confirmationRequest.findMany({ orderBy: { mailbox: 'asc' } })

describe('the grouped question of the month', () => {
  test('one mail per mailbox lists all its doctors, on the day, and a second run adds nothing', async () => {
    const [one, two] = [await aGp('Un', 'msp@exemple.invalid'), await aGp('Deux', 'MSP@exemple.invalid')]
    await aGp('Trois', 'autre@exemple.invalid')
    expect(await sendMonthlyRequests(mailDay)).toMatchObject({ asked: 2 })
    expect(await sendMonthlyRequests(mailDay)).toMatchObject({ asked: 0, 'already-asked': 2 })
    expect((await mails()).map((mail) => [mail.template, mail.recipient])).toEqual([['monthly-confirmation', 'autre@exemple.invalid'], ['monthly-confirmation', 'msp@exemple.invalid']])
    const [, grouped] = await requests()
    expect(grouped?.practiceIds.toSorted()).toEqual([one.practiceId, two.practiceId].toSorted())
  })

  test('the practice’s own address comes before its site’s, and that before the practitioner’s', async () => {
    await aGp('Un', 'site@exemple.invalid', {}, { email: 'cabinet@exemple.invalid' })
    const own = await aGp('Deux', '')
    await db().practitioner.update({ where: { id: own.practitionerId }, data: { email: 'docteur@exemple.invalid' } })
    await aGp('Sans', '')
    await sendMonthlyRequests(mailDay)
    expect((await mails()).map((mail) => mail.recipient)).toEqual(['cabinet@exemple.invalid', 'docteur@exemple.invalid'])
  })

  test('who prefers the telephone, left, treats nobody, or is closed before the day, gets no mail', async () => {
    await aGp('Telephone', 'a@exemple.invalid', {}, { preferredChannel: 'phone' })
    const away = await aGp('Parti', 'b@exemple.invalid')
    const sos = await aGp('Sos', 'c@exemple.invalid')
    await db().practice.update({ where: { id: away.practiceId }, data: { endsOn: new Date('2026-10-01') } })
    await db().practice.update({ where: { id: sos.practiceId }, data: { notTreatingReason: 'sos', notTreatingSinceOn: new Date('2026-01-01') } })
    for (const gp of [away, sos]) await says(gp.practiceId, {}, declaredAt)
    await aGp('Ferme', 'd@exemple.invalid', { state: 'closed', askAgainOn: '2026-12-01', places: null })
    await aGp('FermeSansDate', 'e@exemple.invalid', { state: 'closed' })
    await aGp('Muet', 'f@exemple.invalid', null)
    await sendMonthlyRequests(mailDay)
    expect((await mails()).map((mail) => mail.recipient)).toEqual(['f@exemple.invalid'])
  })

  test.each([
    ['before the day', '2026-11-04T09:00:00Z', []],
    ['early on the day: at the beginning of the hours', '2026-11-05T03:00:00Z', ['2026-11-05T07:00:00.000Z']],
    ['on the evening of the day: the next morning', '2026-11-05T21:00:00Z', ['2026-11-06T07:00:00.000Z']],
    ['on a Saturday, after a week without worker: on Monday', '2026-11-14T10:00:00Z', ['2026-11-16T07:00:00.000Z']],
    ['over a holiday: the day after', '2026-11-11T10:00:00Z', ['2026-11-12T07:00:00.000Z']],
    ['on the last evening of a month: not before the next month’s day', '2026-11-30T21:00:00Z', []],
  ])('%s', async (_, now, expected) => {
    await aGp('Un', 'a@exemple.invalid')
    await sendMonthlyRequests(new Date(now))
    expect((await mails()).map((mail) => mail.not_before_at.toISOString())).toEqual(expected)
  })

  test('an address that its server refused is not written to again', async () => {
    await aGp('Un', 'a@exemple.invalid')
    await sendMonthlyRequests(mailDay)
    await database.owner("UPDATE outbox_mail SET status = 'failed', bounced_at = $1", [mailDay])
    expect(await sendMonthlyRequests(daysLater(31))).toMatchObject({ asked: 0, refusing: 1 })
  })
})

describe('the reminder', () => {
  test('comes once after the delay when nobody answered, and never twice', async () => {
    await aGp('Un', 'a@exemple.invalid')
    await sendMonthlyRequests(mailDay)
    expect(await sendReminders(daysLater(5))).toBe(0)
    // The sixth day is 11 November: what would leave then leaves on the seventh.
    expect(await sendReminders(daysLater(6))).toBe(1)
    expect((await mails()).at(-1)).toMatchObject({ template: 'monthly-reminder', not_before_at: new Date('2026-11-12T07:00:00Z') })
    expect(await sendReminders(daysLater(8))).toBe(0)
  })

  test('does not come after an answer by the link, nor after one given elsewhere', async () => {
    await aGp('Lien', 'a@exemple.invalid')
    const other = await aGp('Ecran', 'b@exemple.invalid')
    await sendMonthlyRequests(mailDay)
    const [byLink] = await requests()
    await answerByLink(null, { token: linkToken('confirm-practices', byLink?.linkId ?? ''), answers: new Map() }, daysLater(1))
    await confirmPractices({ ...readers.coordination, ownPracticeIds: new Set([other.practiceId]) }, { practiceIds: [other.practiceId], linkId: null }, daysLater(2))
    expect(await sendReminders(daysLater(7))).toBe(0)
  })

  test('written before an answer, it does not leave after it', async () => {
    const gp = await aGp('Un', 'a@exemple.invalid')
    await sendMonthlyRequests(mailDay)
    await sendReminders(daysLater(7))
    const [request] = await requests()
    const template = mailTemplates['monthly-reminder']
    shiftClock(daysLater(7).getTime() - clock().getTime())
    expect(await template?.({ requestId: request?.id })).toMatchObject({ subject: 'Il nous manque votre réponse sur les nouveaux patients' })
    await confirmPractices({ ...readers.coordination, ownPracticeIds: new Set([gp.practiceId]) }, { practiceIds: [gp.practiceId], linkId: null }, daysLater(7))
    expect(await template?.({ requestId: request?.id })).toBeNull()
    shiftClock(0)
  })
})

describe('asked again on the day one chose', () => {
  test('an opening is asked seven days before, a closed answer on its day, each once', async () => {
    await aGp('Bientot', 'a@exemple.invalid', { fromOn: '2026-11-20' })
    await aGp('Ferme', 'b@exemple.invalid', { state: 'closed', askAgainOn: '2026-11-17' })
    const run = async (day: string) => (await sendReasks(new Date(`${day}T09:00:00Z`))).asked
    expect([await run('2026-11-12'), await run('2026-11-13'), await run('2026-11-16'), await run('2026-11-17'), await run('2026-11-18')]).toEqual([0, 1, 0, 1, 0])
  })

  test('not a third mail of the month: the call sheet takes over', async () => {
    await aGp('Un', 'a@exemple.invalid')
    await aGp('Ferme', 'a@exemple.invalid', { state: 'closed', askAgainOn: '2026-11-17' })
    await sendMonthlyRequests(mailDay)
    expect(await sendReminders(daysLater(7))).toBe(1)
    expect(await sendReasks(daysLater(12))).toMatchObject({ asked: 0, 'no-room': 1 })
  })
})

test('whatever runs, however often and at once, no mailbox gets a third mail in a month, and none at night', async () => {
  await aGp('Un', 'a@exemple.invalid')
  await aGp('Bientot', 'a@exemple.invalid', { fromOn: '2026-11-27' })
  await aGp('Ferme', 'a@exemple.invalid', { state: 'closed', askAgainOn: '2026-11-19' })
  for (let day = 0; day < 60; day += 1) {
    const at = new Date(daysLater(day).getTime() + (day % 24) * 3_600_000)
    await Promise.all([sendMonthlyRequests(at), sendReminders(at), sendReasks(at), sendReasks(at)])
  }
  const sent = await mails()
  const perMonth = Map.groupBy(sent, (mail) => mail.not_before_at.toISOString().slice(0, 7))
  for (const group of perMonth.values()) expect(group.length).toBeLessThanOrEqual(2)
  for (const mail of sent) expect(nextMailAt(mail.not_before_at, 'Europe/Paris', { mailFromHour: 8, mailUntilHour: 19 })).toEqual(mail.not_before_at)
  expect(sent.length).toBeGreaterThanOrEqual(3)
})

test('twenty workers ask one mailbox at once: one question', async () => {
  const gp = await aGp('Un', 'a@exemple.invalid')
  const ask = () => transaction((tx) => requestConfirmation(tx, { kind: 'monthly', mailbox: 'a@exemple.invalid', practiceIds: [gp.practiceId], leavesAt: mailDay, timeZone: 'Europe/Paris' }, mailDay))
  const outcomes = await Promise.all(Array.from({ length: 20 }, ask))
  expect(outcomes.filter((one) => one === 'asked')).toHaveLength(1)
  expect(await mails()).toHaveLength(1)
})

test('the mail names each doctor and what the register says, carries one link, and the outbox holds no token', async () => {
  await aGp('Delcourt', 'a@exemple.invalid')
  await aGp('Ferme', 'a@exemple.invalid', { state: 'closed', askAgainOn: '2026-11-04' })
  await sendMonthlyRequests(mailDay)
  const [request] = await requests()
  shiftClock(mailDay.getTime() - clock().getTime())
  const mail = await mailTemplates['monthly-confirmation']?.({ requestId: request?.id })
  shiftClock(0)
  const token = linkToken('confirm-practices', request?.linkId ?? '')
  expect(mail?.paragraphs.join('\n')).toContain('– Dr Camille Delcourt, Cabinet Delcourt : Accueille de nouveaux patients. Dernière confirmation : il y a 3 jours.')
  expect(mail?.button).toEqual({ label: 'Répondre pour les 2 médecins', url: `https://cpts.test/confirmer?jeton=${token}` })
  expect(JSON.stringify(await mails())).not.toContain(token.split('.')[1])
})
