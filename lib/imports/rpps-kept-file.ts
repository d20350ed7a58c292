import { ok, type Result } from '#lib/platform/result'
import { rppsCounts } from './rpps-counts.ts'
import { readRppsFile } from './rpps-file.ts'
import type { RppsFileRefusal, RppsProgress } from './rpps-file.ts'
import type { RppsReadingKept } from './rpps-import.ts'
import { groupRppsPeople } from './rpps-people.ts'
import type { RppsTown } from './rpps-territory.ts'

export type RppsSource = { path: string; savoirFairePath: string | null; towns: readonly RppsTown[]; onProgress: (progress: RppsProgress) => void; signal: AbortSignal }

/** Lines shown with their reason; beyond, their number says enough. */
const REFUSED_SHOWN = 200

/** Reads an extraction for these communes and keeps what an import needs of it. */
export async function readRpps(source: RppsSource): Promise<Result<RppsReadingKept, RppsFileRefusal>> {
  const communes = source.towns.map((town) => town.code)
  const read = await readRppsFile(source.path, {
    communes: new Set(communes),
    towns: source.towns,
    ...(source.savoirFairePath === null ? {} : { savoirFairePath: source.savoirFairePath }),
    onProgress: source.onProgress,
    signal: source.signal,
  })
  if (!read.ok) return read
  const { territoryLines, savoirFaire, refused, isIncomplete, inferredLines } = read.value
  const people = groupRppsPeople(territoryLines, savoirFaire)
  return ok({
    kind: 'rpps', people, communes, isIncomplete, inferredLines,
    refused: refused.count,
    refusedLines: refused.lines.slice(0, REFUSED_SHOWN),
    refusedPeople: [...refused.people],
    counts: rppsCounts(read.value, people),
    decisions: { people: {}, gps: {} },
  })
}
