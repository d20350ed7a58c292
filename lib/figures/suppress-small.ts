import { type Cell, type Counts, cuts, delays, type FigureCounts, type Median, measures } from './count-people.ts'

/** Fewer people than this are not told outside of the coordination. */
export const fewest = 5

/**
 * The same figures for whoever is not of the coordination: what counts one to four people is not told, nor as much beside it as
 * would let somebody find it by subtraction. Nobody (0) is told.
 */
export function suppressSmall(figures: FigureCounts): FigureCounts {
  const total = mapCounts((measure) => few(figures.total[measure]))
  const partners = figures.cuts.channel.find((line) => line.key === 'partner')
  const cutBy = (lines: FigureCounts['cuts'][keyof FigureCounts['cuts']], whole: Counts) => {
    const columns = measures.map((measure) => [measure, hideColumn(lines.map((line) => line.counts[measure]), whole[measure])] as const)
    return lines.map((line, index) => ({ key: line.key, counts: Object.fromEntries(columns.map(([measure, cells]) => [measure, cells[index] ?? null])) as Counts }))
  }
  const channel = cutBy(figures.cuts.channel, total)
  // Organisations make up one line of the channels: hidden there, they are hidden all.
  const wholeOf = { organisation: channel.find((line) => line.key === partners?.key)?.counts ?? mapCounts(() => null) }
  return {
    total, duplicates: few(figures.duplicates),
    cuts: Object.fromEntries(cuts.map((cut) => [cut, cut === 'channel' ? channel : cutBy(figures.cuts[cut], cut === 'organisation' ? wholeOf.organisation : total)])) as FigureCounts['cuts'],
    endedBy: hideCells(figures.endedBy, total.ended), waitingSince: hideCells(figures.waitingSince, total.waiting),
    medians: Object.fromEntries(delays.map((delay) => [delay, quietMedian(figures.medians[delay])])) as FigureCounts['medians'],
  }
}

/** Parts of a whole, some of them hidden; `whole` null: it is hidden itself, and every part with it. */
export function hideColumn(parts: readonly (number | null)[], whole: number | null): (number | null)[] {
  if (whole === null || whole < 0) return parts.map(() => null)
  const hidden = new Set(parts.flatMap((part, index) => (isSmall(part) ? [index] : [])))
  if (hidden.size === 0) return [...parts]
  // The smallest of the others go with them, until what is missing could be shared out in more than one way.
  let others = parts.flatMap((part, index) => (part !== null && part > 0 && !hidden.has(index) ? [{ part, index }] : [])).toSorted((one, other) => one.part - other.part || one.index - other.index)
  const sum = () => [...hidden].reduce((all, index) => all + (parts[index] ?? 0), 0)
  while (!isVague([...hidden].map((index) => parts[index] ?? 0), sum())) {
    const next = others.shift()
    if (!next) return parts.map(() => null)
    // Equal ones together: which of them is hidden would tell of the others.
    for (const one of [next, ...others.filter(({ part }) => part === next.part)]) hidden.add(one.index)
    others = others.filter(({ part }) => part !== next.part)
  }
  return parts.map((part, index) => (hidden.has(index) ? null : part))
}

/** Whether several answers remain: two parts at least, neither all of one person nor all of the most that is hidden. */
function isVague(parts: readonly number[], sum: number): boolean {
  if (parts.length < 2 || sum < fewest) return false
  return sum > parts.length && !(parts.every(isSmall) && sum === parts.length * (fewest - 1))
}

/** Of how many people a median is, beside how many were accepted or declared, would tell of the few in between: of none, or not told. */
function quietMedian({ days, people }: Median): Median {
  if (people === 0) return { days: null, people: 0 }
  return { days: few(people) === null ? null : days, people: null }
}

function hideCells(cells: readonly Cell[], whole: number | null): Cell[] {
  const counts = hideColumn(cells.map((cell) => cell.count), whole)
  return cells.map((cell, index) => ({ ...cell, count: counts[index] ?? null }))
}

function isSmall(count: number | null): boolean {
  return count !== null && count > 0 && count < fewest
}

function few(count: number | null): number | null {
  return isSmall(count) ? null : count
}

function mapCounts(of: (measure: (typeof measures)[number]) => number | null): Counts {
  return Object.fromEntries(measures.map((measure) => [measure, of(measure)])) as Counts
}
