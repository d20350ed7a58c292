import type { Day } from '#lib/platform/day'
import { dayAndMonth, sinceWhen, untilWhen } from '#lib/platform/format/french-date'
import type { CallFacts, CallReason } from './call-sheet.ts'

type Dates = Pick<CallFacts, 'askAgainOn' | 'fromOn' | 'goneInRppsOn' | 'delegationEndsOn' | 'askedOn'>

/** Why to call, in the words one would use to hand the sheet to a colleague. */
export function callReasonSentence(reason: CallReason, dates: Dates, today: Day): string {
  switch (reason) {
    case 'disputed': return 'Signalé comme inexact : savoir ce qu’il en est'
    case 'call_back': return 'A demandé qu’on rappelle'
    case 'reopens': return `Ne prenait plus personne${dates.askAgainOn ? ` jusqu’au ${dayAndMonth(dates.askAgainOn, today)}` : ''} : est-ce toujours vrai ?`
    case 'soon': return `Ouvre ${dates.fromOn ? untilWhen(dates.fromOn, today) : 'bientôt'} : est-ce confirmé ?`
    case 'refusing': return 'Les courriels reviennent : demander une autre adresse'
    case 'to_reconfirm': return 'Réponse de plus de 30 jours, déjà moins montrée'
    case 'expiring': return 'Réponse qui ne sera bientôt plus montrée'
    case 'rpps_gone': return `Absent du fichier national${dates.goneInRppsOn ? ` ${sinceWhen(dates.goneInRppsOn, today)}` : ''} : exerce-t-il encore ici ?`
    case 'to_contact': return dates.askedOn ? `Sans réponse, courriel du ${dayAndMonth(dates.askedOn, today)} compris` : 'Aucune réponse connue'
    case 'wrong_number': return 'Numéro faux : le retrouver'
    case 'delegation_ends': return `Le secrétariat ne pourra plus répondre${dates.delegationEndsOn ? ` après le ${dayAndMonth(dates.delegationEndsOn, today)}` : ''} : prolonger ?`
  }
}
