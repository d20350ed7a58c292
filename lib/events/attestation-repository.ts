import type { Tx } from '#lib/platform/db/client'
import { type Attended, type AttendedHalfDay, type KeptHalfDay, keptHalfDays } from './attestation.ts'

/** Waits for whoever sends the attestations of a date, so that a presence changed meanwhile is not attested. */
export async function awaitSending(tx: Tx, sessionId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM event_session WHERE id = ${sessionId}::uuid FOR KEY SHARE`
}

type PresenceRow = { registrationId: string; position: number; startsAt: Date; endsAt: Date }

/** Who was there at a date, and when: people with a name alone, others cannot be attested. */
export async function listAttended(tx: Tx, sessionId: string): Promise<Attended[]> {
  const rows = await tx.$queryRaw<PresenceRow[]>`
    SELECT a.registration_id AS "registrationId", a.position, h.starts_at AS "startsAt", h.ends_at AS "endsAt"
    FROM attendance a JOIN half_day h ON h.id = a.half_day_id JOIN registration r ON r.id = a.registration_id
    WHERE h.session_id = ${sessionId}::uuid AND a.is_present AND r.state = 'registered' AND r.surname <> ''
      AND (a.position = 1 OR EXISTS (SELECT 1 FROM companion c WHERE c.registration_id = a.registration_id AND c.position = a.position))
    ORDER BY r.surname, r.first_name, a.registration_id, a.position, h.starts_at`
  const people = new Map<string, { registrationId: string; position: number; halfDays: AttendedHalfDay[] }>()
  for (const { startsAt, endsAt, ...who } of rows) {
    const key = `${who.registrationId}.${who.position}`
    const known = people.get(key) ?? { ...who, halfDays: [] }
    known.halfDays.push({ startsAt, endsAt })
    people.set(key, known)
  }
  return [...people.values()]
}

/** The attestations of a date that stand. */
export async function listStanding(tx: Tx, sessionId: string): Promise<(Attended & { id: string })[]> {
  const rows = await tx.attestation.findMany({ where: { withdrawnAt: null, registration: { sessionId } }, select: { id: true, registrationId: true, position: true, halfDays: true } })
  return rows.map((row) => ({ ...row, halfDays: keptHalfDays(row.halfDays) }))
}

/** Writes that these stand no more. */
export async function withdrawAttestations(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length > 0) await tx.attestation.updateMany({ where: { id: { in: [...ids] }, withdrawnAt: null }, data: { withdrawnAt: now } })
}

export type NewAttestation = { registrationId: string; position: number; code: string; halfDays: readonly AttendedHalfDay[]; minutes: number }

/** Writes down that attestations were sent; returns the sending's id. */
export async function insertSending(tx: Tx, sending: { sessionId: string; thanks: string; sentById: string | null; sentAt: Date }, attestations: readonly NewAttestation[]): Promise<string> {
  const { id } = await tx.attestationSending.create({ data: sending, select: { id: true } })
  await tx.attestation.createMany({
    data: attestations.map(({ halfDays, ...one }) => ({ ...one, sendingId: id, issuedAt: sending.sentAt, halfDays: halfDays.map((half): KeptHalfDay => ({ startsAt: half.startsAt.toISOString(), endsAt: half.endsAt.toISOString() })) })),
  })
  return id
}

/** Where the attestations of these registrations go: those that gave an address. */
export async function listAddresses(tx: Tx, ids: readonly string[]): Promise<{ id: string; email: string }[]> {
  return tx.registration.findMany({ where: { id: { in: [...ids] }, NOT: { email: '' } }, orderBy: { rank: 'asc' }, select: { id: true, email: true } })
}
