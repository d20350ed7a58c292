import type { Tx } from '#lib/platform/db/client'

/** Puts everybody of the household on these lines, but for whoever is on another line of the same kind. */
export async function putEverybodyOn(tx: Tx, needIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`INSERT INTO need_person (person_id, kind, need_id, referral_id)
    SELECT p.id, n.kind, n.id, n.referral_id FROM need_line n JOIN referral_person p ON p.referral_id = n.referral_id WHERE n.id = ANY(${[...needIds]}::uuid[]) ON CONFLICT DO NOTHING`
}

/** On which line somebody is, and their place in the household; null when nobody knows them (any more). */
export async function findLineOfPerson(tx: Tx, personId: string): Promise<{ needId: string; position: number } | null> {
  const row = await tx.needPerson.findFirst({ where: { personId }, select: { needId: true, person: { select: { position: true } } } })
  return row && { needId: row.needId, position: row.person.position }
}
