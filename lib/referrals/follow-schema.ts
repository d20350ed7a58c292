import { z } from 'zod'
import { optionalDay, requiredText } from '#lib/platform/actions/form-fields'
import { isDay } from '#lib/platform/day'
import { asksWhom, ofPeople } from './household-schema.ts'
import { translatedLanguages } from './spoken-languages.ts'
import { gestureMeaning, personGestures } from './person-gestures.ts'

export const openFollowSchema = z.object({
  code: requiredText('Indiquez votre code, par exemple KRT-LM47.', 40),
  secret: requiredText('Indiquez les six chiffres de votre numéro secret.', 40),
  langue: z.enum(['fr', ...translatedLanguages]).default('fr'),
})

/** One gesture; the day of an appointment must be known, that of a visit may be left out. */
export const personStepSchema = z.object({
  needId: z.uuid({ error: 'Cette adresse est incomplète.' }), version: z.coerce.number().int().min(0), gesture: z.enum(personGestures, { error: 'Choisissez ce qui s’est passé.' }), onDay: z.string().trim().default(''), ...ofPeople,
}).superRefine(asksWhom).transform((form, context) => {
  const { day } = gestureMeaning(form.gesture)
  const isWrong = form.onDay === '' ? day === 'future' : !isDay(form.onDay)
  if (day && isWrong) context.addIssue({ code: 'custom', path: ['onDay'], message: 'Indiquez un jour qui existe, par exemple 15/03/2027.' })
  const { household: _, ...step } = form
  return { ...step, onDay: day && form.onDay !== '' ? form.onDay : null }
})

/** The code that somebody gives at the desk of a practice. */
export const findCodeSchema = z.object({ code: requiredText('Indiquez le code que la personne vous donne, par exemple KRT-LM47.', 40) })

/** The day on which a letter went; empty: it did not. */
export const letterSentSchema = z.object({ needId: z.uuid({ error: 'Cette adresse est incomplète.' }), onDay: optionalDay() })
