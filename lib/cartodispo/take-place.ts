import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { lockRenewedAccount } from './declare-places.ts'
import { openLedger } from './open-ledger.ts'
import { movePlaces } from './places-repository.ts'
import { refreshRegister } from './refresh-register.ts'
import type { SpeakRefusal } from './speak-for-practice.ts'

/** `rowId`: what `undoTakePlace` takes back. */
export type TakenPlace = { left: number; rowId: string }
export type TakePlaceRefusal = SpeakRefusal | 'no-places-declared' | 'no-place-left'

/** "J'ai pris quelqu'un": one place fewer, of the person's places or of the site's. Never below 0, however many press at once. */
export async function takePlace(actor: Actor, input: { practiceId: string }, now: Date): Promise<Result<TakenPlace, TakePlaceRefusal>> {
  return transaction(async (tx) => {
    const opened = await openLedger(tx, actor, input.practiceId, now)
    if (!opened.ok) return opened
    const { statement, owner, today, by, sharingIds, againOn } = opened.value
    const account = await lockRenewedAccount(tx, owner, statement, today, now)
    const rowId = await movePlaces(tx, account.id, { kind: 'taken', delta: -1, ...by })
    if (rowId === null) return refuse('no-place-left', againOn === null ? {} : { againOn })

    await recordAudit(tx, actor, { event: 'place.taken', subjectType: 'practice', subjectId: input.practiceId, capacity: by.capacity, data: { rowId: String(rowId) } })
    await refreshRegister(tx, sharingIds, now)
    return ok({ left: account.balance - 1, rowId: String(rowId) })
  })
}
