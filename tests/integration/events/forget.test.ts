import { expect, test } from 'vitest'
import { forgetRegistrations } from '#lib/events/forget-registrations'
import { markAttendance } from '#lib/events/mark-attendance'
import { sendAttestations } from '#lib/events/send-attestations'
import { verifyAttestation } from '#lib/events/verify-attestation'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { registerByPhone } from '#lib/events/register-by-phone'
import { saveCompanions } from '#lib/events/repository'
import { randomUUID } from 'node:crypto'
import { aSession, anAskedSeat } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { fullDump } from '#tests/helpers/full-dump'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

const canary = (name: string) => ({ firstName: `Prénomcanari${name}`, surname: `Nomcanari${name}`, email: `canari${name}@exemple.fr`, phone: `0639980${name === 'a' ? '111' : '222'}`, organisation: `Lieucanari${name}` })
const inMonths = (months: number, days = 0) => new Date(Date.UTC(2026, 11 + months, 3 + days, 12))

async function found(name: string): Promise<string[]> {
  const words = Object.values(canary(name))
  return (await fullDump(database)).filter((row) => words.some((word) => row.includes(word))).map((row) => row.split(' ')[0] ?? '')
}

test('names leave a month after a date for whoever had no seat, three years after for whoever had one; counts and professions stay', async () => {
  const sessionId = await aSession({ capacity: 2 })
  const has = await registerByPhone(commandActor, { ...canary('a'), sessionId, requestKey: randomUUID(), people: 2, professionCode: '60' }, monday)
  if (!has.ok) throw new Error(has.code)
  expect(has.value.state).toBe('registered')
  // Somebody came with them, and both were attested.
  await saveCompanions(db(), has.value.id, [{ position: 2, firstName: 'Prénomcanaria2', surname: 'Nomcanaria2' }])
  const { id: halfDayId } = await db().halfDay.findFirstOrThrow({ where: { sessionId }, select: { id: true } })
  for (const position of [1, 2]) await markAttendance(commandActor, { registrationId: has.value.id, position, halfDayId, isPresent: true, source: 'list' }, inMonths(0, 1))
  await db().attendance.updateMany({ where: { registrationId: has.value.id }, data: { signedAt: inMonths(0, 1), strokes: '17,31 18,32' } })
  expect(await sendAttestations(commandActor, { sessionId, thanks: '' }, inMonths(0, 1))).toMatchObject({ ok: true, value: { issued: 2 } })
  await anAskedSeat(sessionId, { ...canary('b'), email: canary('b').email })
  const keeps = async (at: Date) => {
    await forgetRegistrations(commandActor, null, at)
    // Mails that left are their own delay's affair.
    await db().outboxMail.deleteMany({})
    return { had: (await found('a')).length > 0, had_not: (await found('b')).length > 0 }
  }
  expect(await keeps(inMonths(0, 29))).toEqual({ had: true, had_not: true })
  expect(await keeps(inMonths(0, 32))).toEqual({ had: true, had_not: false })
  expect(await keeps(inMonths(35))).toEqual({ had: true, had_not: false })
  expect(await keeps(inMonths(36, 2))).toEqual({ had: false, had_not: false })
  expect(await db().registration.findMany({ where: { sessionId }, orderBy: { rank: 'asc' }, select: { professionCode: true, people: true, linkId: true } })).toEqual([{ professionCode: '60', people: 2, linkId: null }, { professionCode: null, people: 1, linkId: null }])
  expect(await db().actionLink.count({ where: { purpose: { in: ['registration', 'attestation'] } } })).toBe(0)
  expect(await db().attendance.findMany({ where: { registrationId: has.value.id }, select: { isPresent: true, strokes: true } })).toEqual([{ isPresent: true, strokes: null }, { isPresent: true, strokes: null }])
  // What was attested can still be verified, without a name.
  const { code } = await db().attestation.findFirstOrThrow({ select: { code: true } })
  expect(await verifyAttestation('public', { code, callerKey: randomUUID() }, inMonths(37))).toMatchObject({ ok: true, value: { name: '', minutes: 120, withdrawnAt: null } })
})
