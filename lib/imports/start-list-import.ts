import { canRunRegister } from '#lib/cartodispo/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { saveWorkbook } from './import-files-adapter.ts'
import { insertImportRun, showImportPreview } from './import-run-repository.ts'
import type { ListFileRefusal } from './list-file.ts'
import { keepList } from './list-kept-repository.ts'

export type StartListImport = { id: string; fileName: string; bytes: Uint8Array; sheetName?: string }

/** Reads the coordinator's list and keeps it for its preview. Nothing is written to the register before `applyListImport`. */
export async function startListImport(actor: Actor, input: StartListImport, now: Date): Promise<Result<{ importId: string }, 'not-found' | 'no-territory' | ListFileRefusal>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  if ((await db().commune.count({ where: { membership: 'territory' } })) === 0) return refuse('no-territory')
  const kept = await keepList(db(), input)
  if (!kept.ok) return kept
  if (kept.value.table.otherSheets.length > 0) await saveWorkbook(input.id, input.bytes)
  return transaction(async (tx) => {
    const { id, fileName } = input
    await insertImportRun(tx, { id, fileName, filePath: null, bytesTotal: input.bytes.length, kind: 'list', startedById: actor.userId, startedAt: now })
    await showImportPreview(tx, id, kept.value, {})
    await recordAudit(tx, actor, { event: 'import.started', subjectType: 'import', subjectId: id, data: { kind: 'list' } })
    return ok({ importId: id })
  })
}
