import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { askCallbackFor } from '#lib/callbacks/ask-callback-for'
import { callbackNotice, handedOnNotice } from '#lib/callbacks/notice-text'
import { contactNotice } from '#lib/contact/notice-text'
import { pollNotice, registrationNotice } from '#lib/events/notice-text'
import { invitePeople } from '#lib/events/invite-people'
import { openDatePoll } from '#lib/events/open-date-poll'
import { registerByInvitation } from '#lib/events/register-by-invitation'
import { registerByPhone } from '#lib/events/register-by-phone'
import { registerForSession } from '#lib/events/register-for-session'
import { voteByLink } from '#lib/events/vote-by-link'
import { linkToken } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { findPeople, getPersonFile } from '#lib/privacy/person-queries'
import { readPersonRef } from '#lib/privacy/person-ref'
import { publicRequestNotice } from '#lib/referrals/notice-text'
import { aCallback, aCallbackForm } from '#tests/factories/callbacks'
import { aContactMessage } from '#tests/factories/contact'
import { anAskedSeat, anEvent, aPollPlan, aSession, somebody } from '#tests/factories/events'
import { useReferralMode } from '#tests/factories/identities'
import { aPublicRequest } from '#tests/factories/public-requests'
import { aNeed, aNurse } from '#tests/factories/referrals'
import { anOrganisation, aUser, coordinatorActor, monday, partnerActor } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

beforeEach(async () => {
  await useReferralMode(database, 'minimal')
})

/** What a table holds of one thing. */
const versionsIn = async (table: string, column: string, value: string) => (await database.owner<{ version: string }>(`SELECT notice_version AS version FROM "${table}" WHERE "${column}"::text = $1`, [value])).map((row) => row.version)
const anAnswer = (sessionId: string) => ({ sessionId, requestKey: randomUUID(), firstName: 'Anne', surname: 'Morel', phone: '', professionCode: null, people: 1, answers: {} })

test('a message and a request to be called keep which words their form showed', async () => {
  expect(await versionsIn('contact_message', 'id', await aContactMessage())).toEqual([contactNotice.version])
  expect(await versionsIn('callback_request', 'id', (await aCallback()).id)).toEqual([callbackNotice.version])
  const hall = { ...partnerActor(await anOrganisation(['referral_submit']), ['referral_submit'], 'town_hall'), userId: await aUser() }
  const { requestKey, name, phone, communeCode, moment } = await aCallbackForm()
  expect(await askCallbackFor(hall, { requestKey, name, phone, communeCode, moment }, monday)).toMatchObject({ ok: true })
  expect(await versionsIn('callback_request', 'request_key', requestKey)).toEqual([handedOnNotice.version])
})

test('an adressage keeps the words of the public form, beside the text that was agreed to; none where a professional typed', async () => {
  const { referralId } = await db().needLine.findUniqueOrThrow({ where: { id: await aNeed(await aNurse()) }, select: { referralId: true } })
  expect(await versionsIn('referral', 'id', referralId)).toEqual([''])
  await useReferralMode(database, 'hds')
  expect(await versionsIn('referral', 'code', await aPublicRequest())).toEqual([publicRequestNotice.version])
})

test('a registration keeps the words of its form: by mail, with an account, by invitation; none on the telephone', async () => {
  const sessionId = await aSession({ capacity: 20 })
  const { eventId } = await db().eventSession.findUniqueOrThrow({ where: { id: sessionId }, select: { eventId: true } })
  await anAskedSeat(sessionId)
  expect(await registerForSession(somebody({ userId: await aUser() }), { sessionId, requestKey: randomUUID(), people: 1 }, monday)).toMatchObject({ ok: true })
  await invitePeople(commandActor, { eventId, addresses: ['invitee@exemple.fr'] }, monday)
  const { linkId } = await db().eventInvitation.findFirstOrThrow({ where: { eventId }, select: { linkId: true } })
  expect(await registerByInvitation(null, { ...anAnswer(sessionId), token: linkToken('event-invitation', linkId) }, monday)).toMatchObject({ ok: true })
  expect(await registerByPhone(commandActor, { ...anAnswer(sessionId), email: '', organisation: '' }, monday)).toMatchObject({ ok: true })
  const kept = await db().registration.findMany({ where: { sessionId }, select: { channel: true, noticeVersion: true }, orderBy: { channel: 'asc' } })
  expect(Object.fromEntries(kept.map((one) => [one.channel, one.noticeVersion]))).toEqual({ account: registrationNotice.version, public_form: registrationNotice.version, invitation: registrationNotice.version, phone: '' })
})

test('a voter keeps the words of the poll once they answered, and not before', async () => {
  const eventId = await anEvent()
  await openDatePoll(commandActor, { eventId, plan: aPollPlan('votante@exemple.fr') }, monday)
  const { id, choices, voters } = await db().datePoll.findFirstOrThrow({ where: { eventId }, select: { id: true, choices: true, voters: true } })
  expect(await versionsIn('date_poll_voter', 'poll_id', id)).toEqual([''])
  expect(await voteByLink(null, { token: linkToken('date-poll', voters[0]?.linkId ?? ''), name: 'Anne', answers: Object.fromEntries(choices.map((one) => [one.id, 'yes'])) }, monday)).toMatchObject({ ok: true })
  expect(await versionsIn('date_poll_voter', 'poll_id', id)).toEqual([pollNotice.version])
})

test('the file of a person tells which words they read; an older row, that none were kept', async () => {
  const office = havingPassed(coordinatorActor(), monday)
  const email = 'lectrice@exemple.fr'
  const [old, recent] = [await aContactMessage({ email }), await aContactMessage({ email })]
  // As the migration leaves rows that were there.
  await db().contactMessage.update({ where: { id: old }, data: { noticeVersion: '' }, select: { id: true } })
  await anAskedSeat(await aSession(), { email })
  const [found] = (await findPeople(office, email)) ?? []
  const ref = readPersonRef(found?.ref ?? '')
  const file = ref === null ? null : await getPersonFile(office, ref, monday)
  const kept = (table: string) => file?.donnees[table]?.map((row) => [row['id'], row['notice_version']])
  expect(new Map(kept('contact_message') as [string, string][])).toEqual(new Map([[old, ''], [recent, contactNotice.version]]))
  expect(kept('registration')).toEqual([[expect.any(String), registrationNotice.version]])
  expect(file?.dictionnaire['contact_message']?.colonnes['notice_version']).toBeDefined()
})
