import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { db, transaction } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import { dayAt } from '#lib/platform/day'
import { refreshRegister } from './refresh-register.ts'
import { listRegisterPracticeIds } from './register-repository.ts'
import { lockPractices } from './repository.ts'

const chunk = 200

/** Makes the whole projection anew from what people said; returns how many practices it holds. Readers see no gap. */
export async function rebuildRegister(now: Date): Promise<number> {
  const kept = await listRegisterPracticeIds(db())
  const stored = await db().registerEntry.findMany({ select: { practiceId: true } })
  const all = [...new Set([...kept, ...stored.map((row) => row.practiceId)])].sort()
  for (let start = 0; start < all.length; start += chunk) {
    const ids = all.slice(start, start + chunk)
    await transaction((tx) => refreshRegister(tx, ids, now))
  }
  return kept.length
}

/** Derives anew the entries that time alone has changed since they were stored; returns how many. Safe to run twice at once. */
export async function refreshStaleEntries(now: Date): Promise<number> {
  const { timeZone } = await loadInstanceRules(db())
  const stale = { changesOn: { lte: fromDay(dayAt(now, timeZone)) } }
  let refreshed = 0
  for (;;) {
    const found = await db().registerEntry.findMany({ where: stale, select: { practiceId: true }, orderBy: { practiceId: 'asc' }, take: chunk })
    if (found.length === 0) return refreshed
    refreshed += await transaction(async (tx) => {
      const ids = found.map((row) => row.practiceId)
      await lockPractices(tx, ids)
      // Another process may have done it while this one waited for the locks.
      const left = await tx.registerEntry.findMany({ where: { ...stale, practiceId: { in: ids } }, select: { practiceId: true } })
      await refreshRegister(tx, left.map((row) => row.practiceId), now)
      return left.length
    })
  }
}
