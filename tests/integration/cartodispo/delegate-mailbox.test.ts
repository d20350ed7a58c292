import { beforeEach, describe, expect, test } from 'vitest'
import { answerByLink } from '#lib/cartodispo/answer-by-link'
import { getCallSheet } from '#lib/cartodispo/call-sheet-queries'
import { publicLinkedRequest, publicMailedRequest } from '#lib/cartodispo/confirmation-request-queries'
import { sendMonthlyRequests } from '#lib/cartodispo/monthly-requests-job'
import { getContactSheet } from '#lib/cartodispo/practice-contact-queries'
import type { PracticeContact } from '#lib/cartodispo/practice-repository'
import { forgetRegister } from '#lib/cartodispo/register-index'
import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { sendReminders } from '#lib/cartodispo/reminders-job'
import { updatePracticeContact } from '#lib/cartodispo/update-practice-contact'
import { linkToken } from '#lib/platform/auth/action-link'
import { db, transaction } from '#lib/platform/db/client'
import { grantDelegation } from '#lib/practitioners/grant-delegation'
import { revokeDelegation } from '#lib/practitioners/revoke-delegation'
import { aCommune, aListedGp, type ListedGp } from '#tests/factories/a-register'
import { coordinatorActor, delegateActor, gpActor } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const declaredAt = new Date('2026-11-02T09:00:00Z')
// Thursday 5 November 2026, 9 h in Paris: the month's day by default.
const mailDay = new Date('2026-11-05T08:00:00Z')
const daysLater = (count: number) => new Date(mailDay.getTime() + count * 86_400_000)
const secretary = 'secretaire@exemple.invalid'
const contact: PracticeContact = { phone: '', email: '', preferredChannel: 'mail', secretaryHours: '', closingDays: [], privateNote: '' }

beforeEach(async () => {
  await database.owner('TRUNCATE commune, practitioner, app_user, outbox_mail, confirmation_request, action_link, audit_event CASCADE')
  await aCommune('59158', 'Coutiches', { lat: 50.45, lon: 3.2 })
  forgetRegister()
})

async function aGp(lastName: string, siteMailbox = 'cabinet@exemple.invalid'): Promise<ListedGp> {
  const gp = await aListedGp({ lastName, communeCode: '59158', content: {}, at: declaredAt })
  await db().site.update({ where: { id: gp.siteId }, data: { email: siteMailbox } })
  await transaction((tx) => refreshRegister(tx, [gp.practiceId], declaredAt))
  return gp
}

async function aDelegation(practiceId: string, email = secretary, untilOn: string | null = null): Promise<string> {
  await grantDelegation(gpActor([practiceId]), { name: 'Mme Secrétaire', email, untilOn, subject: { practiceIds: [practiceId] } }, declaredAt)
  return (await db().delegation.findFirstOrThrow({ where: { practiceId, user: { email } }, select: { id: true } })).id
}

const saveMailbox = (actor: Parameters<typeof updatePracticeContact>[0], practiceId: string, email: string | null, version = 1) =>
  updatePracticeContact(actor, { practiceId, version, contact: { ...contact, email } }, declaredAt)
const questions = async () => (await database.owner<{ recipient: string }>("SELECT recipient FROM outbox_mail WHERE template = 'monthly-confirmation' ORDER BY recipient")).map((one) => one.recipient)
const theRequest = () => db().confirmationRequest.findFirstOrThrow({ select: { id: true, linkId: true } })

describe('who chooses the mailbox that the month’s question goes to', () => {
  test('a delegate does not: refused with the reason, and nothing of the form is saved', async () => {
    const { practiceId } = await aGp('Un')
    const delegate = delegateActor([practiceId])
    expect(await updatePracticeContact(delegate, { practiceId, version: 1, contact: { ...contact, email: secretary, phone: '0353010199' } }, declaredAt)).toMatchObject({ ok: false, code: 'not-your-mailbox' })
    expect(await db().practice.findUniqueOrThrow({ where: { id: practiceId }, select: { email: true, phone: true, version: true } })).toEqual({ email: '', phone: '', version: 1 })
    await sendMonthlyRequests(mailDay)
    expect(await questions()).toEqual(['cabinet@exemple.invalid'])
  })

  test('a delegate’s form, which does not ask for it, saves the rest and leaves it', async () => {
    const { practiceId } = await aGp('Un')
    expect(await saveMailbox(gpActor([practiceId]), practiceId, 'docteur@exemple.invalid')).toMatchObject({ ok: true })
    expect(await updatePracticeContact(delegateActor([practiceId]), { practiceId, version: 2, contact: { ...contact, email: null, phone: '0353010199' } }, declaredAt)).toEqual({ ok: true, value: 'updated' })
    expect(await db().practice.findUniqueOrThrow({ where: { id: practiceId }, select: { email: true, phone: true } })).toEqual({ email: 'docteur@exemple.invalid', phone: '0353010199' })
    expect(await getContactSheet(delegateActor([practiceId]), practiceId, '2026-11-05')).toMatchObject({ mayChangeMailbox: false, mailbox: 'docteur@exemple.invalid' })
  })

  test.each(['the GP', 'the coordination'])('%s does, and the question goes there', async (who) => {
    const { practiceId } = await aGp('Un')
    expect(await saveMailbox(who === 'the GP' ? gpActor([practiceId]) : coordinatorActor(), practiceId, secretary)).toEqual({ ok: true, value: 'updated' })
    await sendMonthlyRequests(mailDay)
    expect(await questions()).toEqual([secretary])
  })

  test('an address whose delegation has ended is not chosen again without a new one', async () => {
    const { practiceId } = await aGp('Un')
    const actor = gpActor([practiceId])
    await revokeDelegation(actor, { delegationId: await aDelegation(practiceId) }, declaredAt)
    expect(await saveMailbox(actor, practiceId, secretary)).toMatchObject({ ok: false, code: 'delegation-ended' })
    await aDelegation(practiceId)
    expect(await saveMailbox(actor, practiceId, secretary)).toEqual({ ok: true, value: 'updated' })
  })
})

describe('when the delegation of the mailbox ends', () => {
  test('while it runs, the question goes there: the tests below fail for the end alone', async () => {
    const { practiceId } = await aGp('Un')
    await aDelegation(practiceId)
    await saveMailbox(gpActor([practiceId]), practiceId, secretary)
    await sendMonthlyRequests(mailDay)
    expect(await questions()).toEqual([secretary])
  })

  test.each(['revoked', 'expired', 'closed account'])('%s: the question goes to the place’s mailbox instead, and the contact sheet says so', async (end) => {
    const { practiceId } = await aGp('Un')
    const delegationId = await aDelegation(practiceId, secretary, '2026-11-04')
    await saveMailbox(gpActor([practiceId]), practiceId, secretary)
    if (end === 'revoked') await revokeDelegation(gpActor([practiceId]), { delegationId }, declaredAt)
    if (end === 'closed account') await database.owner("UPDATE delegation SET until_on = '2027-11-04'; UPDATE app_user SET disabled_at = now()")
    await sendMonthlyRequests(mailDay)
    expect(await questions()).toEqual(['cabinet@exemple.invalid'])
    expect(await getContactSheet(gpActor([practiceId]), practiceId, '2026-11-05')).toMatchObject({ email: secretary, mailbox: 'cabinet@exemple.invalid' })
  })

  test('the mailbox of a whole place, no longer delegated, is not asked: the coordination calls', async () => {
    const gp = await aGp('Un', 'msp@exemple.invalid')
    const coordination = coordinatorActor()
    await grantDelegation(coordination, { name: 'Secrétariat', email: 'msp@exemple.invalid', untilOn: null, subject: { siteId: gp.siteId } }, declaredAt)
    const { id } = await db().delegation.findFirstOrThrow({ where: { siteId: gp.siteId }, select: { id: true } })
    await revokeDelegation(coordination, { delegationId: id }, declaredAt)
    expect(await sendMonthlyRequests(mailDay)).toMatchObject({ asked: 0 })
    expect((await getCallSheet(coordination, daysLater(30)))?.lines.map((line) => line.practiceId)).toEqual([gp.practiceId])
  })

  test('of two doctors, the one who took it back is left out, and the other asked as before', async () => {
    const [one, two] = [await aGp('Un', 'msp@exemple.invalid'), await aGp('Deux', 'msp@exemple.invalid')]
    await revokeDelegation(gpActor([one.practiceId]), { delegationId: await aDelegation(one.practiceId, 'msp@exemple.invalid') }, declaredAt)
    await sendMonthlyRequests(mailDay)
    expect((await db().confirmationRequest.findMany({ select: { practiceIds: true } })).map((row) => row.practiceIds)).toEqual([[two.practiceId]])
  })

  test('another delegation of the same mailbox in force keeps it', async () => {
    const gp = await aGp('Un', 'msp@exemple.invalid')
    await grantDelegation(coordinatorActor(), { name: 'Secrétariat', email: 'msp@exemple.invalid', untilOn: null, subject: { siteId: gp.siteId } }, declaredAt)
    await revokeDelegation(gpActor([gp.practiceId]), { delegationId: await aDelegation(gp.practiceId, 'msp@exemple.invalid') }, declaredAt)
    await sendMonthlyRequests(mailDay)
    expect(await questions()).toEqual(['msp@exemple.invalid'])
  })
})

describe('a question that was already sent when the delegation ended', () => {
  async function sentThenRevoked(): Promise<{ practiceId: string; token: string; requestId: string }> {
    const { practiceId } = await aGp('Un')
    const delegationId = await aDelegation(practiceId)
    await saveMailbox(gpActor([practiceId]), practiceId, secretary)
    await sendMonthlyRequests(mailDay)
    const { id, linkId } = await theRequest()
    const token = linkToken('confirm-practices', linkId)
    // Before its end the link does answer: it is the end that closes it.
    expect(await publicLinkedRequest(token, daysLater(1))).toMatchObject({ ok: true, value: { practices: [{ practiceId }] } })
    expect(await publicMailedRequest(id, daysLater(1))).not.toBeNull()
    await revokeDelegation(gpActor([practiceId]), { delegationId }, daysLater(1))
    return { practiceId, token, requestId: id }
  }

  test('its link says so and answers nothing', async () => {
    const { practiceId, token } = await sentThenRevoked()
    expect(await publicLinkedRequest(token, daysLater(1))).toMatchObject({ ok: false, code: 'delegation-ended' })
    expect(await answerByLink(null, { token, answers: new Map([[practiceId, 'closed']]) }, daysLater(1))).toMatchObject({ ok: false, code: 'delegation-ended' })
    expect(await db().statement.count({ where: { practiceId } })).toBe(1)
    expect(await db().actionLink.count({ where: { usedAt: null } })).toBe(1)
  })

  test('it does not leave if it still waited, and is not reminded', async () => {
    const { requestId } = await sentThenRevoked()
    expect(await publicMailedRequest(requestId, daysLater(1))).toBeNull()
    expect(await sendReminders(daysLater(7))).toBe(0)
  })

  test('not revoked, it is reminded', async () => {
    const { practiceId } = await aGp('Un')
    await aDelegation(practiceId)
    await saveMailbox(gpActor([practiceId]), practiceId, secretary)
    await sendMonthlyRequests(mailDay)
    expect(await sendReminders(daysLater(7))).toBe(1)
  })
})
