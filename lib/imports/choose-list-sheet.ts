import { canRunRegister } from '#lib/cartodispo/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { readKeptWorkbook } from './import-files-adapter.ts'
import { loadImportRun, loadImportRunForUpdate, saveImportPlan } from './import-run-repository.ts'
import type { ListFileRefusal } from './list-file.ts'
import { keepList } from './list-kept-repository.ts'

export type ChooseSheetRefusal = 'not-found' | 'not-ready' | 'workbook-gone' | ListFileRefusal

/**
 * Reads another sheet of the workbook instead. Its columns are mapped as those of any list: as they were chosen for the same
 * header before, else as they are guessed. Answers given to lines of the former sheet go with it; the same sheet again changes nothing.
 */
export async function chooseListSheet(actor: Actor, input: { importId: string; sheetName: string }, _now: Date): Promise<Result<null, ChooseSheetRefusal>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  const shown = await loadImportRun(db(), input.importId)
  if (shown?.kind !== 'list') return refuse('not-found')
  if (shown.status !== 'preview' || shown.plan?.kind !== 'list') return refuse('not-ready')
  if (shown.plan.table.sheetName === input.sheetName) return ok(null)
  const bytes = await readKeptWorkbook(input.importId)
  if (bytes === null) return refuse('workbook-gone')
  const kept = await keepList(db(), { fileName: shown.fileName, bytes, sheetName: input.sheetName })
  if (!kept.ok) return kept
  return transaction(async (tx) => {
    const run = await loadImportRunForUpdate(tx, input.importId)
    if (run?.status !== 'preview') return refuse('not-ready')
    await saveImportPlan(tx, run.id, { ...kept.value, step: 'columns' })
    await recordAudit(tx, actor, { event: 'import.sheet_chosen', subjectType: 'import', subjectId: run.id })
    return ok(null)
  })
}
