import { expect, test } from 'vitest'
import { isAskingDay, isSilent } from './outcome-asking.ts'

test.each([['2026-11-23', true], ['2026-11-24', false], ['2026-11-29', false], ['2026-11-30', true]])('%s is a day on which outcomes are asked for: %s', (day, asks) => {
  expect(isAskingDay(day)).toBe(asks)
})

test.each([['2026-11-24', false], ['2026-11-23', true], ['2026-10-01', true]])('news of %s are old enough on 30 November: %s', (changed, silent) => {
  expect(isSilent(changed, '2026-11-30')).toBe(silent)
})
