import { z } from 'zod'
import { readPersonRef } from './person-ref.ts'

const ref = z.string().transform((text, context) => {
  const read = readPersonRef(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'Cette personne n’est plus là : cherchez-la de nouveau.' })
  return z.NEVER
})

/** The second step of an erasure: nothing goes before the word was typed. */
export const erasePersonSchema = z.object({
  ref,
  directory: z.enum(['stays', 'objects'], { error: 'Choisissez ce que devient sa fiche dans l’annuaire.' }),
  confirmation: z.string({ error: 'Tapez le mot « effacer ».' }).trim().refine((text) => text.toLowerCase().replaceAll(/[«»"\s]/g, '') === 'effacer', { error: 'Tapez le mot « effacer » pour confirmer.' }),
})
