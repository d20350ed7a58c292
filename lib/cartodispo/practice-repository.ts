import type { Tx } from '#lib/platform/db/client'
import { fromDay } from '#lib/platform/db/days'
import type { CallOutcome } from '#lib/platform/db/generated/enums'
import type { Day } from '#lib/platform/day'

/** Writes the announced last day at a place, or takes it back (null). */
export async function setDeparture(tx: Tx, practiceId: string, departure: { endsOn: Day; successorName: string; announcedAt: Date } | null): Promise<void> {
  await tx.practice.update({
    where: { id: practiceId },
    data: {
      endsOn: departure && fromDay(departure.endsOn),
      successorName: departure?.successorName ?? '',
      departureAnnouncedAt: departure?.announcedAt ?? null,
      version: { increment: 1 },
    },
    select: { id: true },
  })
}

/** Shortens the delegations on a practice to its last day; those that would begin later are revoked. Returns how many changed. */
export async function endPracticeDelegations(tx: Tx, practiceId: string, endsOn: Day, at: Date): Promise<number> {
  const last = fromDay(endsOn)
  const revoked = await tx.delegation.updateMany({ where: { practiceId, revokedAt: null, fromOn: { gt: last } }, data: { revokedAt: at } })
  const shortened = await tx.delegation.updateMany({ where: { practiceId, revokedAt: null, untilOn: { gt: last } }, data: { untilOn: last } })
  return revoked.count + shortened.count
}

/** Delegations on a practice that end exactly on this day. */
export async function countDelegationsUntil(tx: Tx, practiceId: string, day: Day): Promise<number> {
  return tx.delegation.count({ where: { practiceId, revokedAt: null, untilOn: fromDay(day) } })
}

/** Marks a practice as no treating doctor's, or as one again (null). */
export async function setNotTreating(tx: Tx, practiceId: string, mark: { reason: string; sinceOn: Day; byId: string | null } | null): Promise<void> {
  await tx.practice.update({
    where: { id: practiceId },
    data: {
      notTreatingReason: mark?.reason ?? null,
      notTreatingSinceOn: mark && fromDay(mark.sinceOn),
      notTreatingById: mark?.byId ?? null,
      version: { increment: 1 },
    },
    select: { id: true },
  })
}

/** How to reach a practice: what its screen and the call sheet edit. */
export type PracticeContact = {
  phone: string
  email: string
  preferredChannel: 'mail' | 'phone'
  secretaryHours: string
  /** ISO weekdays on which nobody answers. */
  closingDays: readonly number[]
  /** For the coordination alone. */
  privateNote: string
}

/** The contact facts as they are. */
export async function loadContact(tx: Tx, practiceId: string): Promise<PracticeContact> {
  return tx.practice.findUniqueOrThrow({
    where: { id: practiceId },
    select: { phone: true, email: true, preferredChannel: true, secretaryHours: true, closingDays: true, privateNote: true },
  })
}

/** Writes the contact facts, and remembers which a person changed: an import leaves those alone. */
export async function saveContact(tx: Tx, practiceId: string, contact: PracticeContact, changed: readonly (keyof PracticeContact)[]): Promise<void> {
  const { handEditedFields } = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { handEditedFields: true } })
  await tx.practice.update({
    where: { id: practiceId },
    data: { ...contact, closingDays: [...contact.closingDays], handEditedFields: [...new Set([...handEditedFields, ...changed])], version: { increment: 1 } },
    select: { id: true },
  })
}

export type Call = { practiceId: string; at: Date; actorId: string; outcome: CallOutcome; note: string }

/** Adds a tried call; returns its id. */
export async function insertCall(tx: Tx, call: Call): Promise<string> {
  return (await tx.callAttempt.create({ data: call, select: { id: true } })).id
}

/** The same person's same call noted a moment ago, or null. */
export async function findSameCall(tx: Tx, call: Call, since: Date): Promise<string | null> {
  const { at, ...same } = call
  const found = await tx.callAttempt.findFirst({ where: { ...same, at: { gte: since, lte: at } }, select: { id: true } })
  return found?.id ?? null
}
