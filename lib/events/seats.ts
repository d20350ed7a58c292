/** Seats kept for a profession or an organisation; `isReleased` from the day on which everybody may have them. */
export type Quota = { id: string; seats: number; used: number; isReleased: boolean }

/** The seats of a session, as they are while its row is locked. `capacity` null: as many as come. */
export type SessionSeats = { capacity: number | null; taken: number; quotas: readonly Quota[] }

/** Somebody, or a group, in the order of the list; `quotaId`: the quota whose seats they use first. */
export type Queued = { id: string; people: number; quotaId: string | null }

/**
 * Who of a queue has seats now, in its order. A group has all its seats or none. Whoever does not fit keeps what they could
 * use from everybody after them, so that nobody is overtaken; only a quota in which they have no part goes on.
 */
export function allocateSeats(session: SessionSeats, queue: readonly Queued[]): string[] {
  if (session.capacity === null) return queue.map((one) => one.id)
  const kept = new Map(session.quotas.filter((quota) => !quota.isReleased).map((quota) => [quota.id, Math.max(0, quota.seats - quota.used)]))
  let free = session.capacity - session.taken
  let common = free - sum(kept.values())
  let isCommonClosed = false
  const seated: string[] = []
  for (const one of queue) {
    const own = one.quotaId === null ? 0 : (kept.get(one.quotaId) ?? 0)
    const usableCommon = isCommonClosed ? 0 : Math.max(0, common)
    // Quotas may promise more than a lowered capacity holds: `free` has the last word.
    if (one.people <= Math.min(free, own + usableCommon)) {
      const fromOwn = Math.min(own, one.people)
      if (one.quotaId !== null) kept.set(one.quotaId, own - fromOwn)
      common -= one.people - fromOwn
      free -= one.people
      seated.push(one.id)
    } else {
      isCommonClosed = true
      free -= Math.max(0, Math.min(free, own))
      if (one.quotaId !== null) kept.set(one.quotaId, 0)
    }
  }
  return seated
}

/** The seats that somebody without a quota would find; null where they are not counted. */
export function seatsForAll({ capacity, taken, quotas }: SessionSeats): number | null {
  if (capacity === null) return null
  return Math.max(0, capacity - taken - sum(quotas.filter((quota) => !quota.isReleased).map((quota) => Math.max(0, quota.seats - quota.used))))
}

/** The quota of a session that somebody comes under: the first that names their profession or their organisation. */
export function quotaOf(quotas: readonly { id: string; professionCode: string | null; organisationId: string | null }[], person: { professionCode: string | null; organisationIds: readonly string[] }): string | null {
  const isOf = (quota: (typeof quotas)[number]) => (quota.professionCode !== null && quota.professionCode === person.professionCode) || (quota.organisationId !== null && person.organisationIds.includes(quota.organisationId))
  return quotas.find(isOf)?.id ?? null
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
