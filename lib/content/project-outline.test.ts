import { expect, test } from 'vitest'
import { aPublicContent } from '#tests/factories/public-contents'
import { named, projectOutline, servedMissions } from './project-outline.ts'

const axis = (number: number) => aPublicContent('axis', { title: `Axe ${number}`, number })
const action = (number: number, ...of: readonly { id: string }[]) => aPublicContent('action', { title: `Action ${number}`, number, axis: of.map((one) => one.id) })

test('actions keep the numbers of the text, which need not follow each other inside an axis', () => {
  const [first, second] = [axis(1), axis(2)]
  const outline = projectOutline([second, first], [action(7, first), action(3, second), action(2, first), action(1, first), action(6, second)])
  expect(outline.map((part) => [part.axis?.values.number, part.actions.map((one) => one.values.number)])).toEqual([[1, [1, 2, 7]], [2, [3, 6]]])
})

test('an axis without an action is told, and an action whose axis is not public comes last', () => {
  const [first, hidden] = [axis(1), axis(2)]
  const outline = projectOutline([first], [action(4, hidden), action(3)])
  expect(outline.map((part) => [part.axis?.values.number ?? null, part.actions.map((one) => one.values.number)])).toEqual([[1, []], [null, [3, 4]]])
})

test('what is named stands in the order in which it is named, and what is not public is passed over', () => {
  const [one, two] = [axis(1), axis(2)]
  expect(named([two.id, 'unknown', one.id], [one, two])).toEqual([two, one])
})

test('an action serves the missions that it names; naming none, those of its axis', () => {
  const axes = [{ id: 'a', values: { missions: ['acces'] } }, { id: 'b', values: { missions: [] } }]
  expect(servedMissions({ axis: ['a'], missions: ['prevention'] }, axes)).toEqual(['prevention'])
  expect(servedMissions({ axis: ['a'], missions: [] }, axes)).toEqual(['acces'])
  expect(servedMissions({ axis: ['b'], missions: [] }, axes)).toEqual([])
  expect(servedMissions({ axis: [], missions: [] }, axes)).toEqual([])
})
