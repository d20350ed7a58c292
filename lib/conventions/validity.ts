import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { plural } from '#lib/platform/format/french-count'
import type { RenewalName } from './renewal.ts'

/** What its readers need to say until when a convention holds. */
export type Validity = { startsOn: Day; endsOn: Day | null; renewal: RenewalName; renewalMonths: number | null; noticeMonths: number; refused: boolean }

export type ConventionState = 'to_come' | 'in_force' | 'ended'

/** Whether a convention holds on this day. */
export function conventionState({ startsOn, endsOn }: Pick<Validity, 'startsOn' | 'endsOn'>, today: Day): ConventionState {
  if (startsOn > today) return 'to_come'
  return endsOn !== null && endsOn < today ? 'ended' : 'in_force'
}

/** "En vigueur depuis le 17 décembre 2025, jusqu’au 16 décembre 2028." */
export function validitySentence(convention: Validity, today: Day): string {
  const { startsOn, endsOn } = convention
  const [start, end] = [dayAndMonth(startsOn, ''), endsOn === null ? '' : dayAndMonth(endsOn, '')]
  switch (conventionState(convention, today)) {
    case 'to_come': return `En vigueur à partir du ${start}${end === '' ? '' : `, jusqu’au ${end}`}.`
    case 'ended': return `Terminée le ${end}, après avoir commencé le ${start}.`
    case 'in_force': return end === '' ? `En vigueur depuis le ${start}, sans date de fin.` : `En vigueur depuis le ${start}, jusqu’au ${end}.`
  }
}

/** What happens at the last day, in a sentence; empty when it has ended, or has no last day. */
export function renewalSentence(convention: Validity, today: Day): string {
  const { endsOn, renewal, renewalMonths, noticeMonths, refused } = convention
  if (endsOn === null || conventionState(convention, today) === 'ended') return ''
  if (refused) return 'Elle ne sera pas renouvelée.'
  if (renewal === 'none' || renewalMonths === null) return 'Elle s’arrête à cette date.'
  const period = periodWords(renewalMonths)
  const notice = noticeMonths === 0 ? 'avant cette date' : `${plural(noticeMonths, 'mois', 'mois')} avant`
  return renewal === 'tacit'
    ? `Elle se renouvelle ensuite d’elle-même, ${period} à chaque fois (tacite reconduction), sauf si l’une des parties y met fin ${notice}.`
    : `Elle peut être renouvelée pour ${period}, si les parties l’écrivent ${notice}.`
}

/** "un an", "3 ans", "6 mois". */
export function periodWords(months: number): string {
  if (months % 12 !== 0) return plural(months, 'mois', 'mois')
  return months === 12 ? 'un an' : plural(months / 12, 'an', 'ans')
}
