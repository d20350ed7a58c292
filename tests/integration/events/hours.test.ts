import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { hoursRequest } from '#lib/events/hours-list-schema'
import { getSessionValidation, listAttendanceHours } from '#lib/events/hours-queries'
import { getHoursSheet } from '#lib/events/hours-sheet-queries'
import { markAttendance } from '#lib/events/mark-attendance'
import { registerByPhone } from '#lib/events/register-by-phone'
import { validateAttendance } from '#lib/events/validate-attendance'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { aSession } from '#tests/factories/events'
import { coordinatorActor, monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()

const zone = 'Europe/Paris'
const later = (minutes: number) => new Date(new Date('2027-01-10T09:00:00Z').getTime() + minutes * 60_000)
const coordination = coordinatorActor()
const hours = async (params: Record<string, string>, today = '2027-01-10') => {
  const list = await listAttendanceHours(coordination, hoursRequest({ du: '2026-01-01', au: '2027-12-31', ...params }), { today, timeZone: zone }, 'everything')
  if (list === null) throw new Error('not readable')
  return list
}

async function somebodyAt(sessionId: string, surname: string, professionCode: string, present: readonly boolean[], at = later(0)): Promise<string> {
  const one = await registerByPhone(commandActor, { sessionId, requestKey: randomUUID(), people: 1, firstName: 'Lucette', surname, email: '', phone: '', professionCode, organisation: '' }, monday)
  if (!one.ok) throw new Error(one.code)
  await mark(one.value.id, present, at)
  return one.value.id
}

async function mark(registrationId: string, present: readonly boolean[], at: Date): Promise<void> {
  const { sessionId } = await db().registration.findUniqueOrThrow({ where: { id: registrationId }, select: { sessionId: true } })
  const halfDays = await db().halfDay.findMany({ where: { sessionId }, orderBy: { startsAt: 'asc' }, select: { id: true } })
  for (const [index, isPresent] of present.entries()) await markAttendance(commandActor, { registrationId, position: 1, halfDayId: halfDays[index]?.id ?? '', isPresent, source: index === 0 ? 'code' : 'sheet' }, at)
}

/** A content beside the site, with what it names. */
async function written(kind: 'axis' | 'action' | 'mission', title: string, values: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID()
  await db().content.create({ select: { id: true }, data: { id, kind, slug: id, draft: { title, ...values }, draftTitle: title, updatedAt: monday, createdAt: monday } })
  return id
}

test('hours of a period by person, profession, action and mission equal what was marked, half-day by half-day', async () => {
  // The sums are of everybody: those of the other test are put aside.
  await database.owner('DELETE FROM attendance')
  const mission = await written('mission', 'Accès aux soins')
  const axis = await written('axis', 'Axe 1', { missions: [mission] })
  const action = await written('action', 'Se former ensemble', { axis: [axis], missions: [] })
  const [evening, days] = [await aSession(), await aSession({ startsAt: new Date('2026-12-15T08:00:00Z') })]
  await db().halfDay.create({ data: { sessionId: days, startsAt: new Date('2026-12-15T13:00:00Z'), endsAt: new Date('2026-12-15T16:30:00Z') } })
  const { eventId } = await db().eventSession.findUniqueOrThrow({ where: { id: days }, select: { eventId: true } })
  await db().content.update({ where: { id: eventId }, data: { published: { title: 'Journée', actions: [action], missions: [] } }, select: { id: true } })
  await somebodyAt(evening, 'Béhague', '60', [true])
  await somebodyAt(days, 'Béhague', '60', [true, true])
  await somebodyAt(days, 'Wattrelot', '10', [false, true])
  await somebodyAt(days, 'Absent', '10', [false, false])
  const lines = await hours({ tri: 'nom' })
  expect(lines.lines.map((one) => [one.name, one.halfDays, one.minutes, one.evidence])).toEqual([['Béhague Lucette', 2, 330, ['code', 'sheet']], ['Béhague Lucette', 1, 120, ['code']], ['Wattrelot Lucette', 1, 210, ['sheet']]])
  expect([lines.minutes, lines.people, lines.validatedMinutes]).toEqual([660, 2, 0])
  const added = async (par: string) => (await hours({ par })).groups.map((one) => [one.label, one.people, one.minutes])
  expect(await added('personne')).toEqual([['Béhague Lucette, Infirmier', 1, 450], ['Wattrelot Lucette, Médecin', 1, 210]])
  expect(await added('profession')).toEqual([['Infirmier', 1, 450], ['Médecin', 1, 210]])
  expect(await added('action')).toEqual([['Se former ensemble', 2, 540], ['Sans action du projet de santé', 1, 120]])
  expect(await added('mission')).toEqual([['Accès aux soins', 2, 540], ['Sans mission', 1, 120]])
  // The period, on its first and last days; people and validation.
  expect((await hours({ du: '2026-12-15', au: '2026-12-15' })).minutes).toBe(540)
  expect((await hours({ du: '2026-12-16' })).minutes).toBe(0)
  expect((await hours({ au: '2026-12-14' })).minutes).toBe(120)
  // Where no period is asked, the year of today: the civil one, outside of any contract.
  const usual = await hours({ du: '', au: '' }, '2026-12-31')
  expect([usual.from, usual.until, usual.minutes]).toEqual(['2026-01-01', '2026-12-31', 660])
  expect(await hours({ du: '', au: '' })).toMatchObject({ from: '2027-01-01', until: '2027-12-31', minutes: 0, total: 0 })
  // What is marked before its day counts from that day on.
  expect([(await hours({}, '2026-12-02')).minutes, (await hours({}, '2026-12-03')).minutes, (await hours({}, '2026-12-15')).minutes]).toEqual([0, 120, 660])
  expect((await hours({ profession: '10' })).minutes).toBe(210)
  expect((await hours({ q: 'beHAGUE' })).minutes).toBe(450)
  await validateAttendance(coordination, { sessionId: evening }, later(1))
  expect([(await hours({ validation: 'oui' })).minutes, (await hours({ validation: 'non' })).minutes]).toEqual([120, 540])
  const sheet = await getHoursSheet(coordination, { du: '2026-01-01', au: '2027-12-31', par: 'profession' }, '2027-01-10')
  expect(sheet?.rows).toEqual([['Infirmier', 1, 2, 450, 120], ['Médecin', 1, 1, 210, 0]])
})

test('presences are validated once they are over; a change is shown, and is to be validated anew; back as it was, it is valid', async () => {
  const sessionId = await aSession()
  const who = await somebodyAt(sessionId, 'Caron', '21', [false])
  const state = async () => (await getSessionValidation(coordination, sessionId))?.state
  expect(await validateAttendance(coordination, { sessionId }, new Date('2026-12-03T19:00:00Z'))).toMatchObject({ code: 'not-over' })
  expect(await validateAttendance(coordination, { sessionId }, later(1))).toMatchObject({ code: 'nobody-there' })
  await mark(who, [true], later(2))
  expect(await state()).toBe('none')
  await Promise.all([1, 2, 3].map(() => validateAttendance(coordination, { sessionId }, later(3))))
  expect(await db().attendanceValidation.findMany({ where: { sessionId }, select: { people: true, minutes: true } })).toEqual([{ people: 1, minutes: 120 }])
  expect(await state()).toBe('valid')
  // Said again, from the signed sheet: nobody more, nobody less.
  await mark(who, [true], later(4))
  expect(await state()).toBe('valid')
  const other = await somebodyAt(sessionId, 'Delattre', '60', [true], later(5))
  expect(await state()).toBe('changed')
  await validateAttendance(coordination, { sessionId }, later(6))
  expect(await state()).toBe('valid')
  await mark(other, [false], later(7))
  expect(await state()).toBe('changed')
  await mark(other, [true], later(8))
  expect(await state()).toBe('valid')
})
