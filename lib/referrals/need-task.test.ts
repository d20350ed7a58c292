import { expect, test } from 'vitest'
import { needTask, taskNames, workingDaysFor } from './need-task.ts'
import { isClosed, needStates } from './transitions.ts'

test('each open state has a task with its owner and its delay; a closed one has none, and no task is left over', () => {
  expect(needStates.filter((state) => (needTask(state, 'find_gp') === null) !== isClosed(state))).toEqual([])
  expect([...needStates.flatMap((state) => needTask(state, 'find_gp')?.what ?? []), needTask('seen', 'nurse')?.what].toSorted()).toEqual([...taskNames].toSorted())
  expect(needTask('accepted', 'nurse')).toEqual({ what: 'tell_person', who: 'sender', workingDays: 1 })
})

test('somebody who comes first waits half as long, a working day at least', () => {
  const task = (workingDays: number) => ({ what: 'search', who: 'coordination', workingDays }) as const
  expect([workingDaysFor(task(3), 'usual'), workingDaysFor(task(3), 'priority'), workingDaysFor(task(10), 'priority'), workingDaysFor(task(1), 'priority')]).toEqual([3, 1, 5, 1])
})
