import { expect, test } from 'vitest'
import { type HistoryEvent, historySentence, type Speaker } from './history-sentences.ts'

const who = (capacity: Speaker['capacity'], name: string | null = 'Mme Roux'): Speaker => ({ name, capacity, isByLink: false })
const base = { on: '2026-11-03', at: new Date('2026-11-03T09:00:00Z') }
const declared = { ...base, kind: 'declared' as const, state: 'open' as const, fromOn: '2026-11-03', untilOn: null, places: null, askAgainOn: null, isOfSite: false }

test.each<[HistoryEvent, string]>([
  [{ ...base, kind: 'confirmed', who: who('delegate'), state: 'open' }, 'Le 3 novembre, Mme Roux (secrétariat) a confirmé : accueille de nouveaux patients.'],
  [{ ...base, kind: 'confirmed', who: { ...who('delegate', null), isByLink: true }, state: 'closed' }, 'Le 3 novembre, le cabinet, depuis le courriel reçu, a confirmé : ne prend pas de nouveaux patients.'],
  [{ ...declared, who: who('self', 'Dr Camille Petit') }, 'Le 3 novembre, Dr Camille Petit a répondu : accueille de nouveaux patients.'],
  [{ ...declared, who: who('coordination_phone'), places: { count: 2, period: 'month' }, untilOn: '2027-01-31' }, 'Le 3 novembre, la coordination (Mme Roux), par téléphone, a noté : accueille de nouveaux patients (2 places par mois), jusqu’au 31 janvier 2027.'],
  [{ ...declared, who: who('coordination_import', null), state: 'closed', askAgainOn: '2027-05-01', on: '2025-09-01', fromOn: '2025-09-01' }, 'Le 1er septembre 2025, la coordination, d’après sa liste d’appels, a noté : ne prend pas de nouveaux patients, à redemander le 1er mai 2027.'],
  [{ ...declared, who: who('delegate', null), fromOn: '2026-12-01', isOfSite: true, places: { count: 1, period: 'total' } }, 'Le 3 novembre, le secrétariat a répondu pour tout le lieu : accueille de nouveaux patients (1 place en tout), à partir du 1er décembre.'],
  [{ ...base, kind: 'absence', who: who('self', null), fromOn: '2026-12-20', untilOn: '2026-12-31', replacementName: 'Dr Sam Remplace' }, 'Le 3 novembre, le médecin a annoncé une absence du 20 décembre au 31 décembre, remplacement par Dr Sam Remplace.'],
  [{ ...base, kind: 'absence', who: who('self', null), fromOn: '2026-11-03', untilOn: null, replacementName: '' }, 'Le 3 novembre, le médecin a annoncé une absence à partir du 3 novembre, retour inconnu.'],
  [{ ...base, kind: 'absence_cancelled', who: who('delegate'), fromOn: '2026-12-20' }, 'Le 3 novembre, Mme Roux (secrétariat) a retiré l’absence du 20 décembre.'],
  [{ ...base, kind: 'reported', source: 'partner', what: 'no_longer_takes' }, 'Le 3 novembre, un partenaire a signalé une erreur : de nouveaux patients ne seraient plus pris.'],
  [{ ...base, kind: 'places', who: who('delegate'), movement: 'taken', count: 1 }, 'Le 3 novembre, Mme Roux (secrétariat) a pris quelqu’un : 1 place de moins.'],
  [{ ...base, kind: 'called', who: who('coordination_phone'), outcome: 'no_answer', note: 'rappeler jeudi' }, 'Le 3 novembre, la coordination (Mme Roux) a appelé, sans réponse (rappeler jeudi).'],
  [{ ...base, kind: 'departure', who: who('self', 'Dr Camille Petit'), endsOn: '2027-06-30' }, 'Le 3 novembre, Dr Camille Petit a annoncé un départ : dernier jour le 30 juin 2027.'],
  [{ ...base, kind: 'not_treating', who: who('coordination_phone', null), reason: 'sos' }, 'Le 3 novembre, la coordination, par téléphone, a indiqué que le médecin n’exerce pas ici comme médecin traitant (SOS Médecins).'],
])('reads as a sentence: %#', (event, sentence) => {
  expect(historySentence(event, '2026-11-21')).toBe(sentence)
})
