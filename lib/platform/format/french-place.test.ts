import { expect, test } from 'vitest'
import { atPlace, ofPlace } from './french-place.ts'

test.each([
  ['Orchies', 'd’Orchies', 'à Orchies'], ['Nomain', 'de Nomain', 'à Nomain'], ['Le Quesnoy', 'du Quesnoy', 'au Quesnoy'],
  ['Les Lilas', 'des Lilas', 'aux Lilas'], ['La Neuville', 'de La Neuville', 'à La Neuville'], ['Étaples', 'd’Étaples', 'à Étaples'],
])('%s: « %s », « %s »', (name, of, at) => expect([ofPlace(name), atPlace(name)]).toEqual([of, at]))
