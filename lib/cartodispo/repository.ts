import type { Db, Tx } from '#lib/platform/db/client'
import { fromDay, fromDayOrNull } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'
import { isUuid } from '#lib/platform/uuid'
import type { Capacity } from '#lib/platform/db/generated/enums'
import { loadPracticeRows } from './register-repository.ts'
import type { PracticeRow } from './practice-facts-sql.ts'
import type { StatementContent } from './statement-content.ts'

export type LockedPractice = PracticeRow & { version: number }

/** A GP's practice with its facts, its row locked: whoever writes next sees what we wrote. Null when there is none. */
export async function loadPracticeForUpdate(tx: Tx, practiceId: string): Promise<LockedPractice | null> {
  const [practice] = await loadPracticesForUpdate(tx, [practiceId])
  return practice ?? null
}

/** Several of them at once. */
export async function loadPracticesForUpdate(tx: Tx, practiceIds: readonly string[]): Promise<LockedPractice[]> {
  const ids = [...new Set(practiceIds.filter(isUuid))]
  const locked = await lockPractices(tx, ids)
  const rows = new Map((await loadPracticeRows(tx, ids)).map((row) => [row.id, row]))
  return locked.flatMap(({ id, version }) => {
    const row = rows.get(id)
    return row ? [{ ...row, version }] : []
  })
}

/**
 * Locks these practices and the others of the same people, who share places with them, in one order: two transactions
 * that refresh the same entries wait for each other and do not cross.
 */
export async function lockPractices(tx: Tx, practiceIds: readonly string[]): Promise<{ id: string; version: number }[]> {
  return tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT id, version FROM practice
     WHERE practitioner_id IN (SELECT practitioner_id FROM practice WHERE id = ANY(${[...practiceIds]}::uuid[])) ORDER BY id FOR UPDATE`
}

/** Every practice at the same place as this one. */
export async function listNeighbourPracticeIds(client: Db, practiceId: string): Promise<string[]> {
  if (!isUuid(practiceId)) return []
  const rows = await client.practice.findMany({ where: { site: { practices: { some: { id: practiceId } } } }, select: { id: true } })
  return rows.map((row) => row.id)
}

/** Marks a practice as changed, so that an older screen of it is told. */
export async function bumpPractice(tx: Tx, practiceId: string): Promise<void> {
  await tx.practice.update({ where: { id: practiceId }, data: { version: { increment: 1 } }, select: { id: true } })
}

/** A site's version, its row locked; null when there is none. */
export async function lockSite(tx: Tx, siteId: string): Promise<number | null> {
  if (!isUuid(siteId)) return null
  const [row] = await tx.$queryRaw<{ version: number }[]>`SELECT version FROM site WHERE id = ${siteId}::uuid FOR UPDATE`
  return row?.version ?? null
}

/** Marks a site as changed. */
export async function bumpSite(tx: Tx, siteId: string): Promise<void> {
  await tx.site.update({ where: { id: siteId }, data: { version: { increment: 1 } }, select: { id: true } })
}

export type Declaring = { at: Date; confirmedOn: Day | null; actorId: string | null; capacity: Capacity }

/** Adds a statement of a practice; returns its id. */
export async function insertStatement(tx: Tx, subject: { practiceId: string } | { siteId: string }, content: StatementContent, by: Declaring): Promise<string> {
  const row = await tx.statement.create({
    data: {
      ...subject,
      state: content.state,
      fromOn: fromDay(content.fromOn),
      untilOn: fromDayOrNull(content.untilOn),
      placesCount: content.places?.count ?? null,
      placesPeriod: content.places?.period ?? null,
      priorities: [...content.priorities],
      reservations: [...content.reservations],
      reservedCommunes: [...content.reservedCommunes],
      communesServed: [...content.communesServed],
      homeVisits: content.homeVisits,
      offersTeleconsultation: content.offersTeleconsultation,
      languages: [...content.languages],
      isStepFree: content.isStepFree,
      contact: content.contact,
      note: content.note,
      audience: content.audience,
      askAgainOn: fromDayOrNull(content.askAgainOn),
      declaredAt: by.at,
      confirmedOn: fromDayOrNull(by.confirmedOn),
      actorId: by.actorId,
      capacity: by.capacity,
    },
    select: { id: true },
  })
  return row.id
}

/** Adds a confirmation of a statement by somebody who stands behind it today. */
export async function insertConfirmation(tx: Tx, confirmation: { statementId: string; practiceId: string; confirmedOn: Day; at: Date; actorId: string | null; capacity: Capacity; linkId: string | null }): Promise<void> {
  await tx.confirmation.create({ data: { ...confirmation, confirmedOn: fromDay(confirmation.confirmedOn) }, select: { id: true } })
}

/** A person's practices as a GP. */
export async function listPractitionerPracticeIds(client: Db, practitionerId: string): Promise<string[]> {
  const rows = await client.practice.findMany({
    where: { practitionerId, removedAt: null, practitioner: { isGp: true, removedAt: null } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => row.id)
}

/** Practices of a site that are GPs'. */
export async function listSitePracticeIds(client: Db, siteId: string): Promise<string[]> {
  if (!isUuid(siteId)) return []
  const rows = await client.practice.findMany({
    where: { siteId, removedAt: null, practitioner: { isGp: true, removedAt: null } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => row.id)
}
