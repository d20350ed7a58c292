import { z } from 'zod'
import { optionalEmail, optionalPhone, optionalText, ticked } from '#lib/platform/actions/form-fields'
import type { RefusalDetails } from '#lib/platform/result'

/** The fields of the form that says how a practice is reached. */
export const contactFields = {
  phone: optionalPhone(),
  email: optionalEmail(),
  preferredChannel: z.enum(['mail', 'phone'], { error: 'Choisissez comment vous préférez être joint.' }),
  secretaryHours: optionalText(120),
  closingDays: ticked(['1', '2', '3', '4', '5', '6', '7']).transform((days) => days.map(Number)),
  /** Sent by the coordination's form only. */
  privateNote: z.string().trim().max(1000, { error: '1 000 caractères au plus.' }).optional(),
}

/** Why the contact facts were not saved. */
export const contactMessages = {
  'not-found': 'Vous ne pouvez plus modifier cette fiche. Revenez à vos disponibilités.',
  conflict: ({ changed }: RefusalDetails) => `Quelqu’un a modifié cette fiche pendant votre saisie. Il y est écrit maintenant : ${[changed ?? []].flat().join(' ; ')}. Votre saisie est gardée : relisez, puis enregistrez encore pour la maintenir.`,
} as const
