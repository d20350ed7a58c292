import { expect, test } from 'vitest'
import { contactState } from './message-state.ts'

const at = new Date('2026-11-23T09:00:00Z')

test.each([
  ['nobody has read it', { readAt: null, closedAt: null }, 'new'],
  ['somebody has', { readAt: at, closedAt: null }, 'open'],
  ['it was dealt with', { readAt: at, closedAt: at }, 'closed'],
] as const)('%s: %o is %s', (_, message, state) => expect(contactState(message)).toBe(state))
