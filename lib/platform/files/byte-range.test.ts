import { expect, test } from 'vitest'
import { askedRange } from './byte-range.ts'

test.each([
  ['bytes=0-9', { first: 0, last: 9 }], ['bytes=90-', { first: 90, last: 99 }], ['bytes=-10', { first: 90, last: 99 }], ['bytes=90-500', { first: 90, last: 99 }], ['bytes=-500', { first: 0, last: 99 }],
  ['bytes=100-', 'beyond'], ['bytes=-0', 'beyond'],
  [null, null], ['bytes=5-2', null], ['bytes=0-1,5-6', null], ['lines=1-2', null], ['bytes=-', null], ['bytes=a-b', null],
])('of a hundred bytes, %j asks for %j', (header, range) => {
  expect(askedRange(header, 100)).toEqual(range)
})
