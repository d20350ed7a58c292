import { describe, expect, it } from 'vitest'
import { interpretAnswer, type ListAnswer } from './list-answer.ts'

const context = { updatedOn: '2026-09-14', today: '2026-11-21', townNames: ['Coutiches', 'Faumont'] }
const read = (text: string) => interpretAnswer(text, context)
const closed: ListAnswer = { kind: 'closed', askAgainOn: null }
const reserved = (reservations: Extract<ListAnswer, { kind: 'reserved' }>['reservations'], communes: string[]): ListAnswer => ({ kind: 'reserved', reservations, communes, places: null })

describe('what stands beside a clear word makes it a question', () => {
  it.each<[string, ListAnswer]>([
    ['ponctuellement (Coutiches)', { kind: 'occasional' }], ['ponctuellement voir Martine', { kind: 'occasional' }],
    ['au cas par cas ALD', { kind: 'case_by_case' }], ['cas par cas Coutiches', { kind: 'case_by_case' }], ['cas par cas ALD et Coutiches', { kind: 'case_by_case' }], ['cas par cas voir Martine', { kind: 'case_by_case' }],
    ['en arrêt en janvier', { kind: 'absence', untilOn: null }], ['en congé à partir du 15/12', { kind: 'absence', untilOn: null }],
    ['à partir de janvier voir Martine', { kind: 'soon', fromOn: '2027-01-01' }],
    ['non (Coutiches)', closed], ['non sauf', closed], ['complet, ALD', closed], ['complet ALD et Coutiches', closed], ['non en janvier', closed], ['complet 2 places', closed], ['non jusqu’au 31/02', closed],
    ['complet, pas avant mars', { kind: 'closed', askAgainOn: '2027-03-01' }], ['non sauf enfants et Coutiches', reserved(['child'], ['Coutiches'])],
    ['à rappeler ALD', reserved(['long_term_illness'], [])], ['à rappeler, ALD et Coutiches', reserved(['long_term_illness'], ['Coutiches'])],
    ['oui (Coutiches) voir Martine', reserved([], ['Coutiches'])], ['Coutiches', reserved([], ['Coutiches'])], ['enfants oui', reserved(['child'], [])],
    ['priorité aux ALD uniquement', reserved(['long_term_illness'], [])],
  ])('%s', (text, answer) => {
    expect(read(text)).toMatchObject({ answer, confidence: 'ask' })
  })

  it('a date to come without a year, in a line without a date', () => {
    expect(interpretAnswer('à compter du 15/01', { ...context, updatedOn: null })).toMatchObject({ answer: { kind: 'soon', fromOn: '2027-01-15' }, confidence: 'ask' })
    expect(interpretAnswer('en arrêt jusqu’au 15/12/2026', { ...context, updatedOn: null })).toMatchObject({ answer: { kind: 'absence', untilOn: '2026-12-15' }, confidence: 'sure' })
  })
})

describe('what contradicts itself, or names a day that does not exist, is left to a person', () => {
  it.each([
    'retraite le 31/02', 'à partir du 31/02', 'à partir de janvier, enfants', 'à partir de janvier (Coutiches)', 'à partir de janvier enfants et Coutiches', 'à partir de janvier 2 places',
    'oui pas avant mars', 'à rappeler 2 places', 'oui en janvier ALD', 'oui en janvier ALD et Coutiches', 'oui 2 places en janvier', 'oui aucun enfants', 'oui aucune famille',
    'oui, priorité aux ALD de Coutiches', 'oui uniquement', 'oui, en priorité', 'patients',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ answer: { kind: 'unclear', text }, confidence: 'ask', reading: 'Réponse à préciser' })
  })

  it('a replacement answers for nobody, and an absence beside it is not the doctor’s', () => {
    const reading = 'Un remplacement ne dit pas si le médecin accueille : réponse à préciser'
    expect(read('remplaçant')).toEqual({ answer: { kind: 'unclear', text: 'remplaçant' }, confidence: 'ask', reading })
    expect(read('remplaçant en arrêt')).toEqual({ answer: { kind: 'unclear', text: '' }, confidence: 'ask', reading })
    expect(read('en arrêt jusqu’au 31/02').answer).toEqual({ kind: 'unclear', text: '' })
  })
})

it.each<[string, ListAnswer]>([
  ['--', { kind: 'unknown' }], ['- oui', { kind: 'open', places: null, priorities: [] }], ['0/mois', closed], ['retraite le 21/11/2026', { kind: 'departure', endsOn: '2026-11-21' }],
])('%s is sure', (text, answer) => {
  expect(read(text)).toMatchObject({ answer, confidence: 'sure' })
})

it('where the territory has no communes yet, a name beside a "oui" is taken as it stands', () => {
  expect(interpretAnswer('oui (Lille)', { updatedOn: null, today: '2026-11-21' })).toMatchObject({ answer: reserved([], ['Lille']), confidence: 'sure' })
})
