import type { Reader } from '#lib/platform/auth/actor'
import { isWithinLimit } from '#lib/platform/rate-limit'
import { ok, refuse, type Result } from '#lib/platform/result'
import { type AttendedHalfDay, initialsAndSurname } from './attestation.ts'
import { shownCode, typedAttestationCode } from './attestation-code.ts'
import { publicAttestationByCode } from './attestation-queries.ts'

/** What whoever holds a code learns: enough to compare with the paper, no more. `name` is empty once names are no longer kept. */
export type VerifiedAttestation = { code: string; title: string; name: string; halfDays: AttendedHalfDay[]; minutes: number; issuedAt: Date; withdrawnAt: Date | null }

/** Says what an attestation attests, from its code. Tries are counted for whoever tries; a mistyped code is told before it is looked for. */
export async function verifyAttestation(_reader: Reader, input: { code: string; callerKey: string }, _now: Date): Promise<Result<VerifiedAttestation, 'code-mistyped' | 'code-unknown' | 'too-many'>> {
  const code = typedAttestationCode(input.code)
  if (code === null) return refuse('code-mistyped')
  if (!(await isWithinLimit({ form: 'verify-attestation', caller: input.callerKey, max: 60, windowSeconds: 3600 }))) return refuse('too-many')
  const found = await publicAttestationByCode(code)
  if (found === null) return refuse('code-unknown')
  const { title, halfDays, minutes, issuedAt, withdrawnAt, firstName, surname } = found
  return ok({ code: shownCode(code), title, name: initialsAndSurname(firstName, surname), halfDays, minutes, issuedAt, withdrawnAt })
}
