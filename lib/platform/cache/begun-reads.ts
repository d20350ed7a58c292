/** After this long, milliseconds, whoever began to read has failed. */
const patienceMs = 60_000

type Begun = { changes: number; at: number }

/**
 * Remembers what was changed when each missing page or read began to be made, so that what was read before a change is
 * never kept as if it had been read after it: the cache itself dates an entry by the end of its making.
 */
export function begunReads() {
  const begun = new Map<string, Begun[]>()
  const recent = (key: string, at: number) => (begun.get(key) ?? []).filter((one) => at - one.at < patienceMs)

  return {
    /** Somebody found nothing under this key and begins to make it; `changes` is the count of that moment. */
    begin(key: string, changes: number, at: number): void {
      begun.set(key, [...recent(key, at), { changes, at }])
    },

    /**
     * Whether what has now been made under this key may be kept: nothing that it depends on changed since, the latest such
     * change being `latest`. The first to begin is taken to be the first to end.
     */
    mayKeep(key: string, latest: number, at: number): boolean {
      const [first, ...others] = recent(key, at)
      if (others.length > 0) begun.set(key, others)
      else begun.delete(key)
      return first === undefined || first.changes >= latest
    },
  }
}
