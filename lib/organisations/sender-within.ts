import type { Tx } from '#lib/platform/db/client'

type Sender<From> = { userId: string | null; from: From }

/**
 * A sender as they stand while their adressage is written: in the service of this moment, which is held to the end of the
 * transaction so that nobody removes it. Between the page and its sending they may have been moved, and their service removed.
 */
export async function senderWithin<From extends { organisationId: string | null; serviceId: string | null }>(tx: Tx, { userId, from }: Sender<From>): Promise<From> {
  if (from.serviceId === null) return from
  // Moved and their service removed in this very instant, the first answer is empty: the second one knows of both.
  const held = (await ownService(tx, userId, from.organisationId)) ?? (await ownService(tx, userId, from.organisationId))
  return { ...from, serviceId: held }
}

/** The partner's row before the service's, as whoever removes one takes them: the adressage names both. */
async function ownService(tx: Tx, userId: string | null, organisationId: string | null): Promise<string | null> {
  const [own] = await tx.$queryRaw<{ id: string }[]>`
    SELECT v.id FROM organisation o JOIN partner_service v ON v.organisation_id = o.id JOIN service_member m ON m.service_id = v.id
     WHERE o.id = ${organisationId}::uuid AND m.user_id = ${userId}::uuid ORDER BY v.name LIMIT 1 FOR KEY SHARE OF o, v`
  return own?.id ?? null
}
