import { luhnHolds } from './luhn.ts'

export type NationalNumber =
  /** `isDoubtful`: the check digit is wrong, which the national file itself contains: a warning, never a refusal. */
  | { kind: 'number'; nationalId: string; rpps: string | null; isDoubtful: boolean }
  | { kind: 'none' }
  | { kind: 'malformed' }

/** Reads an RPPS number (11 digits) or an ADELI number (9), however it is spaced, into the national file's form. */
export function readNationalNumber(typed: string): NationalNumber {
  const digits = typed.replace(/[\s.-]/g, '')
  if (digits === '') return { kind: 'none' }
  if (/^\d{11}$/.test(digits)) return { kind: 'number', nationalId: `8${digits}`, rpps: digits, isDoubtful: !luhnHolds(digits) }
  if (/^\d{9}$/.test(digits)) return { kind: 'number', nationalId: `0${digits}`, rpps: null, isDoubtful: false }
  return { kind: 'malformed' }
}
