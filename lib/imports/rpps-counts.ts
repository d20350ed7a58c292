import type { RppsPerson } from './rpps-people.ts'

/** What an import announces; the names are those of the command line's JSON. */
export type RppsCounts = {
  /** Data lines of the file, without the header. */
  lines: number
  linesInTerritory: number
  peopleInTerritory: number
  /** GPs with at least one practice (sector SA05, SA07 or SA08) in the territory. */
  gps: number
  /** Pairs (GP, structure). */
  gpPractices: number
}

/** Counts a reading and the people it was grouped into. */
export function rppsCounts(reading: { lines: number; territoryLines: readonly unknown[] }, people: readonly RppsPerson[]): RppsCounts {
  const gpPractices = people.map((person) => person.practices.filter((practice) => practice.isGpPractice).length)
  return {
    lines: reading.lines,
    linesInTerritory: reading.territoryLines.length,
    peopleInTerritory: people.length,
    gps: gpPractices.filter((count) => count > 0).length,
    gpPractices: gpPractices.reduce((sum, count) => sum + count, 0),
  }
}
