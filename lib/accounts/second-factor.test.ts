import { expect, test } from 'vitest'
import { afterWrongCode, judgeStep, mustWait, recoveryCodes, typedFactor } from './second-factor.ts'

const at = new Date('2026-11-28T10:00:00Z')
const minutesLater = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

test('five wrong codes in a row make one wait a quarter of an hour, to the second', () => {
  let tries: { failedTries: number; lastFailedAt: Date | null } = { failedTries: 0, lastFailedAt: null }
  for (let count = 1; count <= 5; count += 1) {
    expect(mustWait(tries, at)).toBe(false)
    tries = afterWrongCode(tries, at)
  }
  expect(mustWait(tries, at)).toBe(true)
  expect(mustWait(tries, new Date(minutesLater(15).getTime() - 1))).toBe(true)
  expect(mustWait(tries, minutesLater(15))).toBe(false)
})

test('after the wait one counts from the beginning', () => {
  expect(afterWrongCode({ failedTries: 5, lastFailedAt: at }, minutesLater(15))).toEqual({ failedTries: 1, lastFailedAt: minutesLater(15) })
  expect(afterWrongCode({ failedTries: 3, lastFailedAt: at }, minutesLater(1)).failedTries).toBe(4)
})

test('a code serves once, and none from before it', () => {
  expect(judgeStep(100, null)).toEqual({ ok: true, value: 100 })
  expect(judgeStep(100, 99)).toMatchObject({ ok: true })
  expect(judgeStep(100, 100)).toMatchObject({ ok: false, code: 'code-used' })
  expect(judgeStep(99, 100)).toMatchObject({ ok: false, code: 'code-used' })
  expect(judgeStep(null, 100)).toMatchObject({ ok: false, code: 'wrong-code' })
})

test('what is typed is read whatever its spaces, dashes and small letters', () => {
  expect(typedFactor(' 123 456 ')).toEqual({ kind: 'app', code: '123456' })
  expect(typedFactor('acdef-hjklm')).toEqual({ kind: 'recovery', code: 'ACDEFHJKLM' })
  for (const other of ['12345', '1234567', 'A123456', '123456A']) expect(typedFactor(other)).toMatchObject({ kind: 'recovery' })
})

test('recovery codes are as many as the bytes allow, and read back as typed', () => {
  const codes = recoveryCodes(Uint8Array.from({ length: 80 }, (_, index) => (index * index * 13 + index * 5) % 251))
  expect(codes).toHaveLength(8)
  expect(new Set(codes).size).toBe(8)
  for (const code of codes) {
    expect(code).toMatch(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/)
    expect(typedFactor(code)).toEqual({ kind: 'recovery', code: code.replace('-', '') })
  }
})
