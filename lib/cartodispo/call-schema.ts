import { z } from 'zod'
import { optionalText } from '#lib/platform/actions/form-fields'
import { askAgainChoices } from './ask-again.ts'
import { phoneAnswers } from './phone-answer.ts'

/** An answer heard on the telephone. `place` tells where to go back to. */
export const phoneAnswerSchema = z.object({
  practiceId: z.uuid(),
  version: z.coerce.number().int(),
  answer: z.enum(phoneAnswers, { error: 'Choisissez une des réponses.' }),
  askAgain: z.enum(askAgainChoices).default('3'),
  note: optionalText(500),
  place: z.enum(['feuille', 'fiche']).default('feuille'),
})

/** A call that gave no answer. */
export const attemptSchema = z.object({
  practiceId: z.uuid(),
  outcome: z.enum(['no_answer', 'call_back', 'wrong_number'], { error: 'Dites ce que l’appel a donné.' }),
  note: optionalText(500),
  place: z.enum(['feuille', 'fiche']).default('feuille'),
})
