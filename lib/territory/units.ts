import { plural } from '#lib/platform/format/french-count'

type Unit = { code: string }

/** What the units of a territory are called: a commune has the five signs of its INSEE code, a part of one has a code of its own. */
export function unitWord(units: readonly Unit[]): 'communes' | 'quartiers' | 'communes et quartiers' {
  const parts = units.filter((unit) => !/^\d[\dAB]\d{3}$/.test(unit.code)).length
  if (parts === 0) return 'communes'
  return parts === units.length ? 'quartiers' : 'communes et quartiers'
}

/** "20 communes", "1 commune", "3 communes et quartiers". */
export function countedUnits(units: readonly Unit[]): string {
  const word = unitWord(units)
  return plural(units.length, word.replace(/s$/, ''), word)
}
