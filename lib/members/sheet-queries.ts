import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import type { Sheet } from '#lib/platform/files/csv'
import type { SearchParams } from '#lib/platform/list-request'
import { yearOf } from './fee-state.ts'
import { memberCell } from './member-cell.ts'
import { memberColumnLabels, membersRequest } from './member-list-schema.ts'
import { listMembers } from './member-queries.ts'
import { canEditMembers } from './policy.ts'

/** The list of members with the columns and filters of its page, for whoever may take it away; null for the others. */
export async function getMembersSheet(actor: Actor, params: SearchParams, today: Day): Promise<Sheet | null> {
  if (!canEditMembers(actor)) return null
  const request = membersRequest(params, yearOf(today))
  const list = await listMembers(actor, request, 'everything')
  return list && {
    name: 'Adhérents', header: ['Nom', 'Prénom', ...request.columns.map((column) => (column === 'fee' ? `Cotisation ${request.year}` : memberColumnLabels[column]))],
    rows: list.items.map((one) => [one.lastName, one.firstName, ...request.columns.map((column) => memberCell(one, column))]),
  }
}
