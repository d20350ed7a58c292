import { expect, test } from 'vitest'
import { findPlace, type PlaceCommune } from './search-place.ts'

const commune = (code: string, name: string, postalCode: string): PlaceCommune => ({ code, name, postalCodes: [postalCode], lat: 50, lon: 3, membership: 'territory' })
const communes = [
  commune('59551', 'Saméon', '59310'), commune('59449', 'Orchies', '59310'), commune('59080', 'Beuvry-la-Forêt', '59310'),
  commune('59158', 'Coutiches', '59310'), commune('59411', 'Mouchin', '59310'), commune('59029', 'Bachy', '59830'), commune('59179', 'Saint-Aybert', '59163'),
]
const names = (typed: string) => findPlace(typed, communes)?.communes.map((one) => one.name) ?? null

test.each([
  ['59830', ['Bachy']],
  ['59449', ['Orchies']],
  ['orchies', ['Orchies']],
  [' Beuvry la foret ', ['Beuvry-la-Forêt']],
  ['Orchies (59310)', ['Orchies']],
  ['beuv', ['Beuvry-la-Forêt']],
  ['st aybert', ['Saint-Aybert']],
  ['Orchise', ['Orchies']],
  ['Coutishes', ['Coutiches']],
  ['Mouchn', ['Mouchin']],
])('« %s » is %j', (typed, expected) => expect(names(typed)).toEqual(expected))

test('a postal code stands for all its communes', () => expect(names('59310')).toHaveLength(5))

test.each(['', 'x', '75001', 'Marseille', '\u0000', '<script>', 'b'])('« %s » is nowhere here', (typed) => expect(names(typed)).toBeNull())
