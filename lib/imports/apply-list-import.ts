import { canRunRegister } from '#lib/cartodispo/policy'
import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { longTransaction } from '#lib/platform/db/long-transaction'
import { enqueueJob } from '#lib/platform/jobs/enqueue-job'
import { ok, refuse, type Result } from '#lib/platform/result'
import { holdPeople } from '#lib/practitioners/hold-people'
import { writeList } from '#lib/practitioners/write-list'
import { removeImportFiles } from './import-files-adapter.ts'
import type { ListApplied } from './import-run.ts'
import { endImportRun, loadImportRunForUpdate, wasImportedSince } from './import-run-repository.ts'
import { requireColumns } from './list-columns.ts'
import { leftLines } from './list-left.ts'
import { previewKeptList } from './list-preview-repository.ts'

export type ApplyListRefusal = 'not-found' | 'not-ready' | 'already-applied' | 'stale-plan' | 'missing-columns'

/**
 * Writes the certain lines of a list, all of them or none: people, places, and what each says as the coordination's own
 * answer by phone on the line's own day. Lines still in question are left out and named in the result.
 */
export async function applyListImport(actor: Actor, input: { importId: string }, now: Date): Promise<Result<ListApplied, ApplyListRefusal>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  const outcome = await longTransaction(async (tx): Promise<Result<ListApplied, ApplyListRefusal>> => {
    await holdPeople(tx)
    const run = await loadImportRunForUpdate(tx, input.importId)
    if (run?.kind !== 'list') return refuse('not-found')
    if (run.status === 'applied') return refuse('already-applied')
    if (run.status !== 'preview' || run.plan?.kind !== 'list') return refuse('not-ready')
    if (await wasImportedSince(tx, 'list', run.startedAt)) return refuse('stale-plan')
    const mapped = requireColumns(run.plan.mapping)
    if (!mapped.ok) return mapped

    const { writes, counts, plan, days } = await previewKeptList(tx, run.plan, now)
    const { practiceIds, ...written } = await writeList(tx, writes, { ...days, now, actorId: actor.userId })
    const count = (kind: (typeof writes)[number]['answer']['kind']) => writes.filter((write) => write.answer.kind === kind).length
    const applied: ListApplied = {
      kind: 'list-applied', counts, ...written, left: leftLines(plan),
      statements: count('statement'), confirmations: count('confirmation'), absences: count('absence'), departures: count('departure'),
    }
    await endImportRun(tx, run.id, { status: 'applied', at: now, plan: applied, counts })
    const { imported, merged, toConfirm, refused } = counts
    await recordAudit(tx, actor, { event: 'import.applied', subjectType: 'import', subjectId: run.id, data: { kind: 'list', imported, merged, toConfirm, refused } })
    if (written.newPractices > 0) await enqueueJob(tx, { name: 'locate-sites', key: 'locate-sites' })
    await refreshRegister(tx, [...new Set(practiceIds)], now)
    return ok(applied)
  })
  if (outcome.ok) await removeImportFiles(input.importId)
  return outcome
}
