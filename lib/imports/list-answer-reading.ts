import type { ListAnswer } from './list-answer.ts'
import type { Reservation, StatedPlaces } from './list-answer-words.ts'
import { frenchDay } from './list-dates.ts'

const RESERVATION_WORDS: Readonly<Record<Reservation, string>> = {
  family: 'famille de patients',
  long_term_illness: 'personnes en affection de longue durée (ALD)',
  pregnancy: 'femmes enceintes',
  child: 'enfants',
  over_70: 'personnes de 70 ans et plus',
  disability: 'personnes en situation de handicap',
  hospital_discharge: 'sorties d’hôpital',
}

/** The sentence that tells a person how an answer was understood, before it is confirmed. */
export function answerReading(answer: ListAnswer, hint: 'replacement' | 'none'): string {
  switch (answer.kind) {
    case 'open':
      return `Accueille de nouveaux patients${placesWords(answer.places)}${prioritiesWords(answer.priorities)}`
    case 'reserved':
      return `Accueille en réservant : ${[...answer.reservations.map((one) => RESERVATION_WORDS[one]), ...communesWords(answer.communes)].join(', ')}${placesWords(answer.places)}`
    case 'absence':
      return answer.untilOn === null ? 'Absence, retour non daté' : `Absence jusqu’au ${frenchDay(answer.untilOn)}`
    case 'soon':
      return `Accueillera de nouveaux patients à partir du ${frenchDay(answer.fromOn)}`
    case 'departure':
      return `Quitte ce lieu le ${frenchDay(answer.endsOn)}`
    case 'closed':
      return answer.askAgainOn === null ? 'Ne prend pas de nouveaux patients' : `Ne prend pas de nouveaux patients ; à redemander le ${frenchDay(answer.askAgainOn)}`
    case 'case_by_case':
      return 'Au cas par cas'
    case 'occasional':
      return 'Reçoit ponctuellement, sans devenir médecin traitant'
    case 'not_treating':
      return 'N’exerce pas comme médecin traitant'
    case 'unknown':
      return 'Pas de réponse connue'
    case 'unclear':
      return hint === 'replacement' ? 'Un remplacement ne dit pas si le médecin accueille : réponse à préciser' : 'Réponse à préciser'
  }
}

function placesWords(places: StatedPlaces | null): string {
  if (places === null) return ''
  const noun = places.count === 1 ? 'place' : 'places'
  return `, ${places.count} ${noun} ${places.period === 'month' ? 'par mois' : 'en tout'}`
}

function prioritiesWords(priorities: readonly Reservation[]): string {
  return priorities.length === 0 ? '' : `, en priorité : ${priorities.map((one) => RESERVATION_WORDS[one]).join(', ')}`
}

function communesWords(communes: readonly string[]): string[] {
  const ofCommunes = communes.map((name) => (/^[aeiouyhàâéèêëîïôœ]/i.test(name) ? `d’${name}` : `de ${name}`))
  return communes.length === 0 ? [] : [`habitants ${ofCommunes.join(' et ')}`]
}
