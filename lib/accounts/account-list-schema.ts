import type { Role } from '#lib/platform/db/generated/enums'
import { listRequest, oneOf, type SearchParams } from '#lib/platform/list-request'
import { roleLabels } from './labels.ts'

const roles: readonly Role[] = ['member', 'partner_user', 'partner_referent', 'coordination', 'coordination_referrals', 'treasurer', 'bureau', 'admin']

/** The roles as choices. */
export const roleChoices = roles.map((value) => ({ value, label: roleLabels[value] }))

/** What the address of the list of accounts asks for. */
export function accountsRequest(params: SearchParams) {
  return { ...listRequest(params, ['nom', 'visite']), role: oneOf(params['role'], roles), status: oneOf(params['etat'], ['open', 'closed']) }
}
