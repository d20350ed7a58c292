import { recordAudit } from '#lib/platform/audit/record-audit'
import { type Actor, linkActor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { findCardHolder, insertCardHolder } from './card-holder-repository.ts'

/**
 * Somebody shows a card of Pro Santé Connect: the practitioner of our register with this national number, and their account,
 * made when they have none, so that they can answer for their own practices. Names and mail of the card decide nothing; whoever was
 * taken out of the register is unknown.
 */
export async function recogniseCardHolder(_: Actor | null, input: { nationalId: string }, now: Date): Promise<Result<{ userId: string; isNew: boolean }, 'unknown' | 'account-closed'>> {
  return transaction(async (tx) => {
    const found = await findCardHolder(tx, input.nationalId)
    if (!found) return refuse('unknown')
    if (found.isClosed) return refuse('account-closed')
    const userId = found.userId ?? (await insertCardHolder(tx, found, now))
    const self: Actor = { ...linkActor([]), kind: 'person', userId }
    if (found.userId === null) await recordAudit(tx, self, { event: 'account.made_by_card', subjectType: 'account', subjectId: userId, data: { practitioner: found.practitionerId } })
    await recordAudit(tx, self, { event: 'account.recognised', subjectType: 'account', subjectId: userId })
    return ok({ userId, isNew: found.userId === null })
  })
}
