import { describe, expect, test } from 'vitest'
import { evaluationRefusal, resultsOf } from './evaluation.ts'

const session = { endsAt: new Date('2026-12-03T20:30:00Z'), isCancelled: false }
const there = { state: 'registered', hasEvaluated: false, wasPresent: true, isAnybodyMarked: true }
const at = (text: string) => new Date(text)
const after = at('2026-12-04T08:00:00Z')

test.each([
  [there, after, null], [there, at('2026-12-03T20:30:00Z'), null], [there, at('2027-02-01T20:30:00Z'), null], [there, at('2027-02-01T20:30:00.001Z'), 'too-late'], [there, at('2026-12-03T20:29:00Z'), 'not-yet'], [there, at('2027-02-01T20:29:00Z'), null], [there, at('2027-02-02T20:31:00Z'), 'too-late'],
  [{ ...there, hasEvaluated: true }, after, 'already-evaluated'], [{ ...there, wasPresent: false }, after, 'not-there'], [{ ...there, wasPresent: false, isAnybodyMarked: false }, after, null],
  [{ ...there, state: 'waiting', isAnybodyMarked: false }, after, 'not-there'],
] as const)('who may evaluate, and when: %o at %o is %s', (one, now, refusal) => {
  expect(evaluationRefusal(one, session, now)).toBe(refusal)
})

describe('what is shown of evaluations', () => {
  const question = { id: 'again', wording: 'Reviendriez-vous ?', kind: 'yes_no', options: [] } as const
  const one = (satisfaction: number, useful = '', again = '') => ({ satisfaction, useful, improve: '', answers: again === '' ? [] : [{ questionId: 'again', text: again }] })
  const five = [one(5, 'Le débat', 'oui'), one(4, '', 'oui'), one(4, 'Accueil', 'non'), one(3), one(5)]

  test('four of them show nothing; the fifth shows them all, counted, texts in the order of the alphabet', () => {
    expect(resultsOf(five.slice(0, 4), [question])).toBeNull()
    expect(resultsOf(five, [question])).toMatchObject({
      mean: 4.2, useful: ['Accueil', 'Le débat'], improve: [], satisfaction: [{ value: 5, count: 2 }, { value: 4, count: 2 }, { value: 3, count: 1 }, { value: 2, count: 0 }, { value: 1, count: 0 }],
      questions: [{ wording: 'Reviendriez-vous ?', counts: [{ label: 'Oui', count: 2 }, { label: 'Non', count: 1 }] }],
    })
  })

  test('each question has its own answers alone: words in the order of the alphabet, nothing counted', () => {
    const words = { id: 'words', wording: 'Un mot ?', kind: 'text', options: [] } as const
    const answered = five.map((each, index) => ({ ...each, answers: [...each.answers, ...(index < 2 ? [{ questionId: 'words', text: ['Merci', 'Bravo'][index] ?? '' }] : [])] }))
    expect(resultsOf(answered, [words, question])?.questions).toEqual([
      { wording: 'Un mot ?', counts: [], texts: ['Bravo', 'Merci'] },
      { wording: 'Reviendriez-vous ?', texts: [], counts: [{ label: 'Oui', count: 2 }, { label: 'Non', count: 1 }] },
    ])
  })

  test('a choice counts what is no longer proposed too', () => {
    const moment = { id: 'again', wording: 'Quel moment ?', kind: 'choice', options: ['Midi', 'Soir'] } as const
    expect(resultsOf(five.map((each, index) => ({ ...each, answers: [{ questionId: 'again', text: index === 0 ? 'Matin' : 'Soir' }] })), [moment])?.questions[0]?.counts).toEqual([{ label: 'Midi', count: 0 }, { label: 'Soir', count: 4 }, { label: 'Matin', count: 1 }])
  })
})
