/** A word of the site that looks like what was typed; `documents`: how many hold it. */
export type KnownWord = { word: string; documents: number }

/**
 * The words somebody may have meant, the nearest first: those that begin like what was typed ("kine", "dermato"), then those
 * that a few wrong letters separate from it: one in a short word, two, three in a long one. At most `wanted`.
 */
export function meantWords(typed: string, { begins, alike }: { begins: readonly KnownWord[]; alike: readonly KnownWord[] }, wanted = 6): string[] {
  const near = alike
    .map((one) => ({ ...one, distance: distanceBetween(typed, one.word) }))
    .filter((one) => one.distance <= tolerance(typed))
    .sort((a, b) => a.distance - b.distance || b.documents - a.documents || (a.word < b.word ? -1 : 1))
  // Of what is as near as the nearest, all; further words would only blur the answer.
  const nearest = near.filter((one) => one.distance === near[0]?.distance)
  const longer = begins.filter((one) => one.word !== typed).sort((a, b) => b.documents - a.documents || (a.word < b.word ? -1 : 1))
  return [...new Set([...((nearest[0]?.distance ?? 9) <= 1 ? [] : longer), ...nearest, ...longer].map((one) => one.word))].slice(0, wanted)
}

/** How many letters may be wrong. */
function tolerance(word: string): number {
  return word.length < 4 ? 0 : word.length < 6 ? 1 : word.length < 9 ? 2 : 3
}

/** Letters to change, add, leave out or exchange with their neighbour (Damerau and Levenshtein), spelling of one sound counted once. */
export function distanceBetween(left: string, right: string): number {
  const [a, b] = [asHeard(left), asHeard(right)]
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, row) => [row])
  for (let column = 0; column <= b.length; column += 1) (rows[0] ?? [])[column] = column
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const change = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      ;(rows[row] ?? [])[column] = Math.min(change, at(row - 1, column) + 1, at(row, column - 1) + 1, isSwap ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY)
    }
  }
  return at(a.length, b.length)
}

/** "ph" and "f", "th" and "t", "y" and "i", "qu" and "k": who writes one for the other makes one mistake, not two. */
function asHeard(word: string): string {
  return word.replaceAll('ph', 'f').replaceAll('th', 't').replaceAll('y', 'i').replaceAll('qu', 'k')
}
