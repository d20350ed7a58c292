import { canRunRegister } from '#lib/cartodispo/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadRppsRegister } from '#lib/practitioners/load-rpps-register'
import { loadImportRunForUpdate, saveImportPlan } from './import-run-repository.ts'
import { planRppsImport, rppsImportCounts } from './rpps-import.ts'

/** The coordination says, once for all of them, that people of one name in one commune are the same; what was answered one by one stays. */
export async function recogniseHomonyms(actor: Actor, input: { importId: string }, _now: Date): Promise<Result<{ recognised: number }, 'not-found' | 'not-ready'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const run = await loadImportRunForUpdate(tx, input.importId)
    if (run?.kind !== 'rpps') return refuse('not-found')
    if (run.status !== 'preview' || run.plan?.kind !== 'rpps') return refuse('not-ready')
    const register = await loadRppsRegister(tx)
    const likely = planRppsImport(run.plan, register).homonyms.filter((one) => one.answer === null && one.likely !== null)
    const people = { ...run.plan.decisions.people, ...Object.fromEntries(likely.map((one) => [one.person.nationalId, one.likely ?? ''])) }
    const reading = { ...run.plan, decisions: { ...run.plan.decisions, people } }
    await saveImportPlan(tx, run.id, reading, rppsImportCounts(reading, planRppsImport(reading, register)))
    await recordAudit(tx, actor, { event: 'import.decided', subjectType: 'import', subjectId: run.id, data: { about: 'person', recognised: likely.length } })
    return ok({ recognised: likely.length })
  })
}
