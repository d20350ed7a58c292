import { canRunRegister } from '#lib/cartodispo/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { previewDays } from '#lib/platform/privacy/retention'
import { ok, refuse, type Result } from '#lib/platform/result'
import { removeOldImportFiles } from './import-files-adapter.ts'
import { endImportRun, forgetLinesLeft, listUnappliedSince } from './import-run-repository.ts'

const DAY = 86_400_000

/** Every night: forgets previews that were left, the lines that old lists left out, and uploads that no import waits for. */
export async function forgetOldImports(actor: Actor, _input: null, now: Date): Promise<Result<{ previews: number; lists: number; files: number }, 'not-found'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  const before = new Date(now.getTime() - previewDays * DAY)
  const forgotten = await transaction(async (tx) => {
    const previews = await listUnappliedSince(tx, before)
    for (const id of previews) await endImportRun(tx, id, { status: 'cancelled', at: now })
    const lists = await forgetLinesLeft(tx, before)
    for (const id of [...previews, ...lists]) await recordAudit(tx, actor, { event: 'import.forgotten', subjectType: 'import', subjectId: id })
    return { previews: previews.length, lists: lists.length }
  })
  const awaited = await db().importRun.findMany({ where: { status: { in: ['reading', 'preview'] } }, select: { id: true } })
  const files = await removeOldImportFiles(new Set(awaited.map((run) => run.id)), new Date(now.getTime() - DAY))
  return ok({ ...forgotten, files })
}
