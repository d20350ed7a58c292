import { describe, expect, test } from 'vitest'
import { answersOf, answerWords, longestAnswer } from './questions.ts'

const diet = { id: 'diet', kind: 'choice', options: ['Sans gluten', 'Végétarien'], isNeeded: false } as const
const car = { id: 'car', kind: 'yes_no', options: [], isNeeded: true } as const
const topic = { id: 'topic', kind: 'text', options: [], isNeeded: false } as const
const all = [diet, car, topic]

describe('what is kept of the answers that a form sends', () => {
  test('one per question that is answered; spaces around and questions that are gone left out', () => {
    expect(answersOf(all, { diet: 'Sans gluten', car: 'oui', topic: '  La douleur ', gone: 'x' }, 'insist')).toEqual({ ok: true, value: [{ questionId: 'diet', text: 'Sans gluten' }, { questionId: 'car', text: 'oui' }, { questionId: 'topic', text: 'La douleur' }] })
  })

  test('a question that needs an answer insists in a form, and not on the telephone', () => {
    expect(answersOf(all, { car: ' ' }, 'insist')).toMatchObject({ code: 'answer-needed', details: { field: 'reponse-car' } })
    expect(answersOf(all, {}, 'may-miss')).toEqual({ ok: true, value: [] })
  })

  test.each([['diet', 'Autre'], ['car', 'peut-être'], ['topic', 'x'.repeat(longestAnswer + 1)]])('an answer to %s that no form of ours sends is refused', (id, text) => {
    expect(answersOf(all, { car: 'non', [id]: text }, 'may-miss')).toMatchObject({ code: 'answer-unknown', details: { field: `reponse-${id}` } })
  })

  test('yes and no are read as words', () => {
    expect([answerWords('yes_no', 'oui'), answerWords('yes_no', 'non'), answerWords('choice', 'oui')]).toEqual(['Oui', 'Non', 'oui'])
  })
})
