import { canRunRegister } from '#lib/cartodispo/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadImportRunForUpdate, rememberColumns, saveImportPlan } from './import-run-repository.ts'
import { assignColumn, type ListField, rememberMapping, requireColumns } from './list-columns.ts'

/** `columns`: for each column of the file by its index, what it holds; a field is held by one column. */
export type ChooseListColumns = { importId: string; columns: readonly { index: number; field: ListField | null }[] }

/** Says what each column of the list holds; remembered for the next list with the same header. */
export async function chooseListColumns(actor: Actor, input: ChooseListColumns, now: Date): Promise<Result<null, 'not-found' | 'not-ready' | 'missing-columns' | 'column-twice'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  const chosen = input.columns.map((column) => column.field).filter((field) => field !== null)
  if (new Set(chosen).size < chosen.length) return refuse('column-twice')
  return transaction(async (tx) => {
    const run = await loadImportRunForUpdate(tx, input.importId)
    if (run?.kind !== 'list') return refuse('not-found')
    if (run.status !== 'preview' || run.plan?.kind !== 'list') return refuse('not-ready')
    const cleared = input.columns.reduce((mapping, { index }) => assignColumn(mapping, index, null), run.plan.mapping)
    const mapping = requireColumns(input.columns.reduce((all, { index, field }) => assignColumn(all, index, field), cleared))
    if (!mapping.ok) return mapping
    await saveImportPlan(tx, run.id, { ...run.plan, mapping: mapping.value, step: 'lines' })
    await rememberColumns(tx, rememberMapping(mapping.value), now)
    await recordAudit(tx, actor, { event: 'import.columns_chosen', subjectType: 'import', subjectId: run.id })
    return ok(null)
  })
}
