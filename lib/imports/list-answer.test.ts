import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ListAnswer } from './list-answer.ts'
import { interpretAnswer } from './list-answer.ts'

const townNames = ['Coutiches', 'Faumont', 'Orchies', 'Mons-en-Pévèle', 'Les Choux']
const context = { updatedOn: '2026-09-14', today: '2026-11-21', townNames }
const read = (text: string, updatedOn: string | null = '2026-09-14') => interpretAnswer(text, { ...context, updatedOn })

const open: ListAnswer = { kind: 'open', places: null, priorities: [] }
const closed: ListAnswer = { kind: 'closed', askAgainOn: null }
const places = (count: number, period: 'month' | 'total'): ListAnswer => ({ kind: 'open', places: { count, period }, priorities: [] })
const reserved = (answer: Partial<Extract<ListAnswer, { kind: 'reserved' }>>): ListAnswer => ({ kind: 'reserved', reservations: [], communes: [], places: null, ...answer })

describe('answers understood surely', () => {
  it.each<[string, ListAnswer]>([
    ['oui', open], ['OUI', open], [' Oui ', open], ['ok', open], ['O', open], ['accepte les nouveaux patients', open],
    ['non', closed], ['NON', closed], ['Non (complet)', closed], ['complet', closed], ['plus de place', closed], ['patientèle complète', closed],
    ['n’accepte plus de nouveaux patients', closed], ['ne prend plus', closed], ['stop jusqu’à nouvel ordre', closed], ['0 place', closed], ['pas pour le moment', closed],
    ['complet jusqu’en janvier', { kind: 'closed', askAgainOn: '2027-01-31' }],
    ['oui - 2 / mois', places(2, 'month')], ['3 places par mois', places(3, 'month')], ['deux patients par mois', places(2, 'month')], ['2/mois', places(2, 'month')],
    ['1 place', places(1, 'total')], ['oui (2 places restantes)', places(2, 'total')],
    ['oui mais que famille', reserved({ reservations: ['family'] })], ['seulement famille de patients', reserved({ reservations: ['family'] })],
    ['ALD uniquement', reserved({ reservations: ['long_term_illness'] })], ['que ALD et enfants', reserved({ reservations: ['long_term_illness', 'child'] })],
    ['ne prend que les femmes enceintes', reserved({ reservations: ['pregnancy'] })], ['réservé aux plus de 70 ans', reserved({ reservations: ['over_70'] })],
    ['oui (Coutiches et Faumont)', reserved({ communes: ['Coutiches', 'Faumont'] })], ['oui coutiches, faumont', reserved({ communes: ['Coutiches', 'Faumont'] })],
    ['uniquement habitants de Mons en Pevele', reserved({ communes: ['Mons-en-Pévèle'] })], ['oui (Les Choux)', reserved({ communes: ['Les Choux'] })],
    ['ALD uniquement, 2 par mois', reserved({ reservations: ['long_term_illness'], places: { count: 2, period: 'month' } })],
    ['oui, priorité aux ALD', { kind: 'open', places: null, priorities: ['long_term_illness'] }],
    ['en arrêt jusqu’au 15/12', { kind: 'absence', untilOn: '2026-12-15' }], ["EN ARRET JUSQU'AU 15/12", { kind: 'absence', untilOn: '2026-12-15' }],
    ['absent pour maladie jusqu’au 3 janvier', { kind: 'absence', untilOn: '2027-01-03' }], ['en congé maternité', { kind: 'absence', untilOn: null }],
    ['reprend le 3/1', { kind: 'absence', untilOn: '2027-01-02' }], ['congés jusqu’à fin janvier', { kind: 'absence', untilOn: '2027-01-31' }],
    ['à partir de janvier', { kind: 'soon', fromOn: '2027-01-01' }], ['oui à compter du 15/01/2027', { kind: 'soon', fromOn: '2027-01-15' }],
    ['retraite fin 2026', { kind: 'departure', endsOn: '2026-12-31' }], ['départ en retraite le 30/06/2027', { kind: 'departure', endsOn: '2027-06-30' }],
    ['au cas par cas', { kind: 'case_by_case' }], ['ponctuellement, sans devenir médecin traitant', { kind: 'occasional' }],
    ['?', { kind: 'unknown' }], ['', { kind: 'unknown' }], [' - ', { kind: 'unknown' }], ['à rappeler', { kind: 'unknown' }], ['nsp', { kind: 'unknown' }],
  ])('%s', (text, answer) => {
    expect(read(text)).toMatchObject({ answer, confidence: 'sure' })
  })
})

describe('answers that a person must confirm', () => {
  it.each<[string, ListAnswer]>([
    ['enfants', reserved({ reservations: ['child'] })], ['femmes enceintes', reserved({ reservations: ['pregnancy'] })], ['non sauf famille', reserved({ reservations: ['family'] })],
    ['oui (Coutices)', reserved({ communes: ['Coutices'] })],
    ['reprise en janvier', { kind: 'absence', untilOn: '2026-12-31' }], ['congé maternité jusqu’en mars', { kind: 'absence', untilOn: '2027-03-31' }],
    ['oui mais retraite en juin 2027', { kind: 'departure', endsOn: '2027-06-30' }], ['retraite fin 2025', { kind: 'departure', endsOn: '2025-12-31' }],
    ['oui en janvier', { kind: 'soon', fromOn: '2027-01-01' }], ['pas complet', closed], ['non, voir avec le Dr Martin', closed],
    ['en congés du 20/12 au 3/1', { kind: 'absence', untilOn: '2027-01-03' }], ['complet (reprise en mars)', { kind: 'closed', askAgainOn: '2027-03-01' }],
    ['SOS médecins', { kind: 'not_treating' }],
  ])('%s', (text, answer) => {
    expect(read(text)).toMatchObject({ answer, confidence: 'ask' })
  })

  it('a date without its year, in a line without a date', () => {
    expect(read('en arrêt jusqu’au 15/12', null)).toMatchObject({ answer: { kind: 'absence', untilOn: '2026-12-15' }, confidence: 'ask' })
  })
})

describe('answers that are never taken for open', () => {
  it.each([
    'oui sauf CMU', 'oui sauf enfants', 'pas de CMU', 'oui ?', 'peut-être', 'oui depuis janvier', 'oui jusqu’au 15/12', 'oui et non', 'oui 2', '1 patient par semaine',
    'patients du Dr Martin', 'remplaçant', 'retraite', 'oui, à rappeler', 'à partir de janvier que ALD', 'oui (Lille)', 'pas avant mars', 'oui mais que les amis', 'oui patients de la commune',
    'oui mais pas les enfants', 'oui patients déjà suivis', 'oui via la CPTS', 'oui femmes uniquement',
  ])('%s is not understood enough', (text) => {
    expect(read(text)).toMatchObject({ confidence: 'ask' })
    expect(read(text).answer.kind).toBe('unclear')
  })

  it('keeps the words, save those of an illness', () => {
    expect(read('voir en septembre ?').answer).toEqual({ kind: 'unclear', text: 'voir en septembre ?' })
    expect(JSON.stringify(read('en arrêt maladie jusqu’au 31/02'))).not.toContain('maladie')
    expect(JSON.stringify(read('cancer'))).not.toContain('cancer')
    expect(JSON.stringify(read('burn-out jusqu’au 15/12'))).not.toContain('burn')
  })

  it('whatever is written beside a restriction', () => {
    const restriction = fc.constantFrom('ALD uniquement', 'que famille', 'seulement enfants', 'uniquement Coutiches')
    fc.assert(
      fc.property(restriction, fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (said, before, after) => {
        expect(read(`${before} ${said} ${after}`)).not.toMatchObject({ answer: { kind: 'open', priorities: [] }, confidence: 'sure' })
      }),
    )
  })
})

it('reads a sentence of its own', () => {
  expect(read('oui mais que famille').reading).toBe('Accueille en réservant : famille de patients')
  expect(read('oui (Orchies et Faumont)').reading).toBe('Accueille en réservant : habitants d’Orchies et de Faumont')
  expect(read('oui - 2 / mois').reading).toBe('Accueille de nouveaux patients, 2 places par mois')
  expect(read('en arrêt jusqu’au 15/12').reading).toBe('Absence jusqu’au 15 décembre 2026')
})

it('resolves a date without year from the day the line was updated, not from today', () => {
  expect(read('en arrêt jusqu’au 15/12', '2025-11-02').answer).toEqual({ kind: 'absence', untilOn: '2025-12-15' })
  expect(read('à partir de janvier', '2025-11-02').answer).toEqual({ kind: 'soon', fromOn: '2026-01-01' })
})

it('never throws, whatever is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => typeof read(text).reading === 'string'))
})
