import type { Tx } from '#lib/platform/db/client'
import { saysOtherwise } from './attestation.ts'
import { listAttended, listStanding, withdrawAttestations } from './attestation-repository.ts'

/** Withdraws the attestations of a date that no longer say what is known; returns how many. */
export async function withdrawChangedWithin(tx: Tx, sessionId: string, now: Date): Promise<number> {
  const standing = await listStanding(tx, sessionId)
  if (standing.length === 0) return 0
  const known = new Map((await listAttended(tx, sessionId)).map((one) => [`${one.registrationId}.${one.position}`, one.halfDays]))
  const wrong = standing.filter((one) => saysOtherwise(one.halfDays, known.get(`${one.registrationId}.${one.position}`) ?? []))
  await withdrawAttestations(tx, wrong.map((one) => one.id), now)
  return wrong.length
}
