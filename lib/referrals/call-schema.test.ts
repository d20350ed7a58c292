import { expect, test } from 'vitest'
import { callSchema } from './call-schema.ts'

const call = { requestKey: '00000000-0000-8000-a000-000000000001', channel: 'call', caller: 'relative', sectorId: 'hors', priority: 'usual', informed: 'oui', 'age-1': 'from_70', 'accord-1': 'person' }
const errors = (sent: Record<string, unknown>) => callSchema.safeParse(sent).error?.issues.map((issue) => String(issue.path[0])).toSorted()

test('a call: the text was read aloud; a paper: it was signed', () => {
  expect(callSchema.parse(call)).toEqual({
    requestKey: call.requestKey, callbackId: null, received: { channel: 'call', caller: 'relative' }, sectorId: null, priority: 'usual', practicalNeeds: [], spoken: { language: 'fr', interpreted: 'no' }, consentWay: 'phone', people: [{ ageBand: 'from_70', consentGiver: 'person' }],
  })
  expect(callSchema.parse({ ...call, channel: 'paper' }).consentWay).toBe('written')
})

test('a couple with a child: lines left empty are nobody', () => {
  expect(callSchema.parse({ ...call, 'age-2': 'from_70', 'accord-2': 'person', 'age-3': '', 'accord-3': '', 'age-5': 'under_6', 'accord-5': 'parent' }).people).toEqual([
    { ageBand: 'from_70', consentGiver: 'person' }, { ageBand: 'from_70', consentGiver: 'person' }, { ageBand: 'under_6', consentGiver: 'parent' },
  ])
})

test('everything that is missing is told at once, where it is missing', () => {
  expect(errors({ requestKey: call.requestKey })).toEqual(['accord-1', 'age-1', 'caller', 'channel', 'informed', 'priority', 'sectorId'])
  expect(errors({ ...call, 'age-2': 'under_6' })).toEqual(['accord-2'])
  expect(errors({ ...call, 'accord-3': 'person' })).toEqual(['age-3'])
})

test('who may not agree at this age is told at this person’s line', () => {
  expect(errors({ ...call, 'age-2': 'under_6', 'accord-2': 'person' })).toEqual(['accord-2'])
  expect(errors({ ...call, 'age-1': 'from_16_to_17', 'accord-1': 'person' })).toEqual(['accord-1'])
  expect(errors({ ...call, 'age-1': 'from_70', 'accord-1': 'parent' })).toEqual(['accord-1'])
})
