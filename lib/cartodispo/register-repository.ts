import { Prisma } from '#lib/platform/db/generated/client'
import type { Db, Tx } from '#lib/platform/db/client'
import { fromDay, fromDayOrNull } from '#lib/platform/db/days'
import { dayAt } from '#lib/platform/day'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { deriveAvailability } from './availability.ts'
import { entryFrom } from './entry-from-facts.ts'
import { type PracticeRow, practiceFactsSql } from './practice-facts-sql.ts'
import { factsFromRow } from './facts-from-row.ts'

/**
 * Derives these practices anew and stores what they show. Called by every change that can alter it, in its transaction;
 * also by the midnight job for those that time alone changed.
 */
export async function refreshRegister(tx: Tx, practiceIds: readonly string[], now: Date): Promise<void> {
  if (practiceIds.length === 0) return
  const { timeZone, settings } = await loadInstanceRules(tx)
  const today = dayAt(now, timeZone)
  const rows = await loadPracticeRows(tx, practiceIds)
  for (const row of rows) {
    const availability = deriveAvailability(factsFromRow(row, timeZone), now, timeZone, settings)
    const entry = entryFrom(row, availability, today)
    const data = {
      state: entry.state,
      statementId: entry.statementId,
      audience: entry.audience,
      confirmedOn: fromDayOrNull(entry.confirmedOn),
      computedOn: fromDay(today),
      changesOn: fromDayOrNull(entry.changesOn),
      detail: entry as unknown as Prisma.InputJsonObject,
    }
    await tx.registerEntry.upsert({ where: { practiceId: row.id }, create: { practiceId: row.id, ...data }, update: data, select: { practiceId: true } })
  }
  const found = new Set(rows.map((row) => row.id))
  const gone = practiceIds.filter((id) => !found.has(id))
  if (gone.length > 0) await tx.registerEntry.deleteMany({ where: { practiceId: { in: gone } } })
}

/** The raw facts of GPs' practices that are neither removed nor a tombstone. */
export async function loadPracticeRows(client: Db, practiceIds: readonly string[]): Promise<PracticeRow[]> {
  return client.$queryRaw<PracticeRow[]>(practiceFactsSql(practiceIds))
}

/** Every GP's practice, for a rebuild or a nightly round. */
export async function listRegisterPracticeIds(client: Db): Promise<string[]> {
  const rows = await client.practice.findMany({
    where: { removedAt: null, practitioner: { isGp: true, removedAt: null } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => row.id)
}
