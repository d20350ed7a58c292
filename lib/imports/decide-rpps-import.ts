import { canRunRegister } from '#lib/cartodispo/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadRppsRegister } from '#lib/practitioners/load-rpps-register'
import { loadImportRunForUpdate, saveImportPlan } from './import-run-repository.ts'
import { planRppsImport, rppsImportCounts } from './rpps-import.ts'

/** `answer` about a homonym: `new`, `skip` or the id of the practitioner it is; about a GP: `yes` or `no`. */
export type DecideRppsImport = { importId: string; nationalId: string } & ({ about: 'person'; answer: string } | { about: 'gp'; answer: 'yes' | 'no' })

/** Keeps what the coordination answers about one person of the file; a closed tab loses nothing. */
export async function decideRppsImport(actor: Actor, input: DecideRppsImport, _now: Date): Promise<Result<null, 'not-found' | 'not-ready' | 'unknown-answer'>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const run = await loadImportRunForUpdate(tx, input.importId)
    if (run?.kind !== 'rpps') return refuse('not-found')
    if (run.status !== 'preview' || run.plan?.kind !== 'rpps') return refuse('not-ready')
    const register = await loadRppsRegister(tx)
    const before = planRppsImport({ ...run.plan, decisions: { ...run.plan.decisions, people: {} } }, register)
    const { nationalId } = input
    const homonym = before.homonyms.find((one) => one.person.nationalId === nationalId)
    const isKnownAnswer = input.about === 'gp'
      ? before.gpQuestions.some((one) => one.person.nationalId === nationalId)
      : homonym !== undefined && ['new', 'skip', ...homonym.candidates].includes(input.answer)
    if (!isKnownAnswer) return refuse('unknown-answer')
    const { people, gps } = run.plan.decisions
    const decisions = input.about === 'gp' ? { people, gps: { ...gps, [nationalId]: input.answer } } : { gps, people: { ...people, [nationalId]: input.answer } }
    const reading = { ...run.plan, decisions }
    await saveImportPlan(tx, run.id, reading, rppsImportCounts(reading, planRppsImport(reading, register)))
    await recordAudit(tx, actor, { event: 'import.decided', subjectType: 'import', subjectId: run.id, data: { about: input.about } })
    return ok(null)
  })
}
