import { expect, test } from 'vitest'
import { attendedMinutes, markBounds } from './attendance.ts'
import { isPresent, isSigned, type KeptMark, personOf, readKept, withMark, withoutSent } from './desk-queue.ts'

const person = { registrationId: 'r', position: 1, badge: 'r.1.signature', present: ['morning'], signed: ['morning'] }
const mark = (halfDayId: string, present: boolean, saidAt = '2026-12-03T18:00:00.000Z'): KeptMark => ({ registrationId: 'r', position: 1, halfDayId, isPresent: present, source: 'list', saidAt })

test('what was said here stands over what the server knew, half-day by half-day', () => {
  expect(isPresent(person, 'morning', [])).toBe(true)
  expect(isPresent(person, 'morning', [mark('morning', false)])).toBe(false)
  expect(isPresent(person, 'evening', [mark('morning', false)])).toBe(false)
})

test('of two words about somebody, the last is the only one kept', () => {
  expect(withMark([mark('morning', true)], mark('morning', false))).toEqual([mark('morning', false)])
  expect(withMark([mark('morning', true)], mark('evening', true))).toHaveLength(2)
})

test('what was said while the rest was on its way stays to be sent', () => {
  const sent = [mark('morning', true)]
  expect(withoutSent(sent, sent)).toEqual([])
  const later = mark('morning', false, '2026-12-03T18:01:00.000Z')
  expect(withoutSent([later], sent)).toEqual([later])
})

test('a code names somebody of this date, alone or at the end of an address; any other names nobody', () => {
  expect(personOf([person], ' r.1.signature ')).toBe(person)
  expect(personOf([person], 'https://cpts.exemple/p/r.1.signature')).toBe(person)
  expect(personOf([person], 'r.2.signature')).toBeUndefined()
})

test('what a device kept is read back, and what is not ours is left', () => {
  expect(readKept(JSON.stringify([mark('morning', true), { x: 1 }, null]))).toEqual([mark('morning', true)])
  for (const text of [null, '', '{', '3', '{}']) expect(readKept(text)).toEqual([])
})

test('a mark counts from the desk’s clock, within reason', () => {
  const [halfDay, now] = [{ startsAt: new Date('2026-12-03T18:00:00Z') }, new Date('2026-12-03T19:00:00Z')]
  const bound = (said: string) => markBounds(new Date(said), halfDay, now).toISOString()
  expect([bound('2026-12-03T18:30:00Z'), bound('2030-01-01T00:00:00Z'), bound('1970-01-01T00:00:00Z')]).toEqual(['2026-12-03T18:30:00.000Z', '2026-12-03T19:00:00.000Z', '2026-12-02T18:00:00.000Z'])
})

test('attended time is that of the half-days on which somebody was there', () => {
  const halfDay = (isHere: boolean) => ({ startsAt: new Date('2026-12-03T18:00:00Z'), endsAt: new Date('2026-12-03T20:30:00Z'), isPresent: isHere })
  expect(attendedMinutes([halfDay(true), halfDay(false), halfDay(true)])).toBe(300)
})

test('a signature goes with the word of presence until an absence is said', () => {
  const signed = { ...mark('evening', true), signature: '1,1 2,9' }
  expect(isSigned(person, 'evening', [])).toBe(false)
  expect(isSigned(person, 'evening', [signed])).toBe(true)
  expect(withMark([signed], mark('evening', true, '2026-12-03T18:05:00.000Z'))).toEqual([{ ...signed, saidAt: '2026-12-03T18:05:00.000Z' }])
  expect(withMark([signed], mark('evening', false))).toEqual([mark('evening', false)])
  expect(isSigned(person, 'evening', withMark([signed], mark('evening', false)))).toBe(false)
  expect([isSigned(person, 'morning', []), isSigned(person, 'morning', [mark('morning', true)]), isSigned(person, 'morning', [mark('morning', false)])]).toEqual([true, true, false])
})
