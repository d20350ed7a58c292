import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Tx } from '#lib/platform/db/client'
import { offerDeadline, offerMailAt } from './offer-deadline.ts'
import { type By, loadQueue, loadSeats, moveRegistration } from './repository.ts'
import { allocateSeats } from './seats.ts'
import { tellPerson } from './tell-person.ts'

const clock: By = { actorId: null, party: 'clock' }

/**
 * Offers what is free to the first of the waiting list, in the transaction that freed it: a later job would leave an instant in
 * which somebody who comes by takes the seat of whoever waits. The session's row is locked. Nothing once it has begun.
 */
export async function offerFreedSeats(tx: Tx, session: { id: string; startsAt: Date; isCancelled: boolean }, now: Date): Promise<number> {
  if (session.isCancelled || now >= session.startsAt) return 0
  const queue = await loadQueue(tx, session.id)
  if (queue.length === 0) return 0
  const seated = allocateSeats(await loadSeats(tx, session.id, now), queue)
  if (seated.length === 0) return 0
  const { settings, timeZone } = await loadInstanceRules(tx)
  const untilAt = offerDeadline(now, settings.offerHours, session.startsAt, timeZone)
  for (const id of seated) {
    await moveRegistration(tx, { id, state: 'waiting' }, { state: 'offered', untilAt }, clock, now)
    await tellPerson(tx, id, 'seat-offered', offerMailAt(now, timeZone))
  }
  return seated.length
}
