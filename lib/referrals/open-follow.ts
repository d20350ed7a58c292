import { publicOpenCallback } from '#lib/callbacks/queries'
import type { Reader } from '#lib/platform/auth/actor'
import { isWithinLimit } from '#lib/platform/rate-limit'
import { ok, refuse, type Result } from '#lib/platform/result'
import { spokenSecret, typedFigures } from '#lib/platform/spoken-secret'
import { publicHasCode } from './follow-queries.ts'
import { typedCode } from './referral-code.ts'

/**
 * Whoever holds the code and the figures of a request may read about it. Tries are counted for whoever tries and for each
 * code, and an unknown code gets the answer of wrong figures: nobody learns which codes exist.
 */
export async function openFollow(_reader: Reader, input: { code: string; secret: string; callerKey: string }, now: Date): Promise<Result<{ code: string }, 'code-unknown' | 'too-many'>> {
  const code = typedCode(input.code)
  const isAllowed = await isWithinLimit({ form: 'follow-caller', caller: input.callerKey, max: 12, windowSeconds: 3600 })
    && (code === null || (await isWithinLimit({ form: 'follow-code', caller: code, max: 20, windowSeconds: 86_400 })))
  if (!isAllowed) return refuse('too-many')
  if (code === null || spokenSecret('follow', code) !== typedFigures(input.secret)) return refuse('code-unknown')
  const isKnown = (await publicHasCode(code)) || (await publicOpenCallback(code, now)) !== null
  return isKnown ? ok({ code }) : refuse('code-unknown')
}
