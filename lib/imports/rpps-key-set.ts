const SLOTS = 1 << 20

/** A set of ASCII keys that can be asked for straight in a file's bytes. */
export type ByteKeySet = { slots: Uint8Array; keys: ReadonlySet<string> }

/**
 * Prepares keys (commune codes, national identifiers) to be recognised in raw bytes: a table of
 * fingerprints answers "no" without making a string, which is the answer for nearly every line.
 */
export function createByteKeySet(keys: ReadonlySet<string>): ByteKeySet {
  const slots = new Uint8Array(SLOTS)
  for (const key of keys) {
    const bytes = Buffer.from(key, 'latin1')
    slots[fingerprint(bytes, 0, bytes.length)] = 1
  }
  return { slots, keys }
}

/** Whether the bytes from `from` to `to` are one of the keys. */
export function hasByteKey(set: ByteKeySet, bytes: Buffer, from: number, to: number): boolean {
  if (set.slots[fingerprint(bytes, from, to)] !== 1) return false
  return set.keys.has(bytes.toString('latin1', from, to))
}

function fingerprint(bytes: Buffer, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0
  return hash & (SLOTS - 1)
}
