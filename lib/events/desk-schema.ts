import { z } from 'zod'
import { emailWhereAsked, optionalText, requiredText } from '#lib/platform/actions/form-fields'
import { isSignature, longestSignature } from './signature.ts'

/** The most marks that a tablet sends at once: several sessions of a large hall. */
export const mostMarks = 2000

/** What a tablet sends: who was there, as it was said at the desk. */
export const marksSchema = z.object({
  token: z.string().min(1).max(200),
  marks: z.array(z.object({
    registrationId: z.uuid(), position: z.number().int().min(1).max(50), halfDayId: z.uuid(), isPresent: z.boolean(), source: z.enum(['code', 'list']),
    // Drawn at the desk, or empty for a word given there; whoever is absent signs nothing.
    signature: z.string().max(longestSignature).refine(isSignature).optional(),
    saidAt: z.iso.datetime().transform((text) => new Date(text)),
  })).max(mostMarks),
})

/** Somebody who comes without having registered. */
export const walkInSchema = z.object({
  token: z.string().min(1).max(200), requestKey: z.uuid(), halfDayId: z.uuid(),
  firstName: requiredText('Indiquez le prénom.', 80), surname: requiredText('Indiquez le nom.', 80), email: emailWhereAsked().transform((text) => text ?? ''),
  professionCode: z.string().default('').transform((text) => (text === '' ? null : text.slice(0, 10))), organisation: optionalText(120),
})

export const openDeskSchema = z.object({ id: z.uuid() })

/** The coordination's own mark, from a signed sheet. */
export const markSchema = z.object({
  registrationId: z.uuid(), position: z.coerce.number().int().min(1).max(50), halfDayId: z.uuid(), presence: z.enum(['oui', 'non']), source: z.enum(['list', 'sheet']),
}).transform(({ presence, ...rest }) => ({ ...rest, isPresent: presence === 'oui' }))

export const attestationsSchema = z.object({ sessionId: z.uuid(), thanks: optionalText(1000) })
export const validateSchema = z.object({ sessionId: z.uuid() })
