import { ok, refuse, type Result } from '#lib/platform/result'

/** Wrong codes in a row after which one waits, and how many minutes. */
const maxTries = 5
const waitMinutes = 15
/** Recovery codes made at once. */
export const recoveryCodeCount = 8

export type FactorTries = { failedTries: number; lastFailedAt: Date | null }
/** What somebody typed: six figures of the application, or one of the codes kept on paper. */
export type TypedFactor = { kind: 'app' | 'recovery'; code: string }

// Letters and figures that do not look alike on paper; 23 of them, ten times, are 45 bits.
const alphabet = 'ACDEFHJKLMNPRTUVWXY3479'
const codeLength = 10

/** Whether so many wrong codes came that one has to wait. */
export function mustWait({ failedTries, lastFailedAt }: FactorTries, now: Date): boolean {
  return failedTries >= maxTries && isRecent(lastFailedAt, now)
}

/** The tries after one more wrong code; those from before the wait are forgotten. */
export function afterWrongCode({ failedTries, lastFailedAt }: FactorTries, now: Date): { failedTries: number; lastFailedAt: Date } {
  return { failedTries: isRecent(lastFailedAt, now) ? failedTries + 1 : 1, lastFailedAt: now }
}

/** Whether a code that belongs to this half minute may be taken: each serves once, and none older than one that served. */
export function judgeStep(matching: number | null, lastStep: number | null): Result<number, 'wrong-code' | 'code-used'> {
  if (matching === null) return refuse('wrong-code')
  return lastStep !== null && matching <= lastStep ? refuse('code-used') : ok(matching)
}

/** What was typed, whatever spaces, dashes and small letters. */
export function typedFactor(text: string): TypedFactor {
  const code = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return /^\d{6}$/.test(code) ? { kind: 'app', code } : { kind: 'recovery', code }
}

/** Recovery codes from random bytes (10 for each), as they are shown: "ACDEF-HJKLM". */
export function recoveryCodes(bytes: Uint8Array): string[] {
  return Array.from({ length: Math.floor(bytes.length / codeLength) }, (_, index) => {
    const letters = Array.from(bytes.subarray(index * codeLength, (index + 1) * codeLength), (byte) => alphabet.charAt(byte % alphabet.length)).join('')
    return `${letters.slice(0, 5)}-${letters.slice(5)}`
  })
}

function isRecent(at: Date | null, now: Date): boolean {
  return at !== null && now.getTime() - at.getTime() < waitMinutes * 60_000
}
