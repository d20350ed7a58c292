import { z } from 'zod'
import { emailWhereAsked, optionalPhone, optionalText, ticked } from '#lib/platform/actions/form-fields'
import type { RefusalDetails } from '#lib/platform/result'

/** The fields of the form that says how a practice is reached. */
export const contactFields = {
  phone: optionalPhone(),
  /** Asked of those who may change it. */
  email: emailWhereAsked(),
  preferredChannel: z.enum(['mail', 'phone'], { error: 'Choisissez comment vous préférez être joint.' }),
  secretaryHours: optionalText(120),
  closingDays: ticked(['1', '2', '3', '4', '5', '6', '7']).transform((days) => days.map(Number)),
  /** Sent by the coordination's form only. */
  privateNote: z.string().trim().max(1000, { error: '1 000 caractères au plus.' }).optional(),
}

/** Why the contact facts were not saved. */
export const contactMessages = {
  'not-found': 'Vous ne pouvez plus modifier cette fiche. Revenez à vos disponibilités.',
  'not-your-mailbox': 'L’adresse qui reçoit la question du mois se change par le médecin ou par la coordination : parlez-leur-en. Rien n’a été enregistré.',
  'delegation-ended': { field: 'email', message: 'Cette adresse ne répond plus pour ce cabinet : redonnez-lui d’abord une délégation, ou indiquez une autre adresse.' },
  conflict: ({ changed }: RefusalDetails) => `Quelqu’un a modifié cette fiche pendant votre saisie. Il y est écrit maintenant : ${[changed ?? []].flat().join(' ; ')}. Votre saisie est gardée : relisez, puis enregistrez encore pour la maintenir.`,
} as const
