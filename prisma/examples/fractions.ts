/**
 * A number in [0, 1) that depends on the text alone: the example is the same at each loading, and adding
 * somebody moves nobody else (a generator with a state would shift everything after).
 */
export function fractionOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000
}

/** A whole number from 0 to `below` − 1 that depends on the text alone. */
export function rankOf(text: string, below: number): number {
  return Math.floor(fractionOf(text) * below)
}

/** One of a list, by the text alone. */
export function pick<Item>(list: readonly Item[], text: string): Item {
  const found = list[rankOf(text, list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}
