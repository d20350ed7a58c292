import { listAccounts } from '#lib/accounts/account-queries'
import { roleLabels } from '#lib/accounts/labels'
import { organisationKindLabels } from '#lib/organisations/labels'
import { listOrganisations } from '#lib/organisations/queries'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import type { Sheet } from '#lib/platform/files/csv'
import { listRequest, oneOf, type SearchParams } from '#lib/platform/list-request'
import { geoPrecisionLabels, positionLabels, professionLabel, siteKindLabels } from '#lib/practitioners/labels'
import { listPractitioners } from '#lib/practitioners/people-queries'
import { listSites } from '#lib/practitioners/site-queries'
import { listTerritoryCommunes } from '#lib/territory/office-queries'
import { accountsRequest } from '#lib/accounts/account-list-schema'
import { sitesRequest } from '#lib/practitioners/site-list-schema'
import { peopleRequest } from '#lib/practitioners/people-list-schema'

type MakeSheet = (actor: Actor, params: SearchParams, today: Day) => Promise<Sheet | null>

/** The lists that can be taken out, each with the filters of its page and the same right: null where its page is not found. */
export const sheets: Record<string, MakeSheet> = {
  professionnels: async (actor, params) => {
    const list = await listPractitioners(actor, peopleRequest(params), 'everything')
    return list && {
      name: 'Professionnels', header: ['Nom', 'Prénom', 'Profession', 'RPPS', 'Lieu', 'Commune', 'Place au cabinet', 'Départ'],
      rows: list.items.flatMap((one) => {
        const person = [one.lastName, one.firstName, professionLabel(one), one.rpps]
        return one.places.length === 0 ? [[...person, '', '', '', '']] : one.places.map((place) => [...person, place.site, place.commune, positionLabels[place.position], place.endsOn ?? ''])
      }),
    }
  },
  lieux: async (actor, params) => {
    const list = await listSites(actor, sitesRequest(params), 'everything')
    return list && {
      name: 'Lieux', header: ['Nom', 'Type', 'Adresse', 'Code postal', 'Commune', 'Téléphone', 'Courriel', 'Position', 'Personnes'],
      rows: list.items.map((one) => [one.name, siteKindLabels[one.kind], one.addressLine, one.postalCode, one.commune, one.phone, one.email, geoPrecisionLabels[one.geoPrecision], one.people]),
    }
  },
  partenaires: async (actor, params, today) => {
    const request = { ...listRequest(params, ['nom', 'fin']), bound: oneOf(params['convention'], ['bound', 'unbound']) }
    const list = await listOrganisations(actor, request, today, 'everything')
    return list && {
      name: 'Partenaires', header: ['Nom', 'Type', 'Téléphone', 'Courriel', 'Convention en vigueur', 'Jusqu’au', 'Utilisateurs'],
      rows: list.items.map((one) => [one.name, organisationKindLabels[one.kind], one.phone, one.email, one.isBound ? 'oui' : 'non', one.conventionEndsOn ?? '', one.users]),
    }
  },
  comptes: async (actor, params, today) => {
    const list = await listAccounts(actor, accountsRequest(params), today, 'everything')
    return list && {
      name: 'Comptes', header: ['Nom', 'Courriel', 'Rôles', 'Professionnel', 'Délégations', 'État'],
      rows: list.items.map((one) => [one.name, one.email, one.roles.map((role) => roleLabels[role.role]).join(', '), one.practitioner ?? '', one.delegations, one.isDisabled ? 'fermé' : 'ouvert']),
    }
  },
  communes: async (actor) => {
    const communes = await listTerritoryCommunes(actor)
    return communes && {
      name: 'Communes', header: ['Code INSEE', 'Commune', 'Codes postaux', 'Habitants', 'Département', 'Intercommunalité', 'Dans le territoire'],
      rows: communes.map((one) => [one.code, one.name, one.postalCodes.join(' '), one.population, one.departement, one.epciName ?? '', one.membership === 'territory' ? 'oui' : 'limitrophe']),
    }
  },
}
