import { addMonths, type Day } from '#lib/platform/day'
import { dayAndMonth, frenchDay, sinceWhen } from '#lib/platform/format/french-date'
import { homeVisitsLabels, languageLabels, priorityLabels, registerStateLabels, reservationLabels } from './labels.ts'
import type { RegisterEntry } from './register-entry.ts'
import type { ReservationCode, StatementContent } from './statement-content.ts'

/** `plain`: the public and members, who read the last column of the states table; `full`: those who follow doubts up. */
export type Words = 'plain' | 'full'

/** By whom the last confirmation was given, as stored. */
export type ConfirmedBy = 'self' | 'delegate' | 'coordination_phone' | 'coordination_import' | 'partner_call' | 'system'

export type StatedFacts = Pick<RegisterEntry,
  | 'state' | 'confirmedOn' | 'content' | 'placesLeft' | 'placesAgainOn' | 'absentUntilOn' | 'replacementName'
  | 'reportedOn' | 'leavingOn' | 'successorName' | 'lastWelcomeOn'> & { confirmedBy: ConfirmedBy | null }

/** Months during which an expired "oui" is still told to those who may ask again. */
const lastAnswerMonths = 6

/** One sentence per entry and reader: "Accueille de nouveaux patients · confirmé il y a 6 jours par le cabinet". */
export function stateSentence(facts: StatedFacts, words: Words, today: Day): string {
  return [registerStateLabels[facts.state], ...stateDetails(facts, words, today)].join(' · ')
}

/** What a statement asks or offers, one short sentence each. Reservations of the plain words are the lawful ones. */
export function conditionSentences(content: StatementContent, words: Words, communeName: (code: string) => string): string[] {
  const served = content.communesServed.map(communeName)
  return [
    content.priorities.length > 0 ? `Priorité : ${content.priorities.map((code) => priorityLabels[code]).join(', ')}` : '',
    content.state === 'reserved' ? reservedSentence(content, words, communeName) : '',
    content.homeVisits ? homeVisitsLabels[content.homeVisits] : '',
    served.length > 0 ? `Communes desservies : ${served.join(', ')}` : '',
    content.offersTeleconsultation ? 'Téléconsultation possible' : '',
    content.isStepFree ? 'Accès de plain-pied' : '',
    content.languages.length > 0 ? `Langues : ${content.languages.map((code) => languageLabels[code]).join(', ')}` : '',
    content.note,
  ].filter((sentence) => sentence !== '')
}

/** The same without the name of the state, for places where a badge says it. */
export function stateDetails(facts: StatedFacts, words: Words, today: Day): string[] {
  const { state, content, confirmedOn } = facts
  const answer = confirmedOn ? [`confirmé ${sinceWhen(confirmedOn, today)}${by(facts.confirmedBy)}`] : []
  switch (state) {
    case 'open': case 'reserved': case 'case_by_case': case 'occasional':
      return [...(words === 'full' ? places(facts) : []), ...answer]
    case 'soon':
      return content ? [`accueillera de nouveaux patients à partir du ${frenchDay(content.fromOn, today)}`] : []
    case 'absent':
      return [facts.absentUntilOn ? `jusqu’au ${frenchDay(facts.absentUntilOn, today)}` : 'retour non connu',
        ...(words === 'full' && facts.replacementName ? [`remplacement : ${facts.replacementName}`] : [])]
    case 'places_taken':
      return facts.placesAgainOn ? [`à nouveau le ${dayAndMonth(facts.placesAgainOn, today)}`] : []
    case 'disputed':
      return facts.reportedOn ? [`signalé ${sinceWhen(facts.reportedOn, today)}`] : []
    case 'to_reconfirm':
      return confirmedOn ? [`dernière réponse : oui, ${sinceWhen(confirmedOn, today)}`] : []
    case 'closed':
      if (facts.leavingOn) return [`part le ${frenchDay(facts.leavingOn, today)}`, ...(facts.successorName ? [`succession : ${facts.successorName}`] : [])]
      return content?.askAgainOn ? [`à redemander le ${dayAndMonth(content.askAgainOn, today)}`] : ['préviendra quand cela changera']
    case 'to_contact':
      return facts.lastWelcomeOn && addMonths(facts.lastWelcomeOn, lastAnswerMonths) >= today
        ? [`dernière réponse : oui, ${sinceWhen(facts.lastWelcomeOn, today)} – à vérifier`]
        : ['pas de réponse récente']
    case 'departed': case 'not_treating':
      return []
  }
}

function places({ placesLeft, content }: StatedFacts): string[] {
  if (placesLeft === null || !content?.places) return []
  const count = placesLeft === 1 ? '1 place' : `${placesLeft} places`
  return [content.places.period === 'month' ? `${count} ce mois-ci` : count]
}

function by(who: ConfirmedBy | null): string {
  if (who === 'self' || who === 'delegate') return ' par le cabinet'
  if (who === 'coordination_phone' || who === 'partner_call') return ' par le cabinet, au téléphone'
  return who === 'coordination_import' ? ' par la coordination' : ''
}

/** Told to everyone: ties of care and medical need. Where one lives and how old one is are no grounds to publish (code pénal 225-1). */
const publishable: ReadonlySet<ReservationCode> = new Set(['family', 'former_patients', 'long_term_illness', 'pregnancy', 'hospital_discharge'])

function reservedSentence(content: StatementContent, words: Words, communeName: (code: string) => string): string {
  const told = words === 'full' ? content.reservations : content.reservations.filter((code) => publishable.has(code))
  const communes = words === 'full' ? content.reservedCommunes.map(communeName) : []
  const list = [...told.map((code) => reservationLabels[code]), ...communes]
  return list.length > 0 ? `Places réservées : ${list.join(', ')}` : 'Places réservées : demandez si vous êtes concerné'
}
