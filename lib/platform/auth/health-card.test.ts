import { expect, test } from 'vitest'
import { addSettings, env, healthCardProvider } from '#lib/platform/env'
import { readCardHolder } from './health-card.ts'
import { readStranger, sealStranger } from './known-stranger.ts'

const holder = { nationalId: '899900000007', firstName: 'ODILE', lastName: 'INCONNUE' }
const now = new Date('2026-11-23T09:00:00Z')

test.each([
  ['number and name, whatever else', { SubjectNameID: '899900000007', given_name: 'ODILE', family_name: 'INCONNUE', SubjectRefPro: { exercices: 'rien' }, email: 'x' }, holder],
  ['an ADELI number, no name', { SubjectNameID: '0591234567' }, { nationalId: '0591234567', firstName: '', lastName: '' }],
  ['no number', { given_name: 'A', family_name: 'B' }, null],
  ['a number of somebody who is no professional (FINESS, SIRET)', { SubjectNameID: '310000000/00001' }, null],
  ['a number that is too short', { SubjectNameID: '8123' }, null],
  ['another type', { SubjectNameID: 899900000007 }, null],
  ['nothing', undefined, null],
])('claims: %s', (_, claims, expected) => {
  expect(readCardHolder(claims)).toEqual(expected)
})

test('what the form is filled in with is sealed for twenty minutes, and anything else is nobody', () => {
  addSettings({ SECRET: 'a-secret-of-this-test-and-nothing-else' })
  const sealed = sealStranger(holder, now)
  expect(sealed).not.toContain('ODILE')
  const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  expect([readStranger(sealed, minutesLater(19)), readStranger(sealed, minutesLater(20))]).toEqual([holder, null])
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('A') ? 'BB' : 'AA'}`
  for (const value of [changed, sealed.slice(4), '', 'é', undefined]) expect(readStranger(value, now)).toBeNull()
})

test('the settings of Pro Santé Connect come all three or not at all, and a half is told at start', () => {
  expect(healthCardProvider()).toBeNull()
  addSettings({ PSC_ISSUER: 'https://psc.exemple.invalid/realm/' })
  expect(() => env()).toThrow(/il manque PSC_CLIENT_ID, PSC_CLIENT_SECRET/)
  addSettings({ PSC_CLIENT_ID: 'cpts', PSC_CLIENT_SECRET: 'secret' })
  expect(healthCardProvider()).toEqual({ issuer: 'https://psc.exemple.invalid/realm', clientId: 'cpts', clientSecret: 'secret' })
  addSettings({ PSC_ISSUER: 'non' })
  expect(() => env()).toThrow(/il manque PSC_ISSUER/)
  addSettings({ PSC_ISSUER: '', PSC_CLIENT_ID: '', PSC_CLIENT_SECRET: '' })
  expect(healthCardProvider()).toBeNull()
})
