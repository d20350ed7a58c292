import { recordAudit } from '#lib/platform/audit/record-audit'
import { linkActor, type Reader } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { recordErasure } from '#lib/platform/privacy/record-erasure'
import { ok, refuse, type Result } from '#lib/platform/result'
import { readShortPass } from '#lib/platform/short-pass'
import { closeCallbackRow, loadCallbackByCode } from './repository.ts'

/** Whoever asked to be called needs it no more, by their code: name and number go at once, so that nothing is left to undo. */
export async function withdrawCallback(_reader: Reader, input: { pass: string }, now: Date): Promise<Result<null, 'pass-over' | 'callback-over'>> {
  const code = readShortPass('follow', input.pass, now)
  if (code === null) return refuse('pass-over')
  return transaction(async (tx) => {
    const callback = await loadCallbackByCode(tx, code)
    if (!callback) return refuse('pass-over')
    if (callback.outcome !== null) return callback.outcome === 'not_needed' ? ok(null) : refuse('callback-over')
    await closeCallbackRow(tx, callback.id, { outcome: 'not_needed', at: now, byId: null, code: 'kept' })
    await recordErasure(tx, { kind: 'callback', subjectId: callback.id })
    await recordAudit(tx, linkActor([]), { event: 'callback.withdrawn', subjectType: 'callback', subjectId: callback.id, capacity: 'person' })
    return ok(null)
  })
}
