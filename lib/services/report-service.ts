import { listReadableContents } from '#lib/content/public-queries'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { isWithinLimit } from '#lib/platform/rate-limit'
import { ok, refuse, type Result } from '#lib/platform/result'
import { canReadServices } from './policy.ts'
import type { ServiceReportKind } from './report-kinds.ts'
import { insertServiceReport } from './repository.ts'

/** "Signaler une erreur": a reader says what is wrong; it becomes a task of the coordination. Said twice, it counts once while it waits. */
export async function reportService(actor: Actor, input: { id: string; kind: ServiceReportKind; note: string }, now: Date): Promise<Result<'received' | 'already-received', 'not-found' | 'too-many-reports'>> {
  if (!canReadServices(actor) || actor.userId === null) return refuse('not-found')
  const readable = (await Promise.all([listReadableContents(actor, 'service'), listReadableContents(actor, 'structure')])).flat()
  if (!readable.some((one) => one.id === input.id)) return refuse('not-found')
  if (!(await isWithinLimit({ form: 'service-report', caller: actor.userId, max: 20, windowSeconds: 3600 }))) return refuse('too-many-reports')
  const { userId } = actor
  return transaction(async (tx) => {
    const id = await insertServiceReport(tx, { contentId: input.id, kind: input.kind, note: input.note, actorId: userId, at: now })
    if (id === null) return ok('already-received')
    await recordAudit(tx, actor, { event: 'service.reported', subjectType: 'content', subjectId: input.id, data: { reportId: id, kind: input.kind } })
    return ok('received')
  })
}
