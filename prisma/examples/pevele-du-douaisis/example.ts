import type { Example } from '#prisma/examples/example'
import { usualIndicators } from '#prisma/examples/example-contract'
import { accounts } from './accounts.ts'
import { borderingCommunes } from './bordering-communes.ts'
import { communes } from './communes.ts'
import { eventDates } from '#prisma/examples/pevele-du-douaisis/contents/events'
import { contents } from './contents.ts'
import { doctorsOfCoutiches } from './doctors-of-coutiches.ts'
import { doctorsOfOrchies } from './doctors-of-orchies.ts'
import { doctorsOfScarpe } from './doctors-of-scarpe.ts'
import { identity, sectors } from './identity.ts'
import { members } from './members.ts'
import { neighbours } from './neighbours.ts'
import { organisations, otherProfessions } from './partners.ts'
import { pictures } from './pictures.ts'
import { siteStories } from './site-stories.ts'
import { sites } from './sites.ts'

/** The default example: the territory of Pévèle du Douaisis, with invented people only. */
export const peveleDuDouaisis: Example = {
  name: 'pevele-du-douaisis',
  identity, sectors, communes, borderingCommunes, neighbours, sites, organisations, otherProfessions, accounts, siteStories, contents, events: eventDates, pictures, members,
  // Dates and aims are invented; the parties are those of every such accord.
  contract: (clock) => ({ signedOn: clock.dayAgo(420), signedAt: 'Douai', parties: ['la CPTS Pévèle du Douaisis', 'la CPAM de Lille-Douai', 'l’ARS Hauts-de-France'], indicators: usualIndicators }),
  doctors: [...doctorsOfOrchies, ...doctorsOfCoutiches, ...doctorsOfScarpe],
}
