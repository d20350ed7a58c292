import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import { addDays, type Day } from '#lib/platform/day'
import { log } from '#lib/platform/log'
import { canManagePractice } from './policy.ts'

type Count = { practiceId: string; day: Day; shown: number; opened: number }
export type OwnExposure = { shown: number; opened: number; sinceOn: Day }

const everyMilliseconds = 5000
const reportedDays = 30

// Counted in memory: no reader waits for it, and a process that is killed loses five seconds of counts, not a page.
const holder = globalThis as typeof globalThis & { cptsExposure?: { counts: Map<string, Count>; timer: NodeJS.Timeout | null } }

/** Notes that these entries stood on a page somebody was shown. */
export function countShown(practiceIds: readonly string[], today: Day): void {
  for (const id of practiceIds) countOf(id, today).shown += 1
}

/** Notes that somebody opened this entry. */
export function countOpened(practiceId: string, today: Day): void {
  countOf(practiceId, today).opened += 1
}

/** Writes what was counted, in one statement; called every few seconds and before the process ends. */
export async function flushExposure(): Promise<void> {
  const state = (holder.cptsExposure ??= { counts: new Map(), timer: null })
  if (state.timer) clearTimeout(state.timer)
  state.timer = null
  const counts = [...state.counts.values()]
  if (counts.length === 0) return
  state.counts = new Map()
  // An entry may be gone meanwhile: it is left out rather than failing the others. Sorted, so that two processes never deadlock.
  counts.sort((a, b) => (`${a.practiceId}${a.day}` < `${b.practiceId}${b.day}` ? -1 : 1))
  await db().$executeRaw`
    INSERT INTO exposure (practice_id, day, shown, opened)
    SELECT c.* FROM unnest(${counts.map((one) => one.practiceId)}::uuid[], ${counts.map((one) => one.day)}::date[],
        ${counts.map((one) => one.shown)}::int[], ${counts.map((one) => one.opened)}::int[]) AS c(practice_id, day, shown, opened)
      JOIN practice p ON p.id = c.practice_id
    ON CONFLICT (practice_id, day) DO UPDATE SET shown = exposure.shown + EXCLUDED.shown, opened = exposure.opened + EXCLUDED.opened`
}

/** How often one's own entry was shown and opened over the last thirty days; null when it is not one's own. */
export async function getOwnExposure(actor: Actor, practiceId: string, today: Day): Promise<OwnExposure | null> {
  if (!canManagePractice(actor, { practiceId })) return null
  await flushExposure()
  const sinceOn = addDays(today, 1 - reportedDays)
  const { _sum: sum } = await db().exposure.aggregate({ where: { practiceId, day: { gte: fromDay(sinceOn) } }, _sum: { shown: true, opened: true } })
  return { shown: sum.shown ?? 0, opened: sum.opened ?? 0, sinceOn }
}

function countOf(practiceId: string, day: Day): Count {
  const state = (holder.cptsExposure ??= { counts: new Map(), timer: null })
  const key = `${day} ${practiceId}`
  const count = state.counts.get(key) ?? { practiceId, day, shown: 0, opened: 0 }
  state.counts.set(key, count)
  state.timer ??= setTimeout(() => {
    flushExposure().catch(() => log().warn('exposure: some counts could not be written'))
  }, everyMilliseconds).unref()
  return count
}
