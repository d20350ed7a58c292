import { expect, it } from 'vitest'
import { addressKey, isSamePlace, readPhone, siteKindByName } from './list-contact.ts'

it.each([
  ['03 08 36 77 38', '0308367738'], ['03.59.31.79.38', '0359317938'], ['352135041', '0352135041'], ['+33 (0)3 52 13 50 41', '0352135041'],
  ['03 52 13 50 41 / 06 00 00 00 00', '0352135041'], ['poste 12', null], ['', null],
])('phone %s is %s', (typed, expected) => expect(readPhone(typed)).toBe(expected))

it.each([['MAISON DE SANTÉ NOMAIN', 'msp'], ['Centre de santé municipal', 'health_centre'], ['CABINET DU DR X', 'single_practice'], ['', 'single_practice'], ['arrivée prévue', 'other']])(
  'site %s is %s',
  (name, kind) => expect(siteKindByName(name)).toBe(kind),
)

const place = (address: string, siteName = '', phone: string | null = null) => ({ address, siteName, phone })

it('knows one address by its ways of being written', () => {
  expect(addressKey('184 B Bd de la Gare')).toBe(addressKey('184 bis, boulevard Gare'))
  expect(isSamePlace(place('5 rue Jules Fery'), place('5 Rue Jules Ferry'))).toBe(true)
  expect(isSamePlace(place('5 rue Jules Ferry'), place('17 place de Douai'))).toBe(false)
  expect(isSamePlace(place('5 rue Jules Ferry', 'MSP Nomain'), place('entrée B', 'MSP NOMAIN'))).toBe(true)
  expect(isSamePlace(place('5 rue Jules Ferry', 'CABINET DU DR X'), place('17 place de Douai', 'CABINET DU DR X'))).toBe(false)
  expect(isSamePlace(place(''), place('17 place de Douai'))).toBe(true)
})
