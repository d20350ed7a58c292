import { expect, test } from 'vitest'
import { patientMilestoneLabels, patientStateWords } from './patient-labels.ts'
import { personGestures, gestureMeaning, personGesturesIn } from './person-gestures.ts'
import { actionsOf, closedStates, needStates } from './transitions.ts'

test('every gesture of the person is one that the table allows the person, wherever it is offered', () => {
  for (const state of needStates) for (const one of personGesturesIn(state, 'own')) expect(actionsOf('person', state)).toContain(gestureMeaning(one).action)
})

test.each([
  ['received', ['found', 'withdraw']],
  ['searching', ['found', 'withdraw']],
  ['favourable', ['agree', 'decline', 'found', 'withdraw']],
  ['person_told', ['appointment', 'visit', 'withdraw']],
  ['seen', ['declared', 'withdraw']],
  ['to_declare', ['declared', 'withdraw']],
] as const)('in %s: %j', (state, gestures) => {
  expect(personGesturesIn(state, 'other')).toEqual(gestures)
})

test('what is over can be taken up again by whoever had ended it, and by nobody else', () => {
  for (const state of closedStates) {
    expect(personGesturesIn(state, 'own')).toEqual(['undo'])
    expect(personGesturesIn(state, 'other')).toEqual([])
  }
})

test('the words for people are neither those of professionals nor those of machines', () => {
  const words = [...Object.values(patientStateWords).flatMap((one) => [one.title, one.next]), ...Object.values(patientMilestoneLabels)].join(' ')
  expect(words).not.toMatch(/adressage|orienté|patient|proposition|capacité|solicit/i)
  expect(personGestures.length).toBe(8)
})
