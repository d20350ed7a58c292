import { z } from 'zod'
import { tickedBox } from '#lib/platform/actions/form-fields'
import { type Spoken, type SpokenLanguage, spokenLanguages } from './spoken-languages.ts'

/** In which language people are at ease, and whether somebody interpreted: two questions of every form that asks for an agreement. */
export const spokenFields = { langue: z.enum(spokenLanguages, { error: 'Choisissez une langue de la liste.' }).default('fr'), interprete: tickedBox() }

/** What those two questions told. */
export function spokenOn({ langue, interprete }: { langue: SpokenLanguage; interprete: boolean }): Spoken {
  return { language: langue, interpreted: interprete ? 'yes' : 'no' }
}
