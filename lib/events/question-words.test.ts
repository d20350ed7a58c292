import { expect, test } from 'vitest'
import { keptAnswerWords } from './question-words.ts'

test('under a question stand its reason and the day of its erasure', () => {
  expect(keptAnswerWords({ reason: 'Le repas est commandé la veille', keepDays: 7 })).toBe('Pourquoi nous le demandons\u00A0: Le repas est commandé la veille. Effacé 7 jours après l’événement.')
  expect(keptAnswerWords({ reason: 'La salle est à l’étage.', keepDays: 1 })).toContain('l’étage. Effacé 1 jour après')
})
