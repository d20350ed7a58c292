import type { Tx } from '#lib/platform/db/client'
import { answerWithin } from './answer-within.ts'
import { eraseInvitation } from './invitation-repository.ts'
import { isLive } from './registration-states.ts'
import { blankRows } from './repository.ts'

/** What events hold of somebody: registrations, invitations and polls, by their ids. */
export type OfEvents = { registrations: readonly string[]; invitations: readonly string[]; voters: readonly string[] }

/**
 * Takes somebody out of events: what is still to come is cancelled, and the seat goes to whoever waits; what is past stays
 * without a name, for hours and funding to be accounted for.
 */
export async function eraseRegistrations(tx: Tx, { registrations, invitations, voters }: OfEvents, at: Date): Promise<void> {
  const rows = await tx.registration.findMany({ where: { id: { in: [...registrations] } }, select: { id: true, state: true, linkId: true }, orderBy: [{ sessionId: 'asc' }, { id: 'asc' }] })
  for (const { id, state } of rows) if (isLive(state)) await answerWithin(tx, id, 'leave', { actorId: null, party: 'person' }, at)
  await blankRows(tx, rows)
  for (const id of invitations) await eraseInvitation(tx, id)
  const links = await tx.datePollVoter.findMany({ where: { id: { in: [...voters] } }, select: { linkId: true } })
  await tx.datePollVoter.deleteMany({ where: { id: { in: [...voters] } } })
  await tx.actionLink.deleteMany({ where: { id: { in: links.map((one) => one.linkId) } } })
}
