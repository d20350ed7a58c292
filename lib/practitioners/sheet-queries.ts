import type { Actor } from '#lib/platform/auth/actor'
import type { Sheet } from '#lib/platform/files/csv'
import type { SearchParams } from '#lib/platform/list-request'
import { geoPrecisionLabels, positionLabels, professionLabel, siteKindLabels } from './labels.ts'
import { peopleRequest } from './people-list-schema.ts'
import { listPractitioners } from './people-queries.ts'
import { sitesRequest } from './site-list-schema.ts'
import { listSites } from './site-queries.ts'

/** The list of professionals as its page filters it, one line per place; null where the page is not found. */
export async function getPeopleSheet(actor: Actor, params: SearchParams): Promise<Sheet | null> {
  const list = await listPractitioners(actor, peopleRequest(params), 'everything')
  return list && {
    name: 'Professionnels', header: ['Nom', 'Prénom', 'Profession', 'RPPS', 'Lieu', 'Commune', 'Place au cabinet', 'Départ'],
    rows: list.items.flatMap((one) => {
      const person = [one.lastName, one.firstName, professionLabel(one), one.rpps]
      return one.places.length === 0 ? [[...person, '', '', '', '']] : one.places.map((place) => [...person, place.site, place.commune, positionLabels[place.position], place.endsOn ?? ''])
    }),
  }
}

/** The list of places as its page filters it. */
export async function getSitesSheet(actor: Actor, params: SearchParams): Promise<Sheet | null> {
  const list = await listSites(actor, sitesRequest(params), 'everything')
  return list && {
    name: 'Lieux', header: ['Nom', 'Type', 'Adresse', 'Code postal', 'Commune', 'Téléphone', 'Courriel', 'Position', 'Personnes'],
    rows: list.items.map((one) => [one.name, siteKindLabels[one.kind], one.addressLine, one.postalCode, one.commune, one.phone, one.email, geoPrecisionLabels[one.geoPrecision], one.people]),
  }
}
