import { expect, test } from 'vitest'
import { fitsWaiting, type OpenPlaces, type Waiting } from './waiting-match.ts'

const places = (more: Partial<OpenPlaces> = {}): OpenPlaces => ({ practiceId: 'p', sectorId: 'north', offersHomeVisits: false, isStepFree: false, placesLeft: 2, ...more })
const waiting = (more: Partial<Waiting> = {}): Waiting => ({ sectorId: 'north', practicalNeeds: [], people: 1, ruledOutPracticeIds: [], ...more })

test.each<[string, Partial<Waiting>, Partial<OpenPlaces>, boolean]>([
  ['one person of the sector', {}, {}, true],
  ['another sector', { sectorId: 'south' }, {}, false],
  ['a sector that nobody knows', { sectorId: null }, {}, true],
  ['a couple and two places', { people: 2 }, {}, true],
  ['three people and two places', { people: 3 }, {}, false],
  ['places that are not counted', { people: 6 }, { placesLeft: null }, true],
  ['home visits that are not made', { practicalNeeds: ['home_visit'] }, {}, false],
  ['home visits that are', { practicalNeeds: ['home_visit'] }, { offersHomeVisits: true }, true],
  ['steps', { practicalNeeds: ['step_free'] }, {}, false],
  ['no steps', { practicalNeeds: ['step_free'] }, { isStepFree: true }, true],
  ['an interpreter, of whom the register says nothing', { practicalNeeds: ['interpreter'] }, {}, true],
  ['a practice that said no already', { ruledOutPracticeIds: ['p'] }, {}, false],
])('%s', (_, need, open, fits) => {
  expect(fitsWaiting(waiting(need), places(open))).toBe(fits)
})
