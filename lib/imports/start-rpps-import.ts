import { canRunRegister } from '#lib/cartodispo/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { enqueueJob } from '#lib/platform/jobs/enqueue-job'
import { ok, refuse, type Result } from '#lib/platform/result'
import { insertImportRun } from './import-run-repository.ts'

/** `reader`: the worker, or the command that asks and reads the file itself. */
export type StartRppsImport = { id: string; fileName: string; filePath: string; bytesTotal: number; reader: 'worker' | 'command' }

/** Opens the import of an extraction that lies on the server. Nothing is written to the register before `applyRppsImport`. */
export async function startRppsImport(actor: Actor, input: StartRppsImport, now: Date): Promise<Result<{ importId: string }, 'not-found' | 'no-territory'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    if ((await tx.commune.count({ where: { membership: 'territory' } })) === 0) return refuse('no-territory')
    const { reader, ...file } = input
    await insertImportRun(tx, { ...file, kind: 'rpps', startedById: actor.userId, startedAt: now })
    if (reader === 'worker') await enqueueJob(tx, { name: 'read-rpps', payload: { importId: input.id }, key: `read-rpps:${input.id}` })
    await recordAudit(tx, actor, { event: 'import.started', subjectType: 'import', subjectId: input.id, data: { kind: 'rpps' } })
    return ok({ importId: input.id })
  })
}
