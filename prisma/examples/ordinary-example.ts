import type { Example, ExampleIdentity } from './example.ts'
import { fictitiousEmail, fictitiousPhone } from './fictitious.ts'
import { inventDoctors } from './invented-doctors.ts'
import { usualAccounts } from './usual-accounts.ts'
import { usualMembers } from './usual-members.ts'

type Own = Pick<Example, 'name' | 'sectors' | 'communes' | 'borderingCommunes' | 'organisations' | 'otherProfessions' | 'contents' | 'events' | 'pictures' | 'contract'> & {
  identity: Pick<ExampleIdentity, 'shortName' | 'fullName' | 'tagline' | 'address' | 'accent'>
  /** The partner with somebody who signs in. */
  partner: Parameters<typeof usualAccounts>[1]
}

/** A CPTS of which only the name, the territory, the partners and the texts are its own: people, places and answers are invented alike. */
export function ordinaryExample({ partner, identity, ...own }: Own): Example {
  const { doctors, sites } = inventDoctors(own.name, own.communes)
  return {
    ...own, doctors, sites, siteStories: [], accounts: usualAccounts(doctors, partner), members: usualMembers(own.communes),
    identity: {
      ...identity, phone: fictitiousPhone(0), phoneHours: 'du lundi au vendredi, de 9 h à 12 h', email: fictitiousEmail('contact'),
      legal: {
        publisher: `Association ${identity.shortName} (exemple de démonstration)`, publicationDirector: "La présidence de l'association",
        host: 'Cette installation de démonstration est hébergée sur la machine qui la lance.', dataProtectionContact: fictitiousEmail('donnees'),
      },
    },
  }
}
