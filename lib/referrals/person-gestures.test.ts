import { expect, test } from 'vitest'
import { needKinds } from './need-kinds.ts'
import { milestones } from './parcel.ts'
import { patientMilestoneLabel, patientWords } from './patient-labels.ts'
import { personGestures, gestureMeaning, personGesturesIn } from './person-gestures.ts'
import { actionsOf, closedStates, needStates } from './transitions.ts'

test('every gesture of the person is one that the table allows the person, wherever it is offered', () => {
  for (const state of needStates) for (const one of personGesturesIn({ state, kind: 'find_gp' }, 'own')) expect(actionsOf('person', state, 'find_gp')).toContain(gestureMeaning(one).action)
})

test.each([
  ['received', ['found', 'withdraw']],
  ['searching', ['found', 'withdraw']],
  ['favourable', ['agree', 'decline', 'found', 'withdraw']],
  ['person_told', ['appointment', 'visit', 'withdraw']],
  ['seen', ['declared', 'withdraw']],
  ['to_declare', ['declared', 'withdraw']],
] as const)('in %s: %j', (state, gestures) => {
  expect(personGesturesIn({ state, kind: 'find_gp' }, 'other')).toEqual(gestures)
})

test('what is over can be taken up again by whoever had ended it, and by nobody else', () => {
  for (const state of closedStates) {
    expect(personGesturesIn({ state, kind: state === 'fulfilled' ? 'nurse' : 'find_gp' }, 'own')).toEqual(['undo'])
    expect(personGesturesIn({ state, kind: 'find_gp' }, 'other')).toEqual([])
  }
})

test('the words for people are neither those of professionals nor those of machines', () => {
  const words = needKinds.flatMap((kind) => [...needStates.flatMap((state) => Object.values(patientWords(kind, state))), ...milestones.map((one) => patientMilestoneLabel(kind, one))]).join(' ')
  expect(words).not.toMatch(/adressage|orienté|patient|proposition|capacité|solicit/i)
  expect(personGestures.length).toBe(8)
})
