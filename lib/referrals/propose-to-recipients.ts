import { randomUUID } from 'node:crypto'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { dayAt } from '#lib/platform/day'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { isUuid } from '#lib/platform/uuid'
import { askWithin } from './ask-within.ts'
import { answerByOf, dueOfState } from './due-of-state.ts'
import { canRunSearches, type Recipient } from './policy.ts'
import { isForSame, isLive } from './proposal-states.ts'
import { listAskableRecipients } from './recipient-repository.ts'
import { insertProposal, loadNeedForUpdate, setDue } from './repository.ts'
import { startSearchWithin } from './start-search-within.ts'
import { tellRecipient } from './tell-recipient.ts'

export type RecipientRefusal = 'not-found' | 'not-possible-now' | 'changed-meanwhile' | 'doctor-excluded' | 'recipient-not-askable'

/**
 * Puts a need that is not a search for a doctor to practitioners and organisations; the first that says yes holds it. Whoever is
 * asked already is passed over, so that pressing twice asks once.
 */
export async function proposeToRecipients(actor: Actor, input: { needId: string; recipients: readonly Recipient[] }, now: Date): Promise<Result<{ asked: number }, RecipientRefusal>> {
  if (!canRunSearches(actor) || !isUuid(input.needId)) return refuse('not-found')
  return transaction(async (tx) => {
    const found = await loadNeedForUpdate(tx, input.needId)
    if (!found) return refuse('not-found')
    const { id, kind } = found
    if (kind === 'find_gp') return refuse('not-possible-now')
    const { timeZone } = await loadInstanceRules(tx)
    const { sectorId } = await tx.referral.findUniqueOrThrow({ where: { id: found.referralId }, select: { sectorId: true } })
    const wanted = input.recipients.filter((one) => !found.proposals.some((asked) => isLive(asked) && isForSame(asked, one)))
    const askable = await listAskableRecipients(tx, { id, kind, sectorId }, dayAt(now, timeZone))
    if (!wanted.every((one) => askable.some((other) => isForSame(one, other)))) return refuse('recipient-not-askable')
    const started = await startSearchWithin(tx, actor, { needId: id, practiceIds: wanted.flatMap((one) => one.practiceId ?? []) }, now)
    if (!started.ok) return started
    const need = started.value
    await askWithin(tx, need, wanted.flatMap((one) => one.practiceId ?? []), now)
    const answerBy = await answerByOf(tx, need.priority, now)
    for (const { organisationId } of wanted.filter((one) => one.organisationId !== null)) {
      const proposal = { id: randomUUID(), needId: id, ...(organisationId === null ? {} : { organisationId }), sentAt: now, answerBy, linkId: null }
      await insertProposal(tx, proposal)
      await tellRecipient(tx, { practiceId: null, organisationId }, { template: 'proposal', payload: { proposalId: proposal.id }, dedupeKey: `proposal:${proposal.id}` }, now)
    }
    const due = await dueOfState(tx, need, now)
    if (due && wanted.length > 0) await setDue(tx, id, due)
    await recordAudit(tx, actor, { event: 'proposal.sent', subjectType: 'need', subjectId: id, capacity: 'coordination', data: { recipients: wanted.flatMap((one) => one.practiceId ?? one.organisationId ?? []) } })
    return ok({ asked: wanted.length })
  })
}
