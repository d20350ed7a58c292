import { prefillMissions } from '#lib/content/prefill-missions'
import { addContractYear } from '#lib/contract/add-contract-year'
import { copyIndicators } from '#lib/contract/copy-indicators'
import { createContract } from '#lib/contract/create-contract'
import { createIndicator } from '#lib/contract/create-indicator'
import { getContractYear, listContracts } from '#lib/contract/queries'
import { removeContractYear } from '#lib/contract/remove-contract-year'
import { removeIndicator } from '#lib/contract/remove-indicator'
import { updateContract } from '#lib/contract/update-contract'
import { updateContractYear } from '#lib/contract/update-contract-year'
import { updateIndicator } from '#lib/contract/update-indicator'
import { db } from '#lib/platform/db/client'
import { aContract } from '#tests/factories/contract'
import { type Column, coordination, preparer } from '#tests/integration/rights/columns'
import { forActors, type RightsRow } from '#tests/integration/rights/row'
import type { World } from '#tests/integration/rights/world'

const readers: readonly Column[] = ['coordination', 'treasurer', 'bureau']
const theContract = ({ now }: World) => aContract(preparer, now)
const facts = { title: 'Accord', signedOn: null, signedAt: '', parties: [] }
const figures = { name: 'Réunions', unit: 'count', target: 5, result: null, resultOn: null, source: '' } as const
let start = 2600

/** Missions, accord and years: the coordination keeps them, treasurer and bureau read aims and results. */
export const contractRights: readonly RightsRow[] = [
  forActors({
    name: 'prefillMissions', may: coordination, // An address of its own for each that is put aside, however often that is done.
    given: async () => db().$executeRaw`UPDATE content SET kind = 'step', slug = left(slug, 40) || '-' || id WHERE kind = 'mission'`,
    call: (actor, { now }) => prefillMissions(actor, null, now),
  }),
  forActors({ name: 'createContract', may: coordination, given: async () => (start += 5), call: (actor, { now }, year) => createContract(actor, { ...facts, startsOn: `${year}-01-01`, yearCount: 1 }, now) }),
  forActors({ name: 'updateContract', may: coordination, given: theContract, call: (actor, { now }, { id }) => updateContract(actor, { ...facts, id, version: 1 }, now) }),
  forActors({ name: 'addContractYear', may: coordination, given: theContract, call: (actor, { now }, { id }) => addContractYear(actor, { id }, now) }),
  forActors({ name: 'updateContractYear', may: coordination, given: theContract, call: (actor, { now }, { secondYearId, decade }) => updateContractYear(actor, { id: secondYearId, version: 1, fromOn: `${decade + 1}-04-01`, untilOn: `${decade + 2}-02-28` }, now) }),
  forActors({ name: 'removeContractYear', may: coordination, given: theContract, call: (actor, { now }, { id }) => removeContractYear(actor, { id }, now) }),
  forActors({ name: 'createIndicator', may: coordination, given: theContract, call: (actor, { now }, { firstYearId, missionId }) => createIndicator(actor, { ...figures, yearId: firstYearId, missionId }, now) }),
  forActors({ name: 'updateIndicator', may: coordination, given: theContract, call: (actor, { now }, { indicatorId }) => updateIndicator(actor, { ...figures, id: indicatorId, version: 1 }, now) }),
  forActors({ name: 'removeIndicator', may: coordination, given: theContract, call: (actor, { now }, { indicatorId }) => removeIndicator(actor, { id: indicatorId }, now) }),
  forActors({ name: 'copyIndicators', may: coordination, given: theContract, call: (actor, { now }, { secondYearId }) => copyIndicators(actor, { id: secondYearId }, now) }),
  forActors({ name: 'listContracts', may: readers, given: theContract, call: (actor) => listContracts(actor) }),
  forActors({ name: 'getContractYear', may: readers, given: theContract, call: (actor, _, { firstYearId }) => getContractYear(actor, firstYearId) }),
]
