import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { isUuid } from '#lib/platform/uuid'
import { deriveAvailability } from './availability.ts'
import { entryFrom } from './entry-from-facts.ts'
import { contentFromRow, factsFromRow } from './facts-from-row.ts'
import { type DeclaringCapacity, declaringCapacity } from './policy.ts'
import type { RegisterEntry } from './register-entry.ts'
import { loadPracticeRows } from './register-repository.ts'
import type { StatementContent } from './statement-content.ts'

export type OwnPractice = {
  entry: Omit<RegisterEntry, 'snapshotState' | 'snapshotLoad'>
  version: number
  capacity: DeclaringCapacity
  isReplacement: boolean
  /** What was last said, even expired: the starting point of the next answer. */
  lastContent: StatementContent | null
}

/** The practices this person answers for: the own ones first, then those of a delegation, by name. */
export async function listOwnPractices(actor: Actor, now: Date): Promise<OwnPractice[]> {
  const practices = await load(actor, [...actor.ownPracticeIds, ...actor.delegatedPracticeIds], now)
  return practices.sort((a, b) => (a.capacity === b.capacity ? a.entry.lastName.localeCompare(b.entry.lastName, 'fr') : a.capacity === 'self' ? -1 : 1))
}

/** One practice that this person may speak for, or null: what is not there and what is not theirs are the same answer. */
export async function getOwnPractice(actor: Actor, practiceId: string, now: Date): Promise<OwnPractice | null> {
  if (!isUuid(practiceId) || declaringCapacity(actor, { practiceId }) === null) return null
  const [practice] = await load(actor, [practiceId], now)
  return practice ?? null
}

async function load(actor: Actor, practiceIds: string[], now: Date): Promise<OwnPractice[]> {
  const ids = [...new Set(practiceIds)]
  const [{ timeZone, settings }, rows, versions] = await Promise.all([
    loadInstanceRules(db()),
    loadPracticeRows(db(), ids),
    db().practice.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  ])
  const today = dayAt(now, timeZone)
  return rows.flatMap((row) => {
    const capacity = declaringCapacity(actor, { practiceId: row.id })
    if (!capacity) return []
    const availability = deriveAvailability(factsFromRow(row, timeZone), now, timeZone, settings)
    const last = row.statements.toSorted((a, b) => (a.declared_at < b.declared_at ? 1 : -1))[0]
    return [{
      entry: entryFrom(row, availability, today),
      version: versions.find((one) => one.id === row.id)?.version ?? 0,
      capacity,
      isReplacement: row.position === 'replacement',
      lastContent: last ? contentFromRow(last) : null,
    }]
  })
}
