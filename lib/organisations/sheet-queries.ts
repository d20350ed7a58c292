import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import type { Sheet } from '#lib/platform/files/csv'
import { listRequest, oneOf, type SearchParams } from '#lib/platform/list-request'
import { organisationKindLabels } from './labels.ts'
import { canExportPartners } from './policy.ts'
import { listOrganisations } from './queries.ts'

/** The list of partners as its page filters it; null for whoever may not take it away. */
export async function getPartnersSheet(actor: Actor, params: SearchParams, today: Day): Promise<Sheet | null> {
  if (!canExportPartners(actor)) return null
  const request = { ...listRequest(params, ['nom', 'fin']), bound: oneOf(params['convention'], ['bound', 'unbound']) }
  const list = await listOrganisations(actor, request, today, 'everything')
  return list && {
    name: 'Partenaires', header: ['Nom', 'Type', 'Téléphone', 'Courriel', 'Convention en vigueur', 'Jusqu’au', 'Utilisateurs'],
    rows: list.items.map((one) => [one.name, organisationKindLabels[one.kind], one.phone, one.email, one.isBound ? 'oui' : 'non', one.conventionEndsOn ?? '', one.users]),
  }
}
