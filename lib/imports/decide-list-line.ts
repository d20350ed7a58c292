import { canRunRegister } from '#lib/cartodispo/policy'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { loadImportRunForUpdate, saveImportPlan } from './import-run-repository.ts'
import { decideRow, type QuestionAnswer } from './list-decision.ts'
import type { RowDecision } from './list-outcome.ts'
import { previewKeptList } from './list-preview-repository.ts'

/** `row`: the line's number in the person's own file. `leave`: not taken; `reopen`: forget what was decided. */
export type DecideListLine = { importId: string; row: number; intent: 'answer' | 'leave' | 'reopen'; answers: readonly QuestionAnswer[] }
export type DecideLineRefusal = 'not-found' | 'not-ready' | 'unknown-answer' | 'nothing-answered' | 'text-missing'

/** Keeps what a person answers about one line of the list, as it is answered: a closed tab loses nothing. */
export async function decideListLine(actor: Actor, input: DecideListLine, now: Date): Promise<Result<{ isSettled: boolean }, DecideLineRefusal>> {
  if (!canRunRegister(actor)) return refuse('not-found')
  return transaction(async (tx) => {
    const run = await loadImportRunForUpdate(tx, input.importId)
    if (run?.kind !== 'list') return refuse('not-found')
    if (run.status !== 'preview' || run.plan?.kind !== 'list') return refuse('not-ready')
    const list = run.plan
    const { plan } = await previewKeptList(tx, list, now)
    const outcome = plan.outcomes.find((one) => one.row === input.row)
    if (!outcome) return refuse('unknown-answer')
    const before: RowDecision = list.decisions.find((one) => one.row === input.row) ?? { row: input.row }
    const decided = decisionOf(input, before, outcome.outcome === 'to_confirm' ? outcome.questions : [])
    if (!decided.ok) return decided
    const decisions = [...list.decisions.filter((one) => one.row !== input.row), ...(decided.value === null ? [] : [decided.value])]
    const after = await previewKeptList(tx, { ...list, decisions }, now)
    await saveImportPlan(tx, run.id, { ...list, decisions }, after.counts)
    await recordAudit(tx, actor, { event: 'import.decided', subjectType: 'import', subjectId: run.id, data: { row: input.row, intent: input.intent } })
    return ok({ isSettled: after.plan.outcomes.find((one) => one.row === input.row)?.outcome !== 'to_confirm' })
  })
}

function decisionOf({ intent, answers, row }: DecideListLine, before: RowDecision, questions: Parameters<typeof decideRow>[1]): ReturnType<typeof decideRow> | { ok: true; value: null } {
  if (intent === 'reopen') return ok(null)
  if (intent === 'leave') return ok({ row, leaveOut: true as const })
  return decideRow(before, questions, answers)
}
