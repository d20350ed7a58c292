import { expect, test } from 'vitest'
import { matchingStep, newTotpSecret, stepSeconds, totpAddress, totpCode, totpStepAt } from './totp.ts'

// "12345678901234567890" in base 32: the secret of the examples of RFC 6238, appendix B (its codes have eight figures; ours are the last six).
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

test.each([[59, '287082'], [1_111_111_109, '081804'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130']])('the code of the RFC at second %i', (seconds, code) => {
  expect(totpCode(secret, totpStepAt(at(seconds)))).toBe(code)
  expect(matchingStep(secret, code, at(seconds))).toBe(totpStepAt(at(seconds)))
})

test('a clock that is half a minute off is forgiven, a whole one is not', () => {
  const now = at(1_111_111_109)
  const step = totpStepAt(now)
  for (const drift of [-1, 0, 1]) expect(matchingStep(secret, totpCode(secret, step + drift), now)).toBe(step + drift)
  for (const drift of [-2, 2]) expect(matchingStep(secret, totpCode(secret, step + drift), now)).toBeNull()
  expect(matchingStep(secret, totpCode(secret, step), new Date(now.getTime() + 3 * stepSeconds * 1000))).toBeNull()
})

test('secrets differ, and the square code names site and account', () => {
  expect(newTotpSecret()).not.toBe(newTotpSecret())
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(totpAddress(secret, { site: 'CPTS d’essai', name: 'a@exemple.invalid' })).toMatch(/^otpauth:\/\/totp\/.+secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ/)
})
