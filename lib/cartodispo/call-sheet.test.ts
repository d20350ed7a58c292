import { describe, expect, test } from 'vitest'
import { type CallFacts, callMoment, callReasons, callWeight } from './call-sheet.ts'

const today = '2026-11-23'
const delays = { freshDays: 30, remindAfterDays: 7 }
const fresh: CallFacts = {
  state: 'open', declared: 'open', fromOn: '2026-10-01', askAgainOn: null, leavingOn: null, confirmedOn: '2026-11-20', mailbox: 'mail',
  askedOn: '2026-11-05', isSilent: false, goneInRppsOn: null, delegationEndsOn: null, attempts: [],
}
const reasons = (facts: Partial<CallFacts>) => callReasons({ ...fresh, ...facts }, today, delays)

describe('who is called', () => {
  test.each<[string, Partial<CallFacts>, string[]]>([
    ['an answer of three days ago', {}, []],
    ['a disputed entry, even with a mailbox', { state: 'disputed' }, ['disputed']],
    ['six days before an answer fades, without mailbox', { confirmedOn: '2026-10-30', mailbox: 'none' }, ['expiring']],
    ['seven days before', { confirmedOn: '2026-10-31', mailbox: 'none' }, []],
    ['the same with a mail on its way', { confirmedOn: '2026-10-30', askedOn: '2026-11-14', isSilent: true }, []],
    ['the same when mail and reminder stayed silent', { confirmedOn: '2026-10-30', askedOn: '2026-11-13', isSilent: true }, ['expiring']],
    ['to reconfirm, silent', { state: 'to_reconfirm', isSilent: true }, ['to_reconfirm']],
    ['to reconfirm, just asked by mail', { state: 'to_reconfirm', isSilent: true, askedOn: '2026-11-20' }, []],
    ['never heard of, no mailbox', { state: 'to_contact', declared: null, confirmedOn: null, mailbox: 'none', askedOn: null }, ['to_contact']],
    ['closed, its day has come, no mailbox', { state: 'closed', declared: 'closed', askAgainOn: today, mailbox: 'none', askedOn: null }, ['reopens']],
    ['closed, its day is tomorrow', { state: 'closed', declared: 'closed', askAgainOn: '2026-11-24', mailbox: 'none', askedOn: null }, []],
    ['closed, asked by mail on its day', { state: 'closed', declared: 'closed', askAgainOn: '2026-11-20', askedOn: '2026-11-20', isSilent: true }, []],
    ['closed, its mail of ten days ago unanswered', { state: 'to_contact', declared: 'closed', askAgainOn: '2026-11-12', askedOn: '2026-11-13', isSilent: true }, ['reopens']],
    ['closed without a day', { state: 'closed', declared: 'closed' }, []],
    ['opens in a week, no mail left', { state: 'soon', fromOn: '2026-11-30', askedOn: '2026-11-05' }, ['soon']],
    ['opens in eight days', { state: 'soon', fromOn: '2026-12-01' }, []],
    ['opens in a week, asked yesterday', { state: 'soon', fromOn: '2026-11-30', askedOn: '2026-11-23', isSilent: true }, []],
    ['its mail came back', { mailbox: 'refusing' }, ['refusing']],
    ['gone from the national extraction', { goneInRppsOn: '2026-11-21' }, ['rpps_gone']],
    ['gone from it, then confirmed by phone', { goneInRppsOn: '2026-11-19' }, []],
    ['gone from it, leaving announced', { goneInRppsOn: '2026-11-21', leavingOn: '2026-12-31' }, []],
    ['a delegation that ends', { delegationEndsOn: '2026-12-01' }, ['delegation_ends']],
    ['left', { state: 'departed', mailbox: 'refusing' }, []],
    ['no treating doctor', { state: 'not_treating', goneInRppsOn: '2026-11-01' }, []],
    ['asked to be called back', { state: 'to_contact', mailbox: 'none', attempts: [{ on: '2026-11-20', outcome: 'call_back' }] }, ['call_back', 'to_contact']],
    ['asked to be called back, then answered by mail', { attempts: [{ on: '2026-11-18', outcome: 'call_back' }] }, []],
    ['a wrong number', { state: 'to_contact', mailbox: 'none', attempts: [{ on: '2026-11-20', outcome: 'wrong_number' }] }, ['to_contact', 'wrong_number']],
  ])('%s', (_, facts, expected) => {
    expect(reasons(facts)).toEqual(expected)
  })
})

test('patients misled now come first; several tries this week make room for others', () => {
  const weight = (list: Parameters<typeof callWeight>[0], tries = 0) =>
    callWeight(list, { attempts: Array.from({ length: tries }, () => ({ on: '2026-11-20', outcome: 'no_answer' as const })) }, today)
  expect(weight(['disputed'])).toBeGreaterThan(weight(['to_reconfirm']))
  expect(weight(['to_reconfirm'])).toBeGreaterThan(weight(['to_contact']))
  expect(weight(['to_reconfirm'], 3)).toBeLessThan(weight(['expiring']))
  expect(weight(['to_reconfirm'], 9)).toBe(weight(['to_reconfirm'], 3))
})

test.each([
  ['open now', 'now', [], 'now'],
  ['nobody knows the hours', 'unknown', [], 'now'],
  ['opens this afternoon', 'later', [], 'later'],
  ['closed today', 'closed', [], 'not_today'],
  ['tried an hour ago', 'now', [{ on: today, outcome: 'no_answer' }], 'not_today'],
  ['to be called back this afternoon', 'now', [{ on: today, outcome: 'call_back' }], 'later'],
  ['tried yesterday', 'now', [{ on: '2026-11-22', outcome: 'no_answer' }], 'now'],
] as const)('%s', (_, canReach, attempts, expected) => {
  expect(callMoment(canReach, { attempts }, today)).toBe(expected)
})
