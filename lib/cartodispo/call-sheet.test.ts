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
    ['no treating doctor, whose mail came back', { state: 'not_treating', mailbox: 'refusing' }, []],
    ['to reconfirm, asked by mail and not silent', { state: 'to_reconfirm', askedOn: '2026-11-20' }, ['to_reconfirm']],
    ['to reconfirm, its mail came back', { state: 'to_reconfirm', mailbox: 'refusing', isSilent: true, askedOn: '2026-11-20' }, ['refusing', 'to_reconfirm']],
    ['to reconfirm, silent, the mail of ten days ago', { state: 'to_reconfirm', isSilent: true, askedOn: '2026-11-13' }, ['to_reconfirm']],
    ['closed, its day has come, asked before it and answered', { state: 'closed', declared: 'closed', askAgainOn: '2026-11-20', askedOn: '2026-11-05' }, ['reopens']],
    ['closed, its day has come, asked since and answered', { state: 'closed', declared: 'closed', askAgainOn: '2026-11-20', askedOn: '2026-11-21' }, []],
    ['asked today to be called back', { state: 'to_contact', mailbox: 'none', attempts: [{ on: today, outcome: 'call_back' }] }, ['to_contact']],
    ['asked to be called back, never confirmed', { confirmedOn: null, attempts: [{ on: '2026-11-20', outcome: 'call_back' }] }, ['call_back']],
    ['asked to be called back, about to fade', { confirmedOn: '2026-10-30', attempts: [{ on: '2026-11-20', outcome: 'call_back' }] }, ['call_back']],
    ['asked to be called back, in doubt', { state: 'disputed', attempts: [{ on: '2026-11-20', outcome: 'call_back' }] }, ['disputed', 'call_back']],
    ['asked to be called back, pale', { state: 'to_reconfirm', attempts: [{ on: '2026-11-20', outcome: 'call_back' }] }, ['call_back', 'to_reconfirm']],
    ['places taken, about to fade', { state: 'places_taken', confirmedOn: '2026-10-30', mailbox: 'none' }, ['expiring']],
    ['absent, about to fade', { state: 'absent', confirmedOn: '2026-10-30', mailbox: 'none' }, ['expiring']],
    ['absent, nothing declared', { state: 'absent', declared: null, confirmedOn: '2026-10-30', mailbox: 'none' }, []],
    ['absent, closed before', { state: 'absent', declared: 'closed', confirmedOn: '2026-10-30', mailbox: 'none' }, []],
    ['closed long ago', { state: 'closed', declared: 'closed', confirmedOn: '2026-10-01', mailbox: 'none' }, []],
    ['an open answer that a departure closes', { state: 'closed', confirmedOn: '2026-10-01', leavingOn: '2027-01-31', mailbox: 'none' }, []],
    ['open, never confirmed, no mailbox', { confirmedOn: null, mailbox: 'none' }, []],
    ['gone from the national extraction, never confirmed', { confirmedOn: null, goneInRppsOn: '2026-11-21' }, ['rpps_gone']],
    ['gone from it on the day of the confirmation', { goneInRppsOn: '2026-11-20' }, ['rpps_gone']],
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

test.each<[string, Parameters<typeof callWeight>[0], CallFacts['attempts'], number]>([
  ['no reason', [], [], 0],
  ['one reason', ['disputed'], [], 100],
  ['each other one adds a little', ['disputed', 'expiring', 'wrong_number'], [], 104],
  ['a try of six days ago', ['to_reconfirm'], [{ on: '2026-11-17', outcome: 'no_answer' }], 54],
  ['a try of a week ago counts no more', ['to_reconfirm'], [{ on: '2026-11-16', outcome: 'no_answer' }], 60],
  ['a call that was answered counts for none', ['to_reconfirm'], [{ on: '2026-11-20', outcome: 'answered' }], 60],
])('the weight of a call: %s', (_, list, attempts, expected) => {
  expect(callWeight(list, { attempts }, today)).toBe(expected)
})

test.each([
  ['open now', 'now', [], 'now'],
  ['nobody knows the hours', 'unknown', [], 'now'],
  ['opens this afternoon', 'later', [], 'later'],
  ['closed today', 'closed', [], 'not_today'],
  ['tried an hour ago', 'now', [{ on: today, outcome: 'no_answer' }], 'not_today'],
  ['to be called back this afternoon', 'now', [{ on: today, outcome: 'call_back' }], 'later'],
  ['a wrong number an hour ago', 'now', [{ on: today, outcome: 'wrong_number' }], 'not_today'],
  ['tried yesterday', 'now', [{ on: '2026-11-22', outcome: 'no_answer' }], 'now'],
] as const)('%s', (_, canReach, attempts, expected) => {
  expect(callMoment(canReach, { attempts }, today)).toBe(expected)
})
