import { z } from 'zod'
import { optionalCount, optionalDay, optionalText, requiredDay } from '#lib/platform/actions/form-fields'
import { mostDates, rhythms } from './recurrence.ts'

const id = z.uuid({ error: 'Cette adresse est incomplète.' })
const clock = (error: string) => z.string({ error }).trim().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error })
const countError = `De 2 à ${mostDates} dates à la fois.`

/** Dates of a rhythm, as their page's address and then its button say them. */
const recurrence = {
  first: requiredDay('Indiquez la première date.'),
  from: clock('Indiquez l’heure de début, par exemple 12:30.'),
  until: clock('Indiquez l’heure de fin, par exemple 14:00.'),
  rhythm: z.enum(rhythms, { error: 'Choisissez le rythme.' }),
  count: z.string({ error: countError }).trim().refine((text) => /^\d{1,2}$/.test(text) && Number(text) >= 2 && Number(text) <= mostDates, { error: countError }).transform(Number),
  capacity: optionalCount(1, 5000), place: optionalText(120),
}

export const shownDatesSchema = z.object(recurrence)
export const addDatesSchema = z.object({ eventId: id, ...recurrence }).transform(({ eventId, ...own }) => ({ eventId, recurrence: own }))
export const duplicateSchema = z.object({ eventId: id, firstOn: optionalDay() })
