import { expect, test } from 'vitest'
import { bareContent } from './statement-content.ts'
import { conditionSentences, stateSentence, type StatedFacts, type Words } from './state-sentence.ts'

const today = '2026-11-21'
const facts: StatedFacts = {
  state: 'open', confirmedOn: '2026-11-15', confirmedBy: 'self', content: bareContent('open', '2026-11-01'), placesLeft: null, placesAgainOn: null,
  absentUntilOn: null, replacementName: '', reportedOn: null, leavingOn: null, successorName: '', lastWelcomeOn: null,
}
const monthly = { ...bareContent('open', '2026-11-01'), places: { count: 2, period: 'month' as const } }

const cases: [Partial<StatedFacts>, Words, string][] = [
  [{}, 'plain', 'Accueille de nouveaux patients · confirmé il y a 6 jours par le cabinet'],
  [{ confirmedBy: 'coordination_phone', confirmedOn: today }, 'plain', 'Accueille de nouveaux patients · confirmé aujourd’hui par le cabinet, au téléphone'],
  [{ confirmedBy: 'coordination_import' }, 'plain', 'Accueille de nouveaux patients · confirmé il y a 6 jours par la coordination'],
  [{ content: monthly, placesLeft: 2 }, 'full', 'Accueille de nouveaux patients · 2 places ce mois-ci · confirmé il y a 6 jours par le cabinet'],
  [{ content: monthly, placesLeft: 2 }, 'plain', 'Accueille de nouveaux patients · confirmé il y a 6 jours par le cabinet'],
  [{ state: 'soon', content: bareContent('open', '2026-12-01') }, 'plain', 'Bientôt · accueillera de nouveaux patients à partir du mardi 1er décembre'],
  [{ state: 'absent', absentUntilOn: '2026-12-15', replacementName: 'Dr Remplace' }, 'plain', 'Absent · jusqu’au mardi 15 décembre'],
  [{ state: 'absent', replacementName: 'Dr Remplace' }, 'full', 'Absent · retour non connu · remplacement : Dr Remplace'],
  [{ state: 'places_taken', placesAgainOn: '2026-12-01' }, 'full', 'Places du mois prises · à nouveau le 1er décembre'],
  [{ state: 'disputed', reportedOn: '2026-11-20' }, 'full', 'À vérifier · signalé hier'],
  [{ state: 'to_reconfirm', confirmedOn: '2026-10-10' }, 'full', 'À reconfirmer · dernière réponse : oui, il y a 42 jours'],
  [{ state: 'closed', content: { ...bareContent('closed', today), askAgainOn: '2027-02-21' } }, 'full', 'Ne prend pas de nouveaux patients · à redemander le 21 février 2027'],
  [{ state: 'closed', leavingOn: '2027-03-31', successorName: 'Dr Suit' }, 'full', 'Ne prend pas de nouveaux patients · part le mercredi 31 mars 2027 · succession : Dr Suit'],
  [{ state: 'to_contact', lastWelcomeOn: '2026-06-03' }, 'full', 'À contacter · dernière réponse : oui, le 3 juin – à vérifier'],
  [{ state: 'to_contact', lastWelcomeOn: '2026-05-20' }, 'full', 'À contacter · pas de réponse récente'],
]

test.each(cases)('%j in %s words', (more, words, sentence) => expect(stateSentence({ ...facts, ...more }, words, today)).toBe(sentence))

test('reservations by dwelling or age are not told to everyone', () => {
  const content = { ...bareContent('reserved', today), reservations: ['over_70', 'family'] as const, reservedCommunes: ['59449'] }
  const name = () => 'Orchies'
  expect(conditionSentences(content, 'full', name)).toEqual(['Places réservées : 70 ans et plus, Famille de patients déjà suivis, Orchies'])
  expect(conditionSentences(content, 'plain', name)).toEqual(['Places réservées : Famille de patients déjà suivis'])
  expect(conditionSentences({ ...content, reservations: [] }, 'plain', name)).toEqual(['Places réservées : demandez si vous êtes concerné'])
})
