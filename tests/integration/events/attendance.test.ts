import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { getDesk, publicDesk } from '#lib/events/desk-queries'
import { marksSchema } from '#lib/events/desk-schema'
import { markAtDesk } from '#lib/events/mark-at-desk'
import { openDesk } from '#lib/events/open-desk'
import { registerByPhone } from '#lib/events/register-by-phone'
import { updateSession } from '#lib/events/update-session'
import { welcomeWalkIn } from '#lib/events/welcome-walk-in'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { readSignedWord, signedWord } from '#lib/platform/signed-word'
import { aSession } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

const evening = new Date('2026-12-03T18:30:00Z')
const at = (minutes: number) => new Date(evening.getTime() + minutes * 60_000)

async function aDesk(capacity: number | null = 10) {
  const sessionId = await aSession({ startsAt: evening, capacity })
  const one = await registerByPhone(commandActor, { sessionId, requestKey: randomUUID(), people: 2, firstName: 'Lucette', surname: 'Béhague', email: '', phone: '', professionCode: '60', organisation: '' }, monday)
  const opened = await openDesk(commandActor, { id: sessionId }, monday)
  if (!one.ok || !opened.ok) throw new Error('no desk')
  const { id: halfDayId } = await db().halfDay.findFirstOrThrow({ where: { sessionId }, select: { id: true } })
  const mark = (isPresent: boolean, minutes: number, more: { position?: number; registrationId?: string; signature?: string } = {}) => ({ registrationId: one.value.id, position: 1, halfDayId, isPresent, source: 'code' as const, saidAt: at(minutes), ...more })
  return { sessionId, token: opened.value.token, registrationId: one.value.id, halfDayId, mark }
}
const rows = (registrationId: string) => db().attendance.findMany({ where: { registrationId }, orderBy: { position: 'asc' }, select: { position: true, isPresent: true, saidAt: true } })

test('the same presence, sent a hundred times from two tablets, is one line', async () => {
  const { token, registrationId, mark } = await aDesk()
  await Promise.all(Array.from({ length: 100 }, () => markAtDesk(null, { token, marks: [mark(true, 1), mark(true, 1, { position: 2 })] }, at(5))))
  expect(await rows(registrationId)).toEqual([{ position: 1, isPresent: true, saidAt: at(1) }, { position: 2, isPresent: true, saidAt: at(1) }])
})

test('the later word stands, in whatever order words arrive; a clock that runs ahead does not win for ever', async () => {
  const { token, registrationId, mark } = await aDesk()
  await markAtDesk(null, { token, marks: [mark(false, 3)] }, at(5))
  await markAtDesk(null, { token, marks: [mark(true, 2)] }, at(6))
  expect((await rows(registrationId))[0]?.isPresent).toBe(false)
  await markAtDesk(null, { token, marks: [mark(true, 60 * 24 * 365)] }, at(7))
  expect((await rows(registrationId))[0]).toMatchObject({ isPresent: true, saidAt: at(7) })
  await markAtDesk(null, { token, marks: [mark(false, 8)] }, at(8))
  expect((await rows(registrationId))[0]?.isPresent).toBe(false)
})

test('a desk marks the people of its own date alone, and nothing the day after it', async () => {
  const [here, elsewhere] = [await aDesk(), await aDesk()]
  const answer = await markAtDesk(null, { token: here.token, marks: [here.mark(true, 1, { registrationId: elsewhere.registrationId }), here.mark(true, 1, { position: 3 }), { ...here.mark(true, 1), halfDayId: elsewhere.halfDayId }] }, at(5))
  expect(answer).toMatchObject({ ok: true, value: { kept: 0, unknown: 3 } })
  expect(await rows(elsewhere.registrationId)).toEqual([])
  expect(await markAtDesk(null, { token: here.token, marks: [] }, at(60 * 26 + 1))).toMatchObject({ code: 'link-expired' })
})

test('a code is what we signed: another number, another person or a guessed signature is nobody’s', async () => {
  const { sessionId, registrationId } = await aDesk()
  const desk = await getDesk(commandActor, sessionId)
  const badges = desk?.people.map((one) => one.badge) ?? []
  expect(badges).toEqual([signedWord('badge', `${registrationId}.1`), signedWord('badge', `${registrationId}.2`)])
  const [first = ''] = badges
  expect(readSignedWord('badge', first)).toBe(`${registrationId}.1`)
  for (const forged of [first.replace('.1.', '.2.'), first.slice(0, -1), `${first}x`, signedWord('other', `${registrationId}.1`), registrationId, '']) expect(readSignedWord('badge', forged)).toBeNull()
})

test('somebody who comes without having registered takes a free seat and is marked, once; a full room says so', async () => {
  const { token, halfDayId } = await aDesk(3)
  const who = { token, requestKey: randomUUID(), firstName: 'Josiane', surname: 'Wattrelot', email: '', professionCode: '21', organisation: '', halfDayId }
  const answers = [await welcomeWalkIn(null, who, at(10)), await welcomeWalkIn(null, who, at(10))]
  expect(answers.map((one) => one.ok && one.value.id)).toEqual([expect.any(String), answers[0]?.ok ? answers[0].value.id : ''])
  expect(await welcomeWalkIn(null, { ...who, requestKey: randomUUID() }, at(11))).toMatchObject({ code: 'full' })
  const desk = await publicDesk(token, at(12))
  expect(desk.ok && desk.value.people.map((one) => [one.surname, one.present.length])).toEqual([['Béhague', 0], ['Personne 2', 0], ['Wattrelot', 1]])
})

test('a second half-day added while the first goes on keeps who was there', async () => {
  const { sessionId, token, registrationId, mark } = await aDesk()
  await markAtDesk(null, { token, marks: [mark(true, 1)] }, at(5))
  const plan = { halfDays: [{ day: '2026-12-03', from: '19:30', until: '21:30' }, { day: '2026-12-10', from: '19:30', until: '21:30' }], place: '', capacity: 10, opensOn: null, closesOn: null, quotas: [] }
  expect((await updateSession(commandActor, { id: sessionId, version: 1, plan }, at(10))).ok).toBe(true)
  expect(await rows(registrationId)).toHaveLength(1)
  expect(await db().halfDay.count({ where: { sessionId } })).toBe(2)
})

test('a half-day on which somebody was marked keeps its beginning: the coordination is told, and nobody is lost', async () => {
  const { sessionId, token, registrationId, mark } = await aDesk()
  await markAtDesk(null, { token, marks: [mark(true, 1)] }, at(5))
  const plan = (from: string, until: string) => ({ halfDays: [{ day: '2026-12-03', from, until }], place: '', capacity: 10, opensOn: null, closesOn: null, quotas: [] })
  expect(await updateSession(commandActor, { id: sessionId, version: 1, plan: plan('19:00', '21:30') }, at(10))).toMatchObject({ code: 'half-day-attended' })
  expect((await updateSession(commandActor, { id: sessionId, version: 1, plan: plan('19:30', '22:00') }, at(10))).ok).toBe(true)
  expect(await rows(registrationId)).toHaveLength(1)
})

const signed = (registrationId: string) => db().attendance.findMany({ where: { registrationId }, orderBy: { position: 'asc' }, select: { isPresent: true, saidAt: true, signedAt: true, strokes: true } })

test('a signature, sent a hundred times from two tablets among other words, is kept once, whatever arrives first', async () => {
  const { token, registrationId, mark } = await aDesk()
  const marks = [mark(true, 1, { signature: '1,1 90,40;99,9' }), mark(true, 1, { position: 2, signature: '' }), mark(true, 3)]
  await Promise.all(Array.from({ length: 100 }, (_, rank) => markAtDesk(null, { token, marks: rank % 2 === 0 ? marks : marks.toReversed() }, at(5))))
  expect(await signed(registrationId)).toEqual([{ isPresent: true, saidAt: at(3), signedAt: at(1), strokes: '1,1 90,40;99,9' }, { isPresent: true, saidAt: at(1), signedAt: at(1), strokes: '' }])
})

test('an absence said afterwards takes the signature away; an earlier signature that arrives late does not bring anybody back', async () => {
  const { token, registrationId, mark } = await aDesk()
  await markAtDesk(null, { token, marks: [mark(true, 1, { signature: '1,1 2,2' })] }, at(5))
  await markAtDesk(null, { token, marks: [mark(false, 2)] }, at(5))
  await markAtDesk(null, { token, marks: [mark(true, 1, { signature: '1,1 2,2' })] }, at(6))
  expect(await signed(registrationId)).toEqual([{ isPresent: false, saidAt: at(2), signedAt: null, strokes: null }])
})

test('what is no drawing is refused at the door and by the database', async () => {
  const { token, registrationId, halfDayId, mark } = await aDesk()
  const sent = (signature: string) => marksSchema.safeParse({ token, marks: [{ registrationId, position: 1, halfDayId, isPresent: true, source: 'list', saidAt: at(1).toISOString(), signature }] }).success
  expect(['1,1 2,2', ''].map(sent)).toEqual([true, true])
  expect(['<svg>', '1,1'.repeat(2000), '999,1', 'M1 1'].map(sent)).toEqual([false, false, false, false])
  await expect(markAtDesk(null, { token, marks: [mark(true, 1, { signature: '<svg>' })] }, at(5))).rejects.toThrow('attendance_strokes')
})
