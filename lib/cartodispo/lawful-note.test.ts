import fc from 'fast-check'
import { expect, test } from 'vitest'
import { howMany } from '#tests/setup/how-many'
import { noteFault } from './lawful-note.ts'

test.each([
  'pas de C2S', "Pas d'AME", 'PAS DE CMU SVP', 'refus CMU', 'sauf étrangers', 'Nouveaux patients bienvenus, sauf AME', 'pas de patients C2S ni AME',
  'Je ne prends pas de patients à la CMU', 'nous n’acceptons pas : ne prend plus de C.M.U', 'AME s’abstenir', 'C2S non acceptée', 'aucun bénéficiaire de la C2S',
  'pas de migrants', 'Pas de gens du voyage', 'sauf les patients qui ne parlent pas français', 'pas de cas psy', 'pas de toxicomanes', 'Sans handicap', 'pas d’ALD', 'pas de patients lourds',
  'pas de femmes voilées', 'pas de personnes âgées', 'pas d’enfants', 'pas de SDF', 'plus de patients diabétiques', 'CMU refusée', 'hors RSA', 'pas de femmes enceintes',
])('"%s" excludes people: it is caught, with something lawful to write instead', (note) => {
  const fault = noteFault(note)
  expect(fault?.kind).toBe('exclusion')
  expect(fault?.message).toMatch(/discrimination.*Vous pouvez/s)
  expect(fault?.suggestion.length).toBeGreaterThan(10)
})

test.each([
  '', 'Sur rendez-vous uniquement', 'Priorité aux patients en ALD', 'Pas de rendez-vous le mercredi', 'Secrétariat fermé le mercredi, sauf urgences', 'Pas de visites à domicile',
  'Sans rendez-vous pour les enfants le matin', 'C2S et AME acceptées', 'Enfants bienvenus', 'Pas de place avant janvier', 'Ne prend plus de nouveaux patients', 'Femmes et enfants bienvenus',
  'Les patients de plus de 70 ans sont prioritaires', 'Tiers payant pour tous, C2S comprise', 'Parking sans marche, fauteuil roulant possible', 'Je ne reçois pas le samedi', 'Plus de 30 ans d’expérience à Orchies',
  'Merci de votre patience, même au téléphone', 'Cabinet au bout de la rue, pas de panneau',
])('"%s" excludes nobody', (note) => {
  expect(noteFault(note)).toBeNull()
})

test.each(['Voir Mme X, 2 85 05 59 123 456 78', '285055912345678', '1 85 05 2A 123 456'])('"%s" looks like somebody\'s number', (note) => {
  expect(noteFault(note)?.kind).toBe('identity')
})

test.each(['0353010101', '03 53 01 01 01', 'Rappeler au 03.53.01.01.01 entre 9 h et 12 h'])('"%s" is a telephone number', (note) => {
  expect(noteFault(note)).toBeNull()
})

test('capitals, accents and punctuation do not hide an exclusion', () => {
  for (const note of ['PAS DE C2S', 'pas de  c2s', 'Pas, de C2S !', 'pàs dé C2S', 'refus : CMU']) expect(noteFault(note)?.kind).toBe('exclusion')
})

test('what is suggested is lawful itself and fits in a note; no text makes the rule throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.constantFrom('pas de C2S', 'sauf étrangers', 'pas de cas psy', 'pas de femmes', 'pas de bébés')), (note) => {
    const fault = noteFault(note)
    if (!fault) return
    expect(noteFault(fault.suggestion)).toBeNull()
    expect(fault.suggestion.length).toBeLessThanOrEqual(200)
  }), { numRuns: howMany(2_000) })
})
