import { beginHandout } from '#lib/kit/begin-handout'
import { getDeliveredText, getKitFacts, listKit } from '#lib/kit/queries'
import { coordination } from '#tests/integration/rights/columns'
import { forActors, type RightsRow } from '#tests/integration/rights/row'

const site = 'https://cpts.exemple.invalid'
const delivered = { title: 'Affiche', lead: '', parts: [], closing: '' }

/** The printed kit: the coordination's. */
export const kitRights: readonly RightsRow[] = [
  forActors({ name: 'listKit', may: coordination, call: (actor) => listKit(actor) }),
  forActors({ name: 'getKitFacts', may: coordination, call: (actor, { today }) => getKitFacts(actor, 'affiche', { size: 'a4', site, today }) }),
  forActors({ name: 'getDeliveredText', may: coordination, call: (actor) => getDeliveredText(actor, 'affiche', site) }),
  forActors({ name: 'beginHandout', may: coordination, call: (actor, { now }) => beginHandout(actor, { document: 'affiche', delivered }, now) }),
]
