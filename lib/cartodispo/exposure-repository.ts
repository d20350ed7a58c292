import type { Db } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'

export type ExposureCount = { practiceId: string; day: Day; shown: number; opened: number }

/** Adds counts to what is there, in one statement. An entry gone meanwhile is left out rather than failing the others. */
export async function addExposure(client: Db, counts: readonly ExposureCount[]): Promise<void> {
  // Sorted, so that two processes writing at once never wait for each other in a circle.
  const sorted = counts.toSorted((a, b) => (`${a.practiceId}${a.day}` < `${b.practiceId}${b.day}` ? -1 : 1))
  await client.$executeRaw`
    INSERT INTO exposure (practice_id, day, shown, opened)
    SELECT c.* FROM unnest(${sorted.map((one) => one.practiceId)}::uuid[], ${sorted.map((one) => one.day)}::date[],
        ${sorted.map((one) => one.shown)}::int[], ${sorted.map((one) => one.opened)}::int[]) AS c(practice_id, day, shown, opened)
      JOIN practice p ON p.id = c.practice_id
    ORDER BY c.practice_id, c.day
    ON CONFLICT (practice_id, day) DO UPDATE SET shown = exposure.shown + EXCLUDED.shown, opened = exposure.opened + EXCLUDED.opened`
}

/** What one entry was shown and opened since a day. */
export async function sumExposure(client: Db, practiceId: string, sinceOn: Day): Promise<{ shown: number; opened: number }> {
  const { _sum: sum } = await client.exposure.aggregate({ where: { practiceId, day: { gte: fromDay(sinceOn) } }, _sum: { shown: true, opened: true } })
  return { shown: sum.shown ?? 0, opened: sum.opened ?? 0 }
}
