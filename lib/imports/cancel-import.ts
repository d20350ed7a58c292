import { canRunRegister } from '#lib/cartodispo/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { recordErasure } from '#lib/platform/privacy/record-erasure'
import { ok, refuse, type Result } from '#lib/platform/result'
import { removeImportFiles } from './import-files-adapter.ts'
import { giveUpImport, loadImportRunForUpdate } from './import-run-repository.ts'

/** Gives an import up: a reading stops within a second, a preview is forgotten. What is applied is not undone. Twice is once. */
export async function cancelImport(actor: Actor, input: { importId: string }, now: Date): Promise<Result<'cancelled' | 'asked', 'not-found' | 'already-applied'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  const outcome = await transaction(async (tx) => {
    const run = await loadImportRunForUpdate(tx, input.importId)
    if (!run) return refuse('not-found')
    if (run.status === 'applied') return refuse('already-applied')
    if (run.status === 'reading') {
      // Whoever reads sees it at the next progress, and ends the run.
      if (run.cancelAskedAt === null) await tx.importRun.update({ where: { id: run.id }, data: { cancelAskedAt: now }, select: { id: true } })
      return ok('asked' as const)
    }
    if (run.status === 'preview') {
      await giveUpImport(tx, run.id, now)
      await recordErasure(tx, { kind: 'import', subjectId: run.id })
      await recordAudit(tx, actor, { event: 'import.cancelled', subjectType: 'import', subjectId: run.id, data: { kind: run.kind } })
    }
    return ok('cancelled' as const)
  })
  if (outcome.ok && outcome.value === 'cancelled') await removeImportFiles(input.importId)
  return outcome
}
