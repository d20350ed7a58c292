import { expect, test } from 'vitest'
import { gesturesOf } from './next-gesture.ts'

test('what usually comes next stands first, once, and what a party may not do is not there', () => {
  expect(gesturesOf(['sender'], 'favourable', 'find_gp')).toEqual({ usual: ['agree'], others: ['decline_offer', 'cancel', 'record_death'] })
  expect(gesturesOf(['practice'], 'favourable', 'find_gp')).toEqual({ usual: [], others: ['withdraw_yes', 'record_death'] })
  expect(gesturesOf(['coordination', 'sender'], 'accepted', 'find_gp').usual).toEqual(['tell_person'])
  expect(gesturesOf(['coordination'], 'searching', 'find_gp')).toEqual({ usual: [], others: ['ask_information', 'wait_for_place', 'give_up', 'cancel', 'record_death'] })
  expect(gesturesOf([], 'accepted', 'find_gp')).toEqual({ usual: [], others: [] })
})
