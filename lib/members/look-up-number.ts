import type { Reader } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isWithinLimit } from '#lib/platform/rate-limit'
import { ok, refuse, type Result } from '#lib/platform/result'
import { readNationalNumber } from '#lib/practitioners/national-number'
import { findPersonByNumber } from './member-repository.ts'
import { askNationalDirectory } from './national-directory-adapter.ts'

export type FoundPerson = { lastName: string; firstName: string; professionCode: string; workplace: string; communeCode: string | null }

/**
 * Who has this RPPS or ADELI number: first those whom our own imports brought, then the national directory where the
 * installation names it, as often as a person would ask. Both publish these lines for everyone, but whoever was taken out
 * here is not looked up elsewhere. Nobody: one types by hand.
 */
export async function lookUpNumber(_reader: Reader, input: { number: string; callerKey: string }): Promise<Result<FoundPerson, 'nobody' | 'too-many'>> {
  const number = readNationalNumber(input.number)
  if (number.kind !== 'number') return refuse('nobody')
  if (!(await isWithinLimit({ form: 'adhesion-lookup', caller: input.callerKey, max: 20, windowSeconds: 3600 }))) return refuse('too-many')
  const found = await findPersonByNumber(db(), number.nationalId)
  if (found.kind === 'here') return ok(found.person)
  const elsewhere = found.kind === 'unknown' && number.rpps !== null ? await askNationalDirectory(number.rpps) : null
  return elsewhere ? ok(elsewhere) : refuse('nobody')
}
