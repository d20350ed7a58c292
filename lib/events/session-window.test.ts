import { expect, test } from 'vitest'
import { isByCoordination, isPassable, registrationWindow } from './session-window.ts'

const hour = (text: string) => new Date(`2026-12-03T${text}:00Z`)
const times = { startsAt: hour('18:00'), opensAt: hour('08:00'), closesAt: hour('12:00'), isCancelled: false }

test.each([
  ['07:59', 'not-yet'], ['08:00', 'open'], ['11:59', 'open'], ['12:00', 'closed'], ['17:59', 'closed'], ['18:00', 'begun'],
] as const)('at %s registration is %s', (time, window) => {
  expect(registrationWindow(times, 'planned', hour(time))).toBe(window)
})

test('nobody registers for what is cancelled or has no date any more', () => {
  expect(registrationWindow({ ...times, isCancelled: true }, 'planned', hour('09:00'))).toBe('cancelled')
  expect(registrationWindow(times, 'postponed', hour('09:00'))).toBe('cancelled')
  expect(registrationWindow({ ...times, opensAt: null, closesAt: null }, 'planned', hour('17:59'))).toBe('open')
})

test.each([
  ['public_form', ['open']], ['account', ['open']], ['invitation', ['open']], ['phone', ['open', 'not-yet', 'closed']], ['desk', ['open', 'not-yet', 'closed', 'begun']],
] as const)('by %s one passes where registration is %s', (channel, passable) => {
  const windows = ['open', 'not-yet', 'closed', 'begun', 'cancelled'] as const
  expect(windows.filter((window) => isPassable(window, channel))).toEqual(passable)
  expect(isByCoordination(channel)).toBe(channel === 'phone' || channel === 'desk')
})
