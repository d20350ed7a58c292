import { type Day, daysBetween } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { loadOlderEnding } from './load-older-ending.ts'
import { olderLastWarnedDays, olderWarnedDays } from './older-limit.ts'
import { tellCoordination } from './tell-coordination.ts'

/** Tells whoever runs the searches that requests of older lists are about to be erased: a fortnight before those of each day, and once more three days before. */
export async function tellOlderEnding(tx: Tx, today: Day, now: Date): Promise<void> {
  const ending = await loadOlderEnding(tx, today)
  if (ending === null) return
  const left = daysBetween(today, ending.firstOn)
  if (left > olderWarnedDays) return
  const moment = left > olderLastWarnedDays ? 'soon' : 'last'
  await tellCoordination(tx, { template: 'older-ending', payload: { day: today }, dedupeKey: `older-ending:${ending.firstOn}:${moment}` }, now)
}
