import { expect, test } from 'vitest'
import { type DateAnswer, pollMistake, tallyOf, votersOf } from './date-poll.ts'

test('who is asked is read one a line, with or without a name, each once; what is none is told', () => {
  expect(votersOf('anne@exemple.fr\r\nLuc Petit <LUC@exemple.fr>\n"Morel, Zoé" <zoe@exemple.fr>,\nluc@exemple.fr\nPaul\na@exemple.fr b@exemple.fr')).toEqual({
    voters: [{ name: '', email: 'anne@exemple.fr' }, { name: 'Luc Petit', email: 'luc@exemple.fr' }, { name: 'Morel, Zoé', email: 'zoe@exemple.fr' }],
    wrong: ['Paul', 'a@exemple.fr b@exemple.fr'],
  })
})

test('a poll has two dates to come, each once, which end after they begin, and is answered before the first', () => {
  const one = (day: string, from = '19:00', until = '21:00') => ({ day, from, until })
  const wrong = (lastDay: string, ...choices: ReturnType<typeof one>[]) => pollMistake({ choices, lastDay }, '2026-11-23')?.field ?? null
  expect(wrong('2026-12-01', one('2026-12-03'), one('2026-12-04'))).toBe(null)
  expect(wrong('2026-12-02', one('2026-12-03'), one('2026-12-03', '12:00', '13:00'))).toBe(null)
  expect(wrong('2026-12-01', one('2026-12-03'))).toBe('day1')
  expect(wrong('2026-12-01', one('2026-12-03'), one('2026-11-23'))).toBe('day1')
  expect(wrong('2026-12-01', one('2026-12-03'), one('2026-12-04', '21:00', '21:00'))).toBe('until1')
  expect(wrong('2026-12-01', one('2026-12-03'), one('2026-12-03'))).toBe('day1')
  expect(wrong('2026-11-22', one('2026-12-03'), one('2026-12-04'))).toBe('lastDay')
  expect(wrong('2026-12-03', one('2026-12-04'), one('2026-12-03'))).toBe('lastDay')
})

test('the best date has most yes, then fewest no, then is the earliest; nobody, no best one', () => {
  const choices = ['c', 'a', 'b'].map((id) => ({ id, startsAt: new Date(`2026-12-0${'abc'.indexOf(id) + 1}T18:00:00Z`) }))
  const best = (...votes: [string, DateAnswer][]) => tallyOf(choices, votes.map(([choiceId, answer]) => ({ choiceId, answer }))).find((one) => one.isBest)?.id ?? null
  expect(tallyOf(choices, [{ choiceId: 'b', answer: 'yes' }, { choiceId: 'b', answer: 'no' }, { choiceId: 'c', answer: 'if_needed' }])).toEqual([
    { id: 'a', yes: 0, ifNeeded: 0, no: 0, isBest: false }, { id: 'b', yes: 1, ifNeeded: 0, no: 1, isBest: true }, { id: 'c', yes: 0, ifNeeded: 1, no: 0, isBest: false },
  ])
  expect(best(['a', 'yes'], ['c', 'yes'], ['c', 'yes'], ['c', 'no'])).toBe('c')
  expect(best(['a', 'yes'], ['a', 'no'], ['c', 'yes'], ['c', 'if_needed'])).toBe('c')
  expect(best(['c', 'yes'], ['b', 'yes'])).toBe('b')
  expect([best(), best(['a', 'no'], ['b', 'no'])]).toEqual([null, null])
})
