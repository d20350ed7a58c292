import { listRequest, oneOf, type SearchParams, single } from '#lib/platform/list-request'
import { memberProfessionLabels } from './labels.ts'
import { memberStates } from './moves.ts'

/** What a column of the list may show, besides the name; ticked ones are in the address as `c_email=oui`. */
export const memberColumns = ['profession', 'state', 'fee', 'commune', 'workplace', 'number', 'email', 'phone', 'joined', 'receipt'] as const
export type MemberColumn = (typeof memberColumns)[number]

export const memberColumnLabels: Record<MemberColumn, string> = {
  profession: 'Profession', state: 'État', fee: 'Cotisation', commune: 'Commune', workplace: 'Lieu d’exercice', number: 'RPPS ou ADELI',
  email: 'Courriel', phone: 'Téléphone', joined: 'Adhérent depuis', receipt: 'Reçu',
}

const usual: readonly MemberColumn[] = ['profession', 'commune', 'state', 'fee']

/** What the address of the list of members asks for. The year is the one that the fee's column and filter speak of. */
export function membersRequest(params: SearchParams, thisYear: number) {
  const year = Number(single(params['annee']))
  const chosen = memberColumns.filter((one) => single(params[`c_${one}`]) === 'oui')
  return {
    ...listRequest(params, ['nom', 'profession', 'depuis', 'etat']),
    year: Number.isInteger(year) && year >= 2000 && year <= thisYear + 1 ? year : thisYear,
    state: oneOf(params['etat'], [...memberStates, 'all']),
    professionCode: oneOf(params['profession'], Object.keys(memberProfessionLabels)),
    fee: oneOf(params['cotisation'], ['none', 'due', 'received', 'free']),
    columns: chosen.length === 0 ? usual : chosen,
  }
}

export type MembersRequest = ReturnType<typeof membersRequest>
