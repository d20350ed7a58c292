import type { RegisterState } from '#lib/cartodispo/facts'
import type { Capacity } from '#lib/platform/db/generated/enums'
import type { Tx } from '#lib/platform/db/client'

/** What the register says of a practice today; null when it has no entry. */
export async function findEntryState(tx: Tx, practiceId: string): Promise<RegisterState | null> {
  return (await tx.registerEntry.findUnique({ where: { practiceId }, select: { state: true } }))?.state ?? null
}

/** The wish of a practice that nobody has settled yet; null when it has none. */
export async function findOpenWish(tx: Tx, practiceId: string): Promise<{ id: string; askedAt: Date } | null> {
  return tx.patientWish.findFirst({ where: { practiceId, endedAt: null }, select: { id: true, askedAt: true } })
}

/** A wish with its practice, its row locked; null when there is none that is open. */
export async function loadWishForUpdate(tx: Tx, id: string): Promise<{ id: string; practiceId: string } | null> {
  await tx.$executeRaw`SELECT 1 FROM patient_wish WHERE id = ${id}::uuid FOR UPDATE`
  return tx.patientWish.findFirst({ where: { id, endedAt: null }, select: { id: true, practiceId: true } })
}

/** Writes down that a practice asks for somebody; null when two asked in the same instant and the other was first. */
export async function insertWish(tx: Tx, wish: { practiceId: string; askedAt: Date; askedById: string | null; capacity: Capacity }): Promise<string | null> {
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO patient_wish (id, practice_id, asked_at, asked_by_id, capacity) VALUES (gen_random_uuid(), ${wish.practiceId}::uuid, ${wish.askedAt}, ${wish.askedById}::uuid, ${wish.capacity}::capacity)
    ON CONFLICT (practice_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`
  return made?.id ?? null
}

/** Ends a wish: somebody was proposed, or it is no more. */
export async function endWishRow(tx: Tx, id: string, by: { at: Date; actorId: string | null }): Promise<void> {
  await tx.patientWish.update({ where: { id }, data: { endedAt: by.at, endedById: by.actorId }, select: { id: true } })
}

/** Ends the wishes of practices to which somebody has just been proposed. */
export async function fulfilWishes(tx: Tx, practiceIds: readonly string[], by: { at: Date; actorId: string | null }): Promise<void> {
  await tx.patientWish.updateMany({ where: { practiceId: { in: [...practiceIds] }, endedAt: null }, data: { endedAt: by.at, endedById: by.actorId } })
}
