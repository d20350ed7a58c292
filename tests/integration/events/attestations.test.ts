import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { attestationCode } from '#lib/events/attestation-code'
import { getAttestationCounts, publicLinkedAttestations } from '#lib/events/attestation-queries'
import { markAttendance } from '#lib/events/mark-attendance'
import { getAttestationSheet, publicAttestationSheet } from '#lib/events/paper-queries'
import { registerByPhone } from '#lib/events/register-by-phone'
import { sendAttestations } from '#lib/events/send-attestations'
import { verifyAttestation } from '#lib/events/verify-attestation'
import { renderKit } from '#lib/kit/renderer-adapter'
import { linkToken } from '#lib/platform/auth/action-link'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aSession } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { pdfLines } from '#tests/helpers/pdf-lines'
import { ownHour } from '#tests/helpers/own-hour'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

const after = new Date('2026-12-04T09:00:00Z')
const asked = { site: 'https://cpts.exemple.invalid', now: after, timeZone: 'Europe/Paris' }
const send = (sessionId: string, now = after) => sendAttestations(commandActor, { sessionId, thanks: 'Merci de votre patience.' }, now)
const verify = (code: string) => verifyAttestation('public', { code, callerKey: randomUUID() }, after)

async function person(sessionId: string, surname: string, more: { people?: number; email?: string } = {}): Promise<string> {
  const one = await registerByPhone(commandActor, { sessionId, requestKey: randomUUID(), people: 1, firstName: 'Jean-Luc', surname, email: `${randomUUID()}@exemple.fr`, phone: '', professionCode: '60', organisation: '', ...more }, monday)
  if (!one.ok) throw new Error(one.code)
  return one.value.id
}

async function mark(registrationId: string, isPresent: boolean, { position = 1, rank = 0, at = after }: { position?: number; rank?: number; at?: Date } = {}): Promise<void> {
  const { sessionId } = await db().registration.findUniqueOrThrow({ where: { id: registrationId }, select: { sessionId: true } })
  const halfDays = await db().halfDay.findMany({ where: { sessionId }, orderBy: { startsAt: 'asc' } })
  const done = await markAttendance(commandActor, { registrationId, position, halfDayId: halfDays[rank]?.id ?? '', isPresent, source: 'list' }, at)
  if (!done.ok) throw new Error(done.code)
}

const codesOf = (registrationId: string) => db().attestation.findMany({ where: { registrationId }, orderBy: [{ issuedAt: 'asc' }, { position: 'asc' }], select: { code: true, minutes: true, withdrawnAt: true } })
const mails = (registrationId: string) => db().outboxMail.count({ where: { template: 'attestation', payload: { path: ['registrationId'], equals: registrationId } } })

test('each person who was there has one attestation and one mail, pressed once, twice, or by two at once; those absent none', async () => {
  const sessionId = await aSession()
  const [came, absent, silent] = [await person(sessionId, 'Béhague'), await person(sessionId, 'Wattrelot'), await person(sessionId, 'Lefebvre')]
  await mark(came, true)
  await mark(absent, false)
  expect(await sendAttestations(commandActor, { sessionId, thanks: '' }, new Date('2026-12-03T20:00:00Z'))).toMatchObject({ code: 'not-over' })
  const answers = await Promise.all([send(sessionId), send(sessionId), send(sessionId)])
  expect(answers.map((one) => (one.ok ? one.value.issued : one.code)).toSorted()).toEqual([1, 'nothing-to-send', 'nothing-to-send'])
  expect([await codesOf(came), await codesOf(absent), await codesOf(silent)].map((one) => one.length)).toEqual([1, 0, 0])
  expect([await mails(came), await mails(absent), await mails(silent)]).toEqual([1, 0, 0])
})

test('a group gets one mail with the attestation of each person who is named; somebody without an address is counted, to be printed', async () => {
  const sessionId = await aSession()
  const group = await person(sessionId, 'Béhague', { people: 3 })
  await db().companion.create({ data: { registrationId: group, position: 2, firstName: 'Rose', surname: 'Caron' } })
  for (const position of [1, 2, 3]) await mark(group, true, { position })
  await mark(await person(sessionId, 'Roussel', { email: '' }), true)
  expect(await send(sessionId)).toMatchObject({ ok: true, value: { issued: 3, mailed: 1 } })
  expect(await getAttestationCounts(commandActor, sessionId)).toMatchObject({ standing: 3, due: 0, withoutMail: 1, withdrawn: 0 })
  const { payload } = await db().outboxMail.findFirstOrThrow({ where: { template: 'attestation', payload: { path: ['registrationId'], equals: group } }, select: { payload: true } })
  const told = payload as { linkId: string }
  const mail = await mailTemplates['attestation']?.(told)
  const token = linkToken('attestation', told.linkId)
  expect(mail?.button?.url).toContain(`/attestation?jeton=${token}`)
  expect(mail?.paragraphs).toContain('Merci de votre patience.')
  expect(JSON.stringify(mail)).not.toMatch(/Béhague|Caron/)
  const seen = await publicLinkedAttestations(token, after)
  expect(seen.ok && seen.value.map((one) => [one.firstName, one.surname, one.minutes])).toEqual([['Jean-Luc', 'Béhague', 120], ['Rose', 'Caron', 120]])
  expect((await publicAttestationSheet(token, 2, asked))?.people.map((one) => one.name)).toEqual(['Rose Caron'])
  expect(await publicAttestationSheet(token, 3, asked)).toBeNull()
  expect(await publicLinkedAttestations(linkToken('registration', told.linkId), after)).toMatchObject({ code: 'link-unknown' })
})

test('the printed code, read from the PDF, is verified by anyone: event, half-days, minutes, initials and surname; a guessed one bears nothing', async () => {
  const sessionId = await aSession()
  await db().halfDay.create({ data: { sessionId, startsAt: new Date('2026-12-02T08:00:00Z'), endsAt: new Date('2026-12-02T11:15:00Z') } })
  const who = await person(sessionId, 'Béhague')
  await mark(who, true)
  await mark(who, true, { rank: 1 })
  await send(sessionId)
  const sheet = await getAttestationSheet(commandActor, sessionId, asked)
  if (sheet === null) throw new Error('nothing to print')
  const words = (await pdfLines(await renderKit({ ...sheet, logo: null }))).flat(2).join(' ').replaceAll(/\s+/g, ' ')
  for (const said of ['Jean-Luc Béhague', 'Soirée soins palliatifs', 'Mercredi 2 décembre 2026, de 9 h à 12 h 15', 'Jeudi 3 décembre 2026, de 19 h 30 à 21 h 30', '5 h 15 (315 minutes)', 'cpts.exemple.invalid/attestations/verifier']) expect(words).toContain(said)
  const [printed = ''] = /[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{6}/.exec(words) ?? []
  expect(await verify(printed.toLowerCase())).toMatchObject({ ok: true, value: { title: 'Soirée soins palliatifs', name: 'J.-L. Béhague', minutes: 315, withdrawnAt: null } })
  for (let guess = 0; guess < 200; guess += 1) expect(await verify(attestationCode(randomBytes(10)))).toMatchObject({ code: 'code-unknown' })
  const wrong = `${printed.slice(0, -1)}${printed.endsWith('0') ? '1' : '0'}`
  expect(await verify(wrong)).toMatchObject({ code: 'code-mistyped' })
})

test('whoever tries many codes is stopped for an hour; others are not', async () => {
  ownHour()
  const callerKey = randomUUID()
  const answers = []
  for (let guess = 0; guess < 61; guess += 1) answers.push(await verifyAttestation('public', { code: attestationCode(randomBytes(10)), callerKey }, after))
  expect(answers.slice(0, 60).every((one) => !one.ok && one.code === 'code-unknown')).toBe(true)
  expect(answers[60]).toMatchObject({ code: 'too-many' })
  expect(await verify(attestationCode(randomBytes(10)))).toMatchObject({ code: 'code-unknown' })
})

test('a presence corrected afterwards withdraws the attestation, which says so; the next sending goes to that person alone', async () => {
  const sessionId = await aSession()
  const [wrong, right] = [await person(sessionId, 'Béhague'), await person(sessionId, 'Wattrelot')]
  await db().halfDay.create({ data: { sessionId, startsAt: new Date('2026-12-02T08:00:00Z'), endsAt: new Date('2026-12-02T11:00:00Z') } })
  for (const one of [wrong, right]) await mark(one, true, { rank: 1 })
  await send(sessionId)
  const later = (minutes: number) => new Date(after.getTime() + minutes * 60_000)
  await mark(right, true, { rank: 1, at: later(1) })
  await mark(wrong, true, { rank: 0, at: later(2) })
  const [old] = await codesOf(wrong)
  expect(old?.withdrawnAt).toEqual(later(2))
  expect(await verify(old?.code ?? '')).toMatchObject({ ok: true, value: { minutes: 120, withdrawnAt: later(2) } })
  expect((await codesOf(right))[0]?.withdrawnAt).toBeNull()
  expect(await send(sessionId, later(3))).toMatchObject({ value: { issued: 1, mailed: 1 } })
  expect((await codesOf(wrong)).map((one) => [one.minutes, one.withdrawnAt === null])).toEqual([[120, false], [300, true]])
  expect([await mails(wrong), await mails(right)]).toEqual([2, 1])
  // Marked absent again: nothing stands, and its mail, if it still waits, does not leave.
  await mark(wrong, false, { rank: 0, at: later(4) })
  await mark(wrong, false, { rank: 1, at: later(5) })
  const waiting = await db().outboxMail.findMany({ where: { template: 'attestation', payload: { path: ['registrationId'], equals: wrong } }, select: { payload: true } })
  for (const { payload } of waiting) expect(await mailTemplates['attestation']?.(payload as Record<string, unknown>)).toBeNull()
  expect(await send(sessionId, later(6))).toMatchObject({ code: 'nothing-to-send' })
})

test('the database lets nobody rewrite what was attested, nor give back what was withdrawn, nor attest twice', async () => {
  const sessionId = await aSession()
  const who = await person(sessionId, 'Béhague')
  await mark(who, true)
  await send(sessionId)
  await expect(database.owner(`UPDATE attestation SET minutes = 999 WHERE registration_id = '${who}'`)).rejects.toThrow('withdrawn, and nothing else')
  await expect(database.owner(`INSERT INTO attestation SELECT gen_random_uuid(), sending_id, registration_id, position, '${attestationCode(randomBytes(10))}', half_days, minutes, issued_at, NULL FROM attestation WHERE registration_id = '${who}'`)).rejects.toThrow('attestation_that_stands')
  await mark(who, false, { at: new Date(after.getTime() + 1000) })
  await expect(database.owner(`UPDATE attestation SET withdrawn_at = NULL WHERE registration_id = '${who}'`)).rejects.toThrow('withdrawn, and nothing else')
})
