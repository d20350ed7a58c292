import { addCpamFigure } from '#lib/figures/add-cpam-figure'
import { keepFiguresCopy } from '#lib/figures/keep-figures-copy'
import { commandActor } from '#lib/platform/auth/actor'
import { addDays, dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'

/** What the CPAM said of the present contract year, and a copy of its figures, as a coordination would have them after a meeting; nothing without a contract. */
export async function keepExampleFigures(now: Date): Promise<void> {
  const today = dayAt(now, 'Europe/Paris')
  const year = await db().contractYear.findFirst({ where: { fromOn: { lte: fromDay(today) } }, select: { id: true }, orderBy: { fromOn: 'desc' } })
  if (!year) return
  const figure = { yearId: year.id, onDay: addDays(today, -40), source: 'CPAM, relevé trimestriel (exemple)' }
  await addCpamFigure(commandActor, { ...figure, name: 'Part des 17 ans et plus sans médecin traitant', unit: 'percent', value: 9.4 }, now)
  await addCpamFigure(commandActor, { ...figure, name: 'Patients en ALD sans médecin traitant', unit: 'count', value: 187 }, now)
  await keepFiguresCopy(commandActor, { yearId: year.id, title: 'Point de mi-année avec la CPAM' }, now)
}
