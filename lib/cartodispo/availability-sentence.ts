import type { Day } from '#lib/platform/day'
import { dayAndMonth, sinceWhen, untilWhen } from '#lib/platform/format/french-date'
import type { RegisterEntry } from './register-entry.ts'

type Shown = Pick<RegisterEntry, 'state' | 'confirmedOn' | 'content' | 'placesLeft' | 'placesAgainOn' | 'absentUntilOn' | 'replacementName' | 'reportedOn' | 'leavingOn' | 'lastWelcomeOn'>

/**
 * One sentence under the state, for those who answer for the practice: since when, until when, how many.
 * What other readers are told is decided elsewhere.
 */
export function ownAvailabilitySentence(entry: Shown, today: Day): string {
  switch (entry.state) {
    case 'not_treating': return 'Vous n’apparaissez pas dans le registre.'
    case 'departed': return entry.leavingOn ? `Votre exercice ici s’est terminé le ${dayAndMonth(entry.leavingOn, today)}.` : ''
    case 'disputed': return `Quelqu’un a signalé ${entry.reportedOn ? sinceWhen(entry.reportedOn, today) : 'récemment'} que ce n’est plus exact. Dites ce qu’il en est.`
    case 'absent': return absence(entry, today)
    case 'places_taken': return entry.placesAgainOn ? `Toutes vos places sont prises. De nouvelles s’ouvrent ${untilWhen(entry.placesAgainOn, today)}.` : 'Toutes vos places sont prises.'
    case 'soon': return entry.content ? `À partir du ${dayAndMonth(entry.content.fromOn, today)}.` : ''
    case 'to_reconfirm': return `Votre dernière réponse date de plus d’un mois (${confirmed(entry, today)}). Est-elle encore vraie ?`
    case 'to_contact': return entry.lastWelcomeOn ? `Sans nouvelles de vous depuis le ${dayAndMonth(entry.lastWelcomeOn, today)}.` : 'Nous n’avons pas encore votre réponse.'
    case 'closed': return entry.leavingOn && entry.leavingOn >= today ? `Votre départ est annoncé pour le ${dayAndMonth(entry.leavingOn, today)}.` : `${closing(entry, today)}`
    case 'open': case 'reserved': case 'case_by_case': case 'occasional':
      return [places(entry.placesLeft), confirmation(entry, today)].filter((part) => part !== '').join(' ')
  }
}

function confirmed(entry: Shown, today: Day): string {
  return entry.confirmedOn ? sinceWhen(entry.confirmedOn, today) : 'sans date connue'
}

function confirmation(entry: Shown, today: Day): string {
  return entry.confirmedOn ? `Dernière confirmation : ${sinceWhen(entry.confirmedOn, today)}.` : 'Nous ne savons pas de quand date cette réponse.'
}

function places(left: number | null): string {
  if (left === null) return ''
  return left === 1 ? 'Il vous reste une place.' : `Il vous reste ${left} places.`
}

function closing(entry: Shown, today: Day): string {
  const again = entry.content?.askAgainOn
  return again ? `Nous vous redemanderons ${untilWhen(again, today)}.` : confirmation(entry, today)
}

function absence(entry: Shown, today: Day): string {
  const until = entry.absentUntilOn ? `jusqu’au ${dayAndMonth(entry.absentUntilOn, today)}` : 'sans date de retour connue'
  return entry.replacementName === '' ? `Absence ${until}.` : `Absence ${until}. Remplacement : ${entry.replacementName}.`
}
