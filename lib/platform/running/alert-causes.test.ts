import { expect, test } from 'vitest'
import { type AlertCause, alertCauses, type WatchedState, whatToTell } from './alert-causes.ts'

const now = new Date('2026-11-28T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const limits = { incidents: 20, bounces: 20 }
const well: WatchedState = { jobs: { oldestSeconds: 0, failed: 0 }, mails: { oldestSeconds: 0, bouncedLately: 0 }, incidents: 0, disk: 0.5, lastBackupAt: hoursAgo(10), journalProblems: 0 }

test('an installation that is well has nothing to tell', () => {
  expect([...alertCauses(well, limits, now)]).toEqual([])
})

test.each<[string, Partial<WatchedState>, AlertCause, number]>([
  ['a job waits half an hour and more', { jobs: { oldestSeconds: 1801, failed: 0 } }, 'jobs-late', 30],
  ['a job was given up', { jobs: { oldestSeconds: 0, failed: 2 } }, 'jobs-failed', 2],
  ['a mail waits half an hour and more', { mails: { oldestSeconds: 3600, bouncedLately: 0 } }, 'mails-late', 60],
  ['twenty mails were refused', { mails: { oldestSeconds: 0, bouncedLately: 20 } }, 'mails-refused', 20],
  ['the night\'s backup did not come', { lastBackupAt: hoursAgo(27) }, 'backup-late', 27],
  ['there never was a backup', { lastBackupAt: null }, 'backup-late', 0],
  ['the disk is nearly full', { disk: 0.91 }, 'disk-full', 91],
  ['twenty incidents', { incidents: 20 }, 'incidents', 20],
  ['the journal was touched', { journalProblems: 1 }, 'journal', 1],
])('%s', (_, change, cause, value) => {
  expect([...alertCauses({ ...well, ...change }, limits, now)]).toEqual([[cause, value]])
})

test('at the limit nothing is told yet, nor where nothing is known', () => {
  const edge = { jobs: { oldestSeconds: 1800, failed: 0 }, mails: { oldestSeconds: 1800, bouncedLately: 19 }, incidents: 19, disk: 0.9, lastBackupAt: hoursAgo(26), journalProblems: 0 }
  expect([...alertCauses(edge, limits, now)]).toEqual([])
  expect([...alertCauses({ ...well, disk: null, lastBackupAt: 'off' }, limits, now)]).toEqual([])
})

test('each cause is told once a day while it lasts, and its end once', () => {
  const full = new Map<AlertCause, number>([['disk-full', 95]])
  expect(whatToTell(full, [], now)).toEqual({ raised: ['disk-full'], over: [] })
  expect(whatToTell(full, [{ cause: 'disk-full', toldAt: hoursAgo(23) }], now)).toEqual({ raised: [], over: [] })
  expect(whatToTell(full, [{ cause: 'disk-full', toldAt: hoursAgo(24) }], now)).toEqual({ raised: ['disk-full'], over: [] })
  expect(whatToTell(new Map(), [{ cause: 'disk-full', toldAt: hoursAgo(1) }], now)).toEqual({ raised: [], over: ['disk-full'] })
})
