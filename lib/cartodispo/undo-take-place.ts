import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'
import { ok, refuse, type Result } from '#lib/platform/result'
import { openLedger } from './open-ledger.ts'
import { placesSince } from './places.ts'
import { findTakenRow, lockPlacesAccount, movePlaces } from './places-repository.ts'
import { refreshRegister } from './refresh-register.ts'
import type { TakePlaceRefusal } from './take-place.ts'

export type UndoTakePlaceRefusal = Exclude<TakePlaceRefusal, 'no-place-left'> | 'place-unknown' | 'places-changed-since'

/**
 * Gives back a place taken by mistake; pressing twice gives it back once. Not once a new number of places was declared,
 * or a new month began: that number already says what is left.
 */
export async function undoTakePlace(actor: Actor, input: { practiceId: string; rowId: string }, now: Date): Promise<Result<{ left: number }, UndoTakePlaceRefusal>> {
  return transaction(async (tx) => {
    const opened = await openLedger(tx, actor, input.practiceId, now)
    if (!opened.ok) return opened
    const { statement, owner, today, timeZone, by, sharingIds } = opened.value
    const account = await lockPlacesAccount(tx, owner)
    const taken = await findTakenRow(tx, account.id, input.rowId)
    if (!taken) return refuse('place-unknown')
    if (taken.isUndone) return ok({ left: account.balance })
    if (taken.isCountedAnew || dayAt(taken.at, timeZone) < placesSince(statement, today)) return refuse('places-changed-since')

    const rowId = await movePlaces(tx, account.id, { kind: 'taken_undone', delta: -taken.delta, undoesId: taken.id, ...by })
    await recordAudit(tx, actor, { event: 'place.taken_undone', subjectType: 'practice', subjectId: input.practiceId, capacity: by.capacity, data: { rowId: String(rowId), undoes: input.rowId } })
    await refreshRegister(tx, sharingIds, now)
    return ok({ left: account.balance - taken.delta })
  })
}
