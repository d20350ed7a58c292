import { expect, test } from 'vitest'
import { gesturesOf } from './next-gesture.ts'

test('what usually comes next stands first, once, and what a party may not do is not there', () => {
  expect(gesturesOf(['sender'], 'favourable')).toEqual({ usual: ['agree'], others: ['decline_offer', 'cancel', 'record_death'] })
  expect(gesturesOf(['practice'], 'favourable')).toEqual({ usual: [], others: ['withdraw_yes', 'record_death'] })
  expect(gesturesOf(['coordination', 'sender'], 'accepted').usual).toEqual(['tell_person'])
  expect(gesturesOf(['coordination'], 'searching')).toEqual({ usual: [], others: ['ask_information', 'wait_for_place', 'give_up', 'cancel', 'record_death'] })
  expect(gesturesOf([], 'accepted')).toEqual({ usual: [], others: [] })
})
