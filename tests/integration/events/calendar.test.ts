import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarDocument } from '#lib/events/calendar'
import { publicCalendarEntries } from '#lib/events/calendar-queries'
import { cancelSession } from '#lib/events/cancel-session'
import { changeEventState } from '#lib/events/change-event-state'
import { updateSession } from '#lib/events/update-session'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { aSession, anEvent } from '#tests/factories/events'
import { monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()

/** What another library reads in a document: its events, by their identity. */
function read(text: string): Map<string, ICAL.Event> {
  const calendar = ICAL.Component.fromString(text)
  return new Map(calendar.getAllSubcomponents('vevent').map((one) => [new ICAL.Event(one).uid, new ICAL.Event(one)]))
}

async function slugOf(eventId: string): Promise<string> {
  return (await db().content.findUniqueOrThrow({ where: { id: eventId }, select: { slug: true } })).slug
}

async function feed(eventId: string): Promise<Map<string, ICAL.Event>> {
  return read(calendarDocument('CPTS', 'https://cpts.exemple', await publicCalendarEntries(await slugOf(eventId), monday)))
}

const plan = (day: string, from = '19:30') => ({ halfDays: [{ day, from, until: '21:30' }], place: '', capacity: null, opensOn: null, closesOn: null, quotas: [] })
const status = (event: ICAL.Event | undefined) => event?.component.getFirstPropertyValue('status')

describe('what calendars read', () => {
  test('the instants, the place and the address of a date', async () => {
    const eventId = await anEvent()
    const sessionId = await aSession({ eventId, startsAt: new Date('2026-12-03T18:30:00Z') })
    const [one] = [...(await feed(eventId)).values()]
    expect(one?.uid).toMatch(new RegExp(`^${sessionId}-1@`))
    expect(one?.startDate.toJSDate()).toEqual(new Date('2026-12-03T18:30:00Z'))
    expect(one?.endDate.toJSDate()).toEqual(new Date('2026-12-03T20:30:00Z'))
    expect(one?.summary).toBe('Soirée soins palliatifs')
    expect(one?.location).toBe('Salle des fêtes, Orchies')
    expect(status(one)).toBe('CONFIRMED')
  })

  test('a date that moves keeps its identity and counts one version more, on both sides of a change of hour', async () => {
    const eventId = await anEvent()
    const id = await aSession({ eventId, startsAt: new Date('2027-03-26T18:30:00Z') })
    const before = [...(await feed(eventId)).values()][0]
    const moved = await updateSession(commandActor, { id, version: 1, plan: plan('2027-03-29') }, monday)
    expect(moved.ok).toBe(true)
    const after = (await feed(eventId)).get(before?.uid ?? '')
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1)
    // 19:30 on the wall before and after the night of 28 March 2027.
    expect(after?.startDate.toJSDate()).toEqual(new Date('2027-03-29T17:30:00Z'))
  })

  test('what is called off stays in the feed, cancelled, with a version more; so does an event put off', async () => {
    const eventId = await anEvent()
    const id = await aSession({ eventId })
    await aSession({ eventId, startsAt: new Date('2026-12-10T18:30:00Z') })
    expect((await cancelSession(commandActor, { id }, monday)).ok).toBe(true)
    const [off, on] = [...(await feed(eventId)).values()]
    expect([status(off), off?.sequence, off?.summary]).toEqual(['CANCELLED', 1, 'Annulé\u00A0: Soirée soins palliatifs'])
    expect([status(on), on?.sequence]).toEqual(['CONFIRMED', 0])
    expect((await changeEventState(commandActor, { eventId, version: 1, state: 'postponed', reason: 'Salle fermée.' }, monday)).ok).toBe(true)
    expect(status([...(await feed(eventId)).values()][1])).toBe('TENTATIVE')
  })

  test('nothing of what is by invitation, for members, or not published', async () => {
    const drafts = await anEvent()
    await aSession({ eventId: drafts })
    await db().content.update({ where: { id: drafts }, data: { published: Prisma.DbNull, publishedAt: null, publishedVersion: null }, select: { id: true } })
    const invited = await anEvent('invited')
    await aSession({ eventId: invited })
    const members = await anEvent()
    await aSession({ eventId: members })
    await db().content.update({ where: { id: members }, data: { audience: 'members' }, select: { id: true } })
    for (const id of [drafts, invited, members]) expect((await feed(id)).size).toBe(0)
  })
})

describe('what is typed cannot say more than it should', () => {
  const hostile = 'Soirée\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Faux;VALARM, \\n "x"'

  test('a title that tries to end the event is read back as one title', async () => {
    const at = new Date('2026-12-03T18:30:00Z')
    const text = calendarDocument('CPTS', 'https://cpts.exemple', [{ uid: 'a@b', sequence: 0, startsAt: at, endsAt: new Date(at.getTime() + 1), title: hostile, summary: hostile, place: hostile, url: 'https://cpts.exemple/agenda/a', changedAt: at, state: 'planned' }])
    const events = read(text)
    expect(events.size).toBe(1)
    expect(events.get('a@b')?.summary).toBe(hostile.replaceAll('\r\n', '\n'))
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  test('control: the same words written without the library’s escaping are two events', () => {
    const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'BEGIN:VEVENT', 'UID:a@b', 'DTSTAMP:20261203T183000Z', 'DTSTART:20261203T183000Z', `SUMMARY:${hostile}`, 'UID:c@d', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
    expect(read(text).size).toBe(2)
  })
})
