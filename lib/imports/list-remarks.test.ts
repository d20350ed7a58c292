import { describe, expect, it } from 'vitest'
import { readHomeVisits, readLanguages, readRemarks, readStepFree } from './list-remarks.ts'

describe('remarks', () => {
  it.each([
    ['secrétariat fermé mercredi', { closingDays: [3], note: null }],
    ['Fermé le vendredi et le lundi', { closingDays: [1, 5], note: null }],
    ['secrétariat fermé mercredi après-midi', { closingDays: [], note: 'secrétariat fermé mercredi après-midi' }],
    ['PMR ok', { stepFree: true, note: null }],
    ['rampe ; ascenseur', { stepFree: true, note: null }],
    ['pas PMR', { stepFree: false, note: null }],
    ['sans ascenseur', { stepFree: false, note: null }],
    ['rampe ; pas d’ascenseur', { stepFree: false }],
    ['parle arabe et anglais', { languages: ['ar', 'en'], note: null }],
    ['LSF', { languages: ['fsl'], note: null }],
    ['parle fort', { languages: [], note: 'parle fort' }],
    ['=> rappeler', { callBack: true, note: null }],
    ['PMR ok, parle anglais ; => rappeler ; voir Julie', { stepFree: true, languages: ['en'], callBack: true, note: 'voir Julie' }],
    ['faute de frappe sur la ville', { note: 'faute de frappe sur la ville' }],
    ['', { closingDays: [], stepFree: null, languages: [], callBack: false, note: null, leftOut: null }],
  ])('%s', (text, expected) => {
    expect(readRemarks(text)).toMatchObject(expected)
  })

  it('leaves out what tells of the doctor’s health', () => {
    expect(readRemarks('hospitalisée en mai ; PMR ok')).toMatchObject({ note: null, leftOut: 'illness', stepFree: true })
    expect(readRemarks('suit les femmes enceintes')).toMatchObject({ note: 'suit les femmes enceintes', leftOut: null })
  })
})

it.each([
  ['oui', 'served_communes', 'sure'], ['NON', 'none', 'sure'], ['', null, 'sure'], ['patients connus', 'known_patients', 'sure'],
  ['oui patients suivis', 'known_patients', 'sure'], ['rarement', 'known_patients', 'ask'], ['le mardi', null, 'ask'],
])('home visits “%s” are %s (%s)', (text, homeVisits, confidence) => {
  expect(readHomeVisits(text)).toEqual({ homeVisits, confidence })
})

it('reads a column of languages, and keeps the words it does not know', () => {
  expect(readLanguages('Anglais, polonais et ch’ti')).toEqual({ languages: ['en', 'pl'], note: 'Langues : ch’ti' })
  expect(readLanguages('')).toEqual({ languages: [], note: null })
})

it.each([['oui', true], ['Non', false], ['PMR', true], ['', null], ['à voir', null]])('step-free access “%s” is %s', (text, expected) => {
  expect(readStepFree(text)).toBe(expected)
})
