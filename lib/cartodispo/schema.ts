import { z } from 'zod'
import { optionalText } from '#lib/platform/actions/form-fields'
import type { Day } from '#lib/platform/day'
import { declareSchema } from './declare-schema.ts'
import { notTreatingReasons } from './not-treating-reasons.ts'

const stale = 'Cette page est trop ancienne : rechargez-la.'
const practiceId = z.uuid({ error: stale })
const version = z.coerce.number({ error: stale }).int({ error: stale }).min(0, { error: stale }).max(2_000_000_000, { error: stale })

/** The long declaration of a practice: `{ practiceId, version, content }`. */
export function declarePracticeSchema(today: () => Day) {
  return withContent(z.object({ practiceId, version }), today)
}

/** The same for a whole site: `{ siteId, version, content }`. */
export function declareSiteSchema(today: () => Day) {
  return withContent(z.object({ siteId: z.uuid({ error: stale }), version }), today)
}

/** A reason of the list, or `other` with its words; gives the `reason` to store. */
export const notTreatingSchema = z
  .object({ practiceId, reason: z.enum([...notTreatingReasons, 'other'], { error: 'Choisissez une raison.' }), otherReason: optionalText(120) })
  .refine((typed) => typed.reason !== 'other' || typed.otherReason !== '', { path: ['otherReason'], error: 'Écrivez la raison en quelques mots.' })
  .transform(({ practiceId: id, reason, otherReason }) => ({ practiceId: id, reason: reason === 'other' ? otherReason : reason }))

/** A call that was tried, by its coded outcome. */
export const callSchema = z.object({
  practiceId,
  outcome: z.enum(['answered', 'no_answer', 'call_back', 'wrong_number'], { error: 'Dites ce que l’appel a donné.' }),
  note: optionalText(500),
})

function withContent<Shape extends z.ZodObject>(subject: Shape, today: () => Day) {
  const content = declareSchema(today)
  return z.unknown().transform((form, context) => {
    const parts = [subject.safeParse(form), content.safeParse(form)] as const
    for (const part of parts) if (!part.success) for (const issue of part.error.issues) context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
    return parts[0].success && parts[1].success ? { ...parts[0].data, content: parts[1].data } : z.NEVER
  })
}
