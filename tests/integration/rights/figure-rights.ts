import { addCpamFigure } from '#lib/figures/add-cpam-figure'
import { keepFiguresCopy } from '#lib/figures/keep-figures-copy'
import { getFiguresCopy, getYearFigures, listCpamFigures, listFigureYears } from '#lib/figures/queries'
import { removeCpamFigure } from '#lib/figures/remove-cpam-figure'
import { publishQuarters } from '#lib/statistics/publish-quarters'
import { db } from '#lib/platform/db/client'
import { aContract } from '#tests/factories/contract'
import { type Column, preparer } from '#tests/integration/rights/columns'
import { forActors, type RightsRow } from '#tests/integration/rights/row'
import type { World } from '#tests/integration/rights/world'

const readers: readonly Column[] = ['coordination', 'coordination_referrals', 'treasurer', 'bureau', 'admin']
const keepers: readonly Column[] = ['coordination', 'coordination_referrals']
const theContract = ({ now }: World) => aContract(preparer, now)

const figure = { name: 'Part sans médecin traitant', unit: 'percent', value: 9.5, onDay: '2026-10-01', source: 'CPAM' } as const

async function aCopy(world: World): Promise<string> {
  const kept = await keepFiguresCopy(preparer, { yearId: (await theContract(world)).firstYearId, title: 'Essai' }, world.now)
  if (!kept.ok) throw new Error(kept.code)
  return kept.value.copyId
}

async function aCpamFigure(world: World): Promise<{ id: string; yearId: string }> {
  const { firstYearId } = await theContract(world)
  await addCpamFigure(preparer, { ...figure, yearId: firstYearId }, world.now)
  return await db().cpamFigure.findFirstOrThrow({ where: { yearId: firstYearId }, select: { id: true, yearId: true } })
}

/** The contract's figures: counts for those who answer for the CPTS, in full for both coordinations. */
export const figureRights: readonly RightsRow[] = [
  forActors({ name: 'getYearFigures', may: readers, given: theContract, call: (actor, { now }, { firstYearId }) => getYearFigures(actor, firstYearId, { now, reading: 'full' }) }),
  forActors({ name: 'listFigureYears', may: readers, given: theContract, call: (actor) => listFigureYears(actor) }),
  forActors({ name: 'listCpamFigures', may: keepers, given: aCpamFigure, call: (actor, _, { yearId }) => listCpamFigures(actor, yearId) }),
  forActors({ name: 'getFiguresCopy', may: readers, given: aCopy, call: (actor, _, copyId) => getFiguresCopy(actor, copyId, 'full') }),
  forActors({ name: 'addCpamFigure', may: keepers, given: theContract, call: (actor, { now }, { firstYearId }) => addCpamFigure(actor, { ...figure, yearId: firstYearId }, now) }),
  forActors({ name: 'removeCpamFigure', may: keepers, given: aCpamFigure, call: (actor, { now }, { id }) => removeCpamFigure(actor, { figureId: id }, now) }),
  forActors({ name: 'publishQuarters', may: keepers, call: (actor, { now }) => publishQuarters(actor, now) }),
  forActors({ name: 'keepFiguresCopy', may: keepers, given: theContract, call: (actor, { now }, { firstYearId }) => keepFiguresCopy(actor, { yearId: firstYearId, title: '' }, now) }),
]
