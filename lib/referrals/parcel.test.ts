import { expect, test } from 'vitest'
import { parcelSteps } from './parcel.ts'
import { isClosed, needStates } from './transitions.ts'

test('each open state stands at exactly one step; what ended without a doctor has no way ahead, what ended well has all of it behind', () => {
  const currents = (state: (typeof needStates)[number]) => parcelSteps(state).filter((one) => one.is === 'current').length
  expect(needStates.filter((state) => state !== 'draft' && !isClosed(state) && currents(state) !== 1)).toEqual([])
  expect(parcelSteps('declared').every((one) => one.is === 'done')).toBe(true)
  expect(parcelSteps('not_found')).toEqual([])
})
