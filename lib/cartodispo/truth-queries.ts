import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { addDays, addMonths, type Day, monthStart } from '#lib/platform/day'
import { loadTruthFacts } from './load-truth-facts.ts'
import { canRunRegister } from './policy.ts'
import { currentRegister } from './register-index.ts'
import { isCounted } from './register-table.ts'
import { truthFigures, type TruthFigures } from './truth-figures.ts'

export type Truth = {
  today: Day
  freshDays: number
  now: TruthFigures
  /** Entries whose answer nobody doubts today: neither to contact, nor to reconfirm, nor disputed. */
  answered: number
  sectors: (TruthFigures & { sectorId: string | null; name: string })[]
  /** The last day of each of the twelve months before, then today. */
  trend: (TruthFigures & { on: Day })[]
}

/** How true the register is, by sector and over a year. Null for whoever does not run it. */
export async function getTruth(actor: Actor, now: Date): Promise<Truth | null> {
  if (!canRunRegister(actor)) return null
  const { today, settings, entries } = await currentRegister(now)
  const [facts, sectors] = await Promise.all([loadTruthFacts(db()), db().sector.findMany({ select: { id: true, name: true }, orderBy: [{ position: 'asc' }, { name: 'asc' }] })])
  const { freshDays } = settings
  const named = [...sectors.map(({ id, name }) => ({ sectorId: id, name })), { sectorId: null, name: 'Sans secteur' }]
  const monthEnds = Array.from({ length: 12 }, (_, index) => addDays(addMonths(monthStart(today), index - 11), -1))
  return {
    today,
    freshDays,
    now: truthFigures(facts, today, freshDays),
    answered: entries.filter((one) => isCounted(one.state) && !['to_contact', 'to_reconfirm', 'disputed'].includes(one.state)).length,
    sectors: named
      .map(({ sectorId, name }) => ({ sectorId, name, ...truthFigures(facts.filter((one) => one.sectorId === sectorId), today, freshDays) }))
      .filter((one) => one.practices > 0),
    trend: [...monthEnds, today].map((on) => ({ on, ...truthFigures(facts, on, freshDays) })),
  }
}
