import { expect, test } from 'vitest'
import { typingToOffer } from './typing-offer.ts'

const draft = { version: 3, updatedAt: 1000 }
const typed = (version: number, at: number, stamp = { page: `typed at ${at}`, sequence: 1 }) => ({ version, at, ...stamp, form: { title: `${version} à ${at}` } })

test.each([
  ['nothing held', [null, null], null],
  ['typed over the draft as it stands, by another clock', [typed(3, 500), null], ['this-draft', 500]],
  ['the later of the two', [typed(3, 1100), typed(3, 1200)], ['this-draft', 1200]],
  ['of one page, the later by its own count, whatever the two clocks say', [typed(3, 1150, { page: 'one', sequence: 4 }), typed(3, 1110, { page: 'one', sequence: 5 })], ['this-draft', 1110]],
  ['of two pages, the later by the hour', [typed(3, 1150, { page: 'one', sequence: 4 }), typed(3, 1110, { page: 'other', sequence: 5 })], ['this-draft', 1150]],
  ['typed before somebody saved: that save holds it, or came after', [typed(2, 900), null], null],
  ['typed after somebody else saved', [null, typed(2, 1500)], ['older-draft', 1500]],
])('%s', (_, held, expected) => {
  const offer = typingToOffer(held, draft)
  expect(offer && [offer.over, offer.typing.at]).toEqual(expected)
})
