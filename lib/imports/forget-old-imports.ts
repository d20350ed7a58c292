import { canRunRegister } from '#lib/cartodispo/policy'
import type { Actor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { removeOldImportFiles } from './import-files-adapter.ts'
import { endImportRun } from './import-run-repository.ts'

const DAY = 86_400_000
/** A preview holds a copy of people's data: nobody came back to it in a month, it goes. */
const previewDays = 30

/** Every night: forgets previews that were left, and uploads that no import waits for. */
export async function forgetOldImports(actor: Actor, _input: null, now: Date): Promise<Result<{ previews: number; files: number }, 'not-found'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  const left = await db().importRun.findMany({ where: { status: 'preview', startedAt: { lt: new Date(now.getTime() - previewDays * DAY) } }, select: { id: true } })
  for (const { id } of left) await transaction((tx) => endImportRun(tx, id, { status: 'cancelled', at: now }))
  const awaited = await db().importRun.findMany({ where: { status: { in: ['reading', 'preview'] } }, select: { id: true } })
  const files = await removeOldImportFiles(new Set(awaited.map((run) => run.id)), new Date(now.getTime() - DAY))
  return ok({ previews: left.length, files })
}
