import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import type { Sheet } from '#lib/platform/files/csv'
import type { SearchParams } from '#lib/platform/list-request'
import { accountsRequest } from './account-list-schema.ts'
import { listAccounts } from './account-queries.ts'
import { roleLabels } from './labels.ts'
import { canExportAccounts } from './policy.ts'

/** The list of accounts as its page filters it; null for whoever may not take it away. */
export async function getAccountsSheet(actor: Actor, params: SearchParams, today: Day): Promise<Sheet | null> {
  if (!canExportAccounts(actor)) return null
  const list = await listAccounts(actor, accountsRequest(params), today, 'everything')
  return list && {
    name: 'Comptes', header: ['Nom', 'Courriel', 'Rôles', 'Professionnel', 'Délégations', 'État'],
    rows: list.items.map((one) => [one.name, one.email, one.roles.map((role) => roleLabels[role.role]).join(', '), one.practitioner ?? '', one.delegations, one.isDisabled ? 'fermé' : 'ouvert']),
  }
}
