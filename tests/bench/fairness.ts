import type { BenchLine } from './bench-line.ts'
import { equalGps, inHashOrder, meets, yearlyGini } from './fairness-simulation.ts'

const limit = 0.1

/** How evenly a year of searches shares the first page among doctors whom nothing tells apart. */
export const bench = {
  name: 'equite',
  run: async (): Promise<BenchLine[]> => {
    const thousand = equalGps(1000)
    const filtered = thousand.filter((gp) => meets(gp, 0) && meets(gp, 1))
    const behind = inHashOrder([...equalGps(10, { isSameCommune: true }, 'proche'), ...equalGps(60)])
    return [
      ...[5, 20, 60, 1000].map((count) => line(`première page, ${count} médecins à égalité`, yearlyGini(equalGps(count)))),
      line(`première page, ${filtered.length} médecins à égalité après deux filtres`, yearlyGini(filtered)),
      line('première page, 60 médecins à égalité derrière dix plus proches', yearlyGini(behind, (gp) => !gp.isSameCommune)),
    ]
  },
}

function line(name: string, value: number): BenchLine {
  return { part: 'registre', name, value: Math.round(value * 1000) / 1000, unit: 'Gini', target: `≤ ${limit}`, holds: value <= limit }
}
