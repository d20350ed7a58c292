import { z } from 'zod'
import { typedText } from '#lib/platform/format/typed-text'

const text = z.string({ error: 'Écrivez votre message.' }).transform(typedText).refine((typed) => typed !== '', { error: 'Écrivez votre message.' }).refine((typed) => typed.length <= 2000, { error: '2 000 caractères au plus.' })

/** A message, or a note; its id comes with the form, so that two presses write one. */
export const messageSchema = z.object({ needId: z.uuid(), messageId: z.uuid(), text })
