import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { dayAt } from '#lib/platform/day'
import type { Db } from '#lib/platform/db/client'
import { loadCompletablePractices, loadListRegister } from '#lib/practitioners/load-list-register'
import type { ListDays, ListKept } from './import-run.ts'
import { listLines, type SkippedRow } from './list-lines.ts'
import type { ListPlan } from './list-outcome.ts'
import { planListImport } from './list-plan.ts'
import { type ListWrites, planListWrites } from './list-writes.ts'

export type ListPreviewed = ListWrites & { plan: ListPlan; skipped: readonly SkippedRow[]; days: ListDays }

/** Plans a kept list against the register as it is now; the same function feeds the screens, the commands and the import itself. */
export async function previewKeptList(client: Db, list: ListKept, now: Date): Promise<ListPreviewed> {
  const { timeZone } = await loadInstanceRules(client)
  const days = { timeZone, today: dayAt(now, timeZone) }
  const { lines, skipped } = listLines(list.table.rows, { headerRow: list.table.headerRow, mapping: list.mapping })
  const plan = planListImport(lines, { ...(await loadListRegister(client)), today: days.today, decisions: list.decisions })
  const known = plan.outcomes.flatMap((one) => (one.outcome === 'imported' && one.entry.practice.kind === 'known' ? [one.entry.practice.practiceId] : []))
  const writes = planListWrites(plan, await loadCompletablePractices(client, known), days)
  return { ...writes, plan, skipped, days }
}
