import { listRequest, oneOf, type SearchParams } from '#lib/platform/list-request'
import { roleLabels } from './labels.ts'

const roles = ['member', 'partner_user', 'partner_referent', 'coordination', 'coordination_referrals', 'treasurer', 'bureau', 'admin'] as const

/** The roles as choices. */
export const roleChoices = roles.map((value) => ({ value, label: roleLabels[value] }))

/** What the address of the list of accounts asks for. */
export function accountsRequest(params: SearchParams) {
  return { ...listRequest(params, ['nom', 'visite']), role: oneOf(params['role'], roles), status: oneOf(params['etat'], ['open', 'closed']) }
}
