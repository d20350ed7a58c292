/** GPs of a sector or of what lies in none, and how many of them welcome new patients. */
export type FigureGroup = { scope: string; gps: number; open: number }

/** Smallest group of which anything is told, and smallest number of open ones among them (R10). */
const smallest = { gps: 5, open: 3 }

/** The name of the whole territory among the scopes. */
export const territoryScope = 'territory'

/** Communes in no sector: counted in the whole and never told by themselves. */
export const unnamedScope = 'none'

/**
 * The figures that may be published: groups large enough only, and no sector that could be found by taking the others
 * from the total. When what is withheld is itself too small to be told, the smallest published sectors are withheld too.
 */
export function publishableFigures(sectors: readonly FigureGroup[], territory: Omit<FigureGroup, 'scope'>): FigureGroup[] {
  const whole = { scope: territoryScope, ...territory }
  const isTold = (one: FigureGroup) => one.scope !== unnamedScope && isLargeEnough(one)
  const published = sectors.filter(isTold).sort((a, b) => a.gps - b.gps || (a.scope < b.scope ? -1 : 1))
  const withheld = sectors.filter((one) => !isTold(one) && one.gps > 0)
  if (!isLargeEnough(whole)) return published
  while (withheld.length > 0 && !isLargeEnough(sumOf(withheld))) {
    const next = published.shift()
    if (!next) break
    withheld.push(next)
  }
  return [whole, ...published]
}

function isLargeEnough(group: FigureGroup): boolean {
  return group.gps >= smallest.gps && group.open >= smallest.open
}

function sumOf(groups: readonly FigureGroup[]): FigureGroup {
  return { scope: '', gps: groups.reduce((sum, one) => sum + one.gps, 0), open: groups.reduce((sum, one) => sum + one.open, 0) }
}
