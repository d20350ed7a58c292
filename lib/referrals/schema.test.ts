import { describe, expect, test } from 'vitest'
import { answerByLinkSchema, needStepSchema, needsRequest, submitReferralSchema } from './schema.ts'

const form = { requestKey: '00000000-0000-8000-a000-000000000001', people: '1', sectorId: 'hors', priority: 'usual', consentWay: 'oral', informed: 'oui', 'age-1': 'from_70', 'accord-1': 'person' }
const errors = (sent: Record<string, unknown>) => submitReferralSchema.safeParse(sent).error?.issues.map((issue) => String(issue.path[0])).toSorted()

describe('submitReferralSchema', () => {
  test('the plain form', () => {
    expect(submitReferralSchema.parse({ ...form, practicalNeeds: 'home_visit' })).toEqual({ asked: { kind: 'find_gp', theme: null, details: [], wishedOn: null }, requestKey: form.requestKey, callbackId: null, sectorId: null, priority: 'usual', practicalNeeds: ['home_visit'], spoken: { language: 'fr', interpreted: 'no' }, consentWay: 'oral', people: [{ ageBand: 'from_70', consentGiver: 'person' }] })
  })

  test('the short form of another need', () => {
    expect(submitReferralSchema.parse({ ...form, kind: 'complex_situation', theme: 'carers', details: ['carer_respite', 'care_coordination'] }).asked).toEqual({ kind: 'complex_situation', theme: 'carers', details: ['carer_respite', 'care_coordination'], wishedOn: null })
    expect(submitReferralSchema.parse({ ...form, kind: 'hospital_discharge', wishedOn: '2026-12-01' }).asked.wishedOn).toBe('2026-12-01')
    expect([errors({ ...form, kind: 'complex_situation' }), errors({ ...form, kind: 'hospital_discharge', wishedOn: '2026-02-30' })]).toEqual([['theme'], ['wishedOn']])
  })

  test('everything that is missing is told at once', () => {
    expect(errors({ requestKey: form.requestKey, people: '2' })).toEqual(['accord-1', 'accord-2', 'age-1', 'age-2', 'consentWay', 'informed', 'priority', 'sectorId'])
  })

  test('each person of the household is asked for, and nobody beyond', () => {
    expect(errors({ ...form, people: '2' })).toEqual(['accord-2', 'age-2'])
    expect(submitReferralSchema.parse({ ...form, 'age-2': 'under_6', 'accord-2': 'parent' }).people).toHaveLength(1)
    expect(submitReferralSchema.parse({ ...form, people: '2', 'age-2': 'under_6', 'accord-2': 'parent' }).people).toHaveLength(2)
  })

  test('without the agreement nothing is sent', () => {
    expect(errors({ ...form, informed: undefined })).toEqual(['informed'])
  })
})

describe('needStepSchema', () => {
  const step = { needId: form.requestKey, version: '3' }

  test('an action asks for what belongs to it and drops the rest', () => {
    expect(needStepSchema.parse({ ...step, gesture: 'agree', reason: 'moved', source: 'cpam', onDay: '2026-12-01' })).toMatchObject({ reason: null, source: null, onDay: null })
    expect(needStepSchema.parse({ ...step, gesture: 'cancel', reason: 'moved' })).toMatchObject({ version: 3, reason: 'moved' })
  })

  test.for([['cancel', 'reason'], ['cancel', 'reason', { reason: 'cpam' }], ['record_declared', 'source'], ['set_appointment', 'onDay', { onDay: '2026-02-30' }], ['send', 'gesture']] as const)('%s without its %s is refused', ([action, field, more]) => {
    expect(needStepSchema.safeParse({ ...step, gesture: action, ...more }).error?.issues.map((issue) => issue.path[0])).toEqual([field])
  })
})

test('a no has its reason, and closes the entry only when the box is ticked', () => {
  expect(answerByLinkSchema.parse({ token: 't', answer: 'no', reason: 'no_places' })).toEqual({ token: 't', answer: { answer: 'no', reason: 'no_places', closesEntry: false } })
  expect(answerByLinkSchema.parse({ token: 't', answer: 'no', reason: 'no_places', closesEntry: 'oui' }).answer).toMatchObject({ closesEntry: true })
  expect(answerByLinkSchema.safeParse({ token: 't', answer: 'no' }).success).toBe(false)
  expect(answerByLinkSchema.safeParse({ token: 't', answer: 'maybe' }).success).toBe(false)
})

test('a code is found however it was typed', () => {
  expect([needsRequest({ q: ' krt lm47 ' }).search, needsRequest({ q: 'KRT-LM47' }).search, needsRequest({ q: 'KRT' }).search]).toEqual(['KRT-LM47', 'KRT-LM47', 'KRT'])
})
