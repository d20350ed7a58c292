import { canRunRegister } from '#lib/cartodispo/policy'
import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { longTransaction } from '#lib/platform/db/long-transaction'
import { enqueueJob } from '#lib/platform/jobs/enqueue-job'
import { ok, refuse, type Result } from '#lib/platform/result'
import { enqueueFirstContacts } from '#lib/practitioners/enqueue-first-contacts'
import { holdPeople } from '#lib/practitioners/hold-people'
import { loadRppsRegister } from '#lib/practitioners/load-rpps-register'
import { writeRppsPlan } from '#lib/practitioners/write-rpps-plan'
import type { RppsApplied } from './import-run.ts'
import { endImportRun, loadImportRunForUpdate, wasImportedSince } from './import-run-repository.ts'
import { planDigest } from './plan-digest.ts'
import { planRppsImport, rppsImportCounts } from './rpps-import.ts'

/** `digest`: of the preview that was shown; null for a command, which shows none. */
export type ApplyRppsImport = { importId: string; digest: string | null; departures: 'mark' | 'leave'; notice: 'send' | 'none' }
export type ApplyRefusal = 'not-found' | 'not-ready' | 'already-applied' | 'stale-plan'

/**
 * Writes what the preview showed, all of it or nothing: additions, changes, departures. It confirms nothing, deletes
 * nothing and brings back nobody who was removed. Refused when the register is no longer the one that was compared.
 */
export async function applyRppsImport(actor: Actor, input: ApplyRppsImport, now: Date): Promise<Result<RppsApplied, ApplyRefusal>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  return longTransaction(async (tx) => {
    await holdPeople(tx)
    const run = await loadImportRunForUpdate(tx, input.importId)
    if (run?.kind !== 'rpps') return refuse('not-found')
    if (run.status === 'applied') return refuse('already-applied')
    if (run.status !== 'preview' || run.plan?.kind !== 'rpps') return refuse('not-ready')
    if (await wasImportedSince(tx, 'rpps', run.startedAt)) return refuse('stale-plan')
    const reading = run.plan
    const plan = planRppsImport(reading, await loadRppsRegister(tx))
    if (input.digest !== null && input.digest !== planDigest(plan)) return refuse('stale-plan')

    const written = await writeRppsPlan(tx, plan, input, now)
    const notices = input.notice === 'send' ? await enqueueFirstContacts(tx, written.addedPracticeIds, now) : 0
    const counts = { ...rppsImportCounts(reading, plan), departed: written.departedPracticeIds.length }
    const applied: RppsApplied = {
      kind: 'rpps-applied', counts, notices, departedPracticeIds: written.departedPracticeIds,
      linked: plan.linked.length, returned: plan.returned.length, identified: plan.identified.length,
      departuresLeft: plan.departed.length + plan.departuresWithheld.length - written.departedPracticeIds.length,
      homonymsLeft: plan.homonyms.filter((one) => one.answer === null).length,
    }
    await endImportRun(tx, run.id, { status: 'applied', at: now, plan: applied, counts })
    const { added, changed, departed } = counts
    await recordAudit(tx, actor, { event: 'import.applied', subjectType: 'import', subjectId: run.id, data: { kind: 'rpps', added, changed, departed } })
    if (written.addedPracticeIds.length > 0 || changed > 0) await enqueueJob(tx, { name: 'locate-sites', key: 'locate-sites' })
    await refreshRegister(tx, [...new Set([...written.addedPracticeIds, ...written.touchedPracticeIds])], now)
    return ok(applied)
  })
}
