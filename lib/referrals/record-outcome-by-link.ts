import { answersByEndedDelegation } from '#lib/cartodispo/answers-by-ended-delegation'
import { readActionLink } from '#lib/platform/auth/action-link'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { refuse, type Result } from '#lib/platform/result'
import { type NeedStepToRecord, recordNeedStep } from './record-need-step.ts'
import { outcomeActions } from './outcome-asking.ts'

type Refusal = 'link-unknown' | 'link-expired' | 'delegation-ended' | (Awaited<ReturnType<typeof recordNeedStep>> & { ok: false })['code']

/**
 * A practice tells from its weekly mail, without password, what became of somebody whom it took: an appointment, a visit, a
 * declaration. The link speaks for that practice alone, and of nothing else.
 */
export async function recordOutcomeByLink(_: Actor | null, { token, ...step }: NeedStepToRecord & { token: string }, now: Date): Promise<Result<unknown, Refusal>> {
  const found = await transaction(async (tx) => {
    const link = await readActionLink(tx, 'tell-outcomes', token, now)
    if (!link.ok) return link
    return (await answersByEndedDelegation(tx, { address: link.value.recipient, practiceId: link.value.subjectId }, now)) ? refuse('delegation-ended') : link
  })
  if (!found.ok) return found
  if (!outcomeActions.some((one) => one === step.action)) return refuse('not-possible-now')
  return recordNeedStep(linkActor([found.value.subjectId]), step, now)
}
