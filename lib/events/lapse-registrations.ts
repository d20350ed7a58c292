import { recordAudit } from '#lib/platform/audit/record-audit'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { offerFreedSeats } from './offer-freed-seats.ts'
import { listOver, listSessionsDue, loadSessionForUpdate, moveRegistration } from './repository.ts'
import { tellPerson } from './tell-person.ts'

const clock = { actorId: null, party: 'clock' } as const

/**
 * Ends what is over: holds and unconfirmed requests, offers without an answer, waiting lists of what has begun. What they leave
 * goes to whoever waits, in the same transaction. Returns how many registrations it ended; run every minute by the worker.
 */
export async function lapseRegistrations(actor: Actor, _input: null, now: Date): Promise<number> {
  if (actor.kind !== 'command') return 0
  const due = await transaction((tx) => listSessionsDue(tx, now))
  let count = 0
  for (const sessionId of due) count += await lapseOne(actor, sessionId, now)
  return count
}

function lapseOne(actor: Actor, sessionId: string, now: Date): Promise<number> {
  return transaction(async (tx) => {
    const session = await loadSessionForUpdate(tx, sessionId, now)
    if (!session) return 0
    const over = await listOver(tx, session, now)
    for (const one of over) {
      await moveRegistration(tx, one, { state: 'lapsed', untilAt: null }, clock, now)
      if (one.state === 'offered') await tellPerson(tx, one.id, 'offer-lapsed')
    }
    const offered = await offerFreedSeats(tx, session, now)
    if (over.length + offered > 0) await recordAudit(tx, actor, { event: 'registration.lapsed', subjectType: 'session', subjectId: sessionId, data: { lapsed: over.length, offered } })
    return over.length
  })
}
