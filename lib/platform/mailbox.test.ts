import { expect, test } from 'vitest'
import { mailbox } from './mailbox.ts'

test.each([
  ['Anne.Morel@Exemple.FR', 'anne.morel@exemple.fr'], [' anne+cpts@exemple.fr ', 'anne@exemple.fr'], ['anne.morel@exemple.fr', 'anne.morel@exemple.fr'],
])('the mailbox of %s is %s', (typed, box) => {
  expect(mailbox(typed)).toBe(box)
})
