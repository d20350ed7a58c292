import { expect, test } from 'vitest'
import { eventLabels, familyLabels } from '#lib/accounts/journal-labels'
import { capacityWord } from '#lib/platform/audit/capacity-labels'
import { needActions } from '#lib/referrals/transitions'
import { houseFiles } from './house-files.ts'

/** Events as the code names them, where a literal stands. */
const written = houseFiles().filter((file) => file.path.startsWith('lib/') && !file.path.endsWith('.test.ts'))
  .flatMap((file) => [...file.text.matchAll(/\bevent: (?:\w+ === [^?]+\? )?'([a-z_]+\.[a-z_]+)'(?: : '([a-z_]+\.[a-z_]+)')?/g)].flatMap(([, one, other]) => [one, other]))
  // Reads have a list of their own.
  .filter((event): event is string => event !== undefined && event !== 'access.read')

test('the journal has words for every event that the code writes', () => {
  expect(written.length).toBeGreaterThan(80)
  expect([...new Set(written)].filter((event) => eventLabels[event] === undefined)).toEqual([])
  expect(needActions.filter((action) => eventLabels[`need.${action}`] === undefined)).toEqual([])
})

test('and for their families, by which one filters', () => {
  expect([...new Set(Object.keys(eventLabels).map((event) => event.split('.')[0] ?? ''))].filter((family) => !Object.keys(familyLabels).some((known) => family.startsWith(known)))).toEqual([])
})

test('a capacity has its words; one that another version wrote shows its letters', () => {
  expect([capacityWord('paper'), capacityWord('desk'), capacityWord('later_word')]).toEqual(['coordination, d’après un papier', 'à l’accueil d’un événement', 'later_word'])
})
