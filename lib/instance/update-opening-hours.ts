import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import type { WeeklyHours } from '#lib/platform/opening'
import { ok, refuse, type Result } from '#lib/platform/result'
import { shiftDeadlines } from '#lib/referrals/shift-deadlines'
import { loadOpening } from './load-opening.ts'
import { frenchDayHours, weekdays } from './opening-hours.ts'
import { weekdayLabels } from './labels.ts'
import { canEditInstance } from './policy.ts'
import { loadInstanceForUpdate, saveInstance } from './repository.ts'

/** Changes the hours during which the coordination answers; what was promised keeps the opening time it had left. */
export async function updateOpeningHours(actor: Actor, input: { version: number; week: WeeklyHours }, now: Date): Promise<Result<null, 'not-found' | 'conflict' | 'never-open'>> {
  if (!canEditInstance(actor)) return refuse('not-found')
  if (weekdays.every((day) => (input.week[day] ?? []).length === 0)) return refuse('never-open')
  return transaction(async (tx) => {
    const stored = await loadInstanceForUpdate(tx)
    const before = await loadOpening(tx, now)
    const changed = weekdays.filter((day) => frenchDayHours(before.weekly[day] ?? []) !== frenchDayHours(input.week[day] ?? []))
    if (changed.length === 0) return ok(null)
    if (stored.version !== input.version) return refuse('conflict', { changed: changed.map((day) => `${weekdayLabels[day]} : ${frenchDayHours(before.weekly[day] ?? [])}`) })
    await saveInstance(tx, { openingHours: Object.fromEntries(weekdays.map((day) => [String(day), [...(input.week[day] ?? [])]])) })
    await shiftDeadlines(tx, { before, after: { ...before, weekly: input.week } }, now)
    await recordAudit(tx, actor, { event: 'instance.opening_updated', subjectType: 'instance', subjectId: '1', data: { days: changed.map(String) } })
    return ok(null)
  })
}
